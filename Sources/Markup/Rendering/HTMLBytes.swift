/// Markup that is being written, as UTF-8.
///
/// An array takes pieces faster than a string, which looks at each for what its encoding could be, and
/// a page has thousands of them.
package struct HTMLBytes {
  private var bytes: [UInt8] = []

  /// Nothing yet, with room for about so many bytes.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// The markup so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds markup as it is.
  package static func += (html: inout HTMLBytes, markup: String) {
    html.bytes.append(contentsOf: markup.utf8)
  }

  /// Adds plain text, with references for the characters that mean something in HTML.
  mutating func append(escaping plain: String) { append(escaping: plain.utf8.span) }

  /// Adds plain text in UTF-8, likewise.
  package mutating func append(escaping plain: borrowing Span<UInt8>) {
    plain.withUnsafeBufferPointer { text in
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

  /// Adds a tag that opens an element without attributes.
  mutating func open(_ element: String) {
    self += "<"
    self += element
    self += ">"
  }

  /// Adds a tag that closes an element.
  package mutating func close(_ element: String) {
    self += "</"
    self += element
    self += ">"
  }
}

extension UInt8 {
  /// What stands for a sign that means something in HTML text and attributes; nil for all others.
  var htmlReference: StaticString? {
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
