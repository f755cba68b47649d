/// How the bytes of a text file stand for characters.
package enum TextEncoding: String, Sendable {
  case utf8
  /// One byte a character. Bytes 0x80 to 0x9F are read as Windows-1252 has them (curly quotes, dashes),
  /// as the WHATWG Encoding Standard does for everything labelled Latin-1.
  case latin1

  /// The characters that these bytes stand for; ill-formed UTF-8 becomes U+FFFD.
  package func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .latin1:
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Self.scalar(of: byte)) }
      return String(text)
    }
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return windows1252[Int(byte) - 0x80] ?? Unicode.Scalar(byte)
  }

  // Table of the WHATWG Encoding Standard, index windows-1252, bytes 0x80 to 0x9F; nil where the
  // byte keeps its own number.
  private static let windows1252: [Unicode.Scalar?] = [
    "\u{20AC}", nil, "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", nil, "\u{017D}", nil,
    nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", nil, "\u{017E}", "\u{0178}",
  ]
}
