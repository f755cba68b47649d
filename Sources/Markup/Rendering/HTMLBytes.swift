/// Markup that is being written, as UTF-8.
///
/// An array takes pieces faster than a string, which looks at each for what its encoding could be, and
/// a page has thousands of them.
package struct HTMLBytes: Hashable, Sendable {
  /// The markup so far in UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet, with room for about so many bytes.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// What is markup already.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The markup so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds markup as it is.
  package static func += (html: inout HTMLBytes, markup: String) {
    markup.utf8.span.withUnsafeBufferPointer { html.bytes.append(contentsOf: $0) }
  }

  /// Adds other markup.
  package static func += (html: inout HTMLBytes, markup: HTMLBytes) { html.bytes += markup.bytes }

  /// Adds plain text, with references for the characters that mean something in HTML.
  package mutating func append(escaping plain: String) { append(escaping: plain.utf8.span) }

  /// Adds plain text in UTF-8, likewise.
  package mutating func append(escaping plain: borrowing Span<UInt8>) {
    plain.withUnsafeBufferPointer { text in
      var start = 0
      var index = 0
      while index < text.count {
        if text[index].mayBeHTMLSign, let reference = text[index].htmlReference {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
          start = index + 1
        }
        index += 1
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

  /// Whether a byte may have a reference, which nearly none has: one comparison, for it is asked of every
  /// byte of a site.
  var mayBeHTMLSign: Bool {
    (UInt8(ascii: "\"")...UInt8(ascii: ">")).contains(self)
  }
}
