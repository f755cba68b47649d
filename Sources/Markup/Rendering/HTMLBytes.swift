/// Markup that is being written, as UTF-8.
///
/// An array takes pieces faster than a string, which looks at each for what its encoding could be, and
/// a page has thousands of them.
struct HTMLBytes {
  private var bytes: [UInt8] = []

  /// The markup so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func reserveCapacity(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Adds markup as it is.
  static func += (html: inout HTMLBytes, markup: String) {
    html.bytes.append(contentsOf: markup.utf8)
  }

  /// Adds plain text, with references for the characters that mean something in HTML.
  mutating func append(escaping plain: String) {
    let text = plain.utf8.span
    text.withUnsafeBufferPointer { text in
      var start = 0
      for (index, byte) in text.enumerated() {
        guard let reference = byte.htmlReference else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }
}

extension UInt8 {
  /// What stands for a sign that means something in HTML text and attributes; nil for all others.
  package var htmlReference: StaticString? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
