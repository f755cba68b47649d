/// What a commit's `encoding` header says about its names and message.
///
/// Git writes no header for UTF-8, and old or careless writers put Latin-1 without one. So bytes
/// that are not UTF-8 are taken as Latin-1, in which any bytes are text, and a note says so.
package enum TextEncoding: Hashable, Sendable {
  case utf8
  case latin1
  /// Declared, but none we know.
  case unknown

  /// Reads the header's value.
  init(declared name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1": self = .latin1
    default: self = .unknown
    }
  }

  /// Turns bytes into text; `isGuess` if they are not in the encoding and were taken as Latin-1.
  func text(_ bytes: Span<UInt8>) -> (text: String, isGuess: Bool) {
    if self == .latin1 { return (Self.latin1Text(bytes), false) }
    guard let valid = try? UTF8Span(validating: bytes) else {
      return (Self.latin1Text(bytes), self == .utf8)
    }
    return (String(copying: valid), false)
  }

  private static func latin1Text(_ bytes: Span<UInt8>) -> String {
    var text = ""
    for index in bytes.indices { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    return text
  }
}
