// RFC 2045, section 6.7. Beyond what it demands, a line never starts with a dot, which ends a message
// to a mail server, or with "From ", also behind `>`, which starts or marks one in a mailbox file.

/// Lines of any text as lines of at most 76 printable ASCII characters.
enum QuotedPrintable {
  private static let longest = 76

  /// The lines for one line of text, which has no line feed in it.
  static func lines(for text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isLast = index == scalars.count - 1
      var piece = encoded(scalar, isLast: isLast)
      // One column stays free for the mark that the line goes on.
      if line.utf8.count + piece.utf8.count > (isLast ? longest : longest - 1) {
        lines.append(line + "=")
        line = ""
      }
      if line.isEmpty, ".>F".unicodeScalars.contains(scalar) {
        piece = Octet.escaped(UInt8(truncatingIfNeeded: scalar.value))
      }
      line += piece
    }
    return lines + [line]
  }

  private static func encoded(_ scalar: Unicode.Scalar, isLast: Bool) -> String {
    switch scalar {
    case " ", "\t":
      isLast ? Octet.escaped(UInt8(truncatingIfNeeded: scalar.value)) : String(scalar)
    case "=": Octet.escaped(0x3D)
    case "!"..."~": String(scalar)
    default: String(scalar).utf8.map(Octet.escaped).joined()
    }
  }
}
