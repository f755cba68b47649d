// RFC 2047, in its Q form and with the few characters that may stand in a name: then one form serves
// subjects and names. A word holds whole characters only (section 5), so each can be decoded alone.

/// Text of any kind as words of plain ASCII.
enum EncodedWords {
  private static let (opening, closing, longest) = ("=?UTF-8?Q?", "?=", 75)

  /// The words; between them, and only there, a header may be folded.
  ///
  /// The first will stand at a column, for it must fit behind the header's name.
  static func words(for text: String, from column: Int) -> [String] {
    var words: [String] = []
    var content = ""
    for scalar in text.unicodeScalars {
      let piece = encoded(scalar)
      let room =
        (words.isEmpty ? min(longest, 76 - column) : longest) - opening.count - closing.count
      if !content.isEmpty, content.utf8.count + piece.utf8.count > room {
        words.append(opening + content + closing)
        content = ""
      }
      content += piece
    }
    if !content.isEmpty { words.append(opening + content + closing) }
    return words
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": return "_"
    case "a"..."z", "A"..."Z", "0"..."9", "!", "*", "+", "-", "/": return String(scalar)
    default: return String(scalar).utf8.map(Octet.escaped).joined()
    }
  }
}

/// A byte as quoted-printable and its relative for headers write it.
enum Octet {
  private static let digits = Array("0123456789ABCDEF")

  /// An equals sign and two digits.
  static func escaped(_ byte: UInt8) -> String {
    "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }
}
