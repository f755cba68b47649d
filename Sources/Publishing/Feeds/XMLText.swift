internal import Markup

/// An XML document as it grows, its text escaped.
struct XMLText {
  private var markup = HTMLBytes()
  private var depth = 0

  init() { markup += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" }

  /// The document so far in UTF-8.
  var bytes: [UInt8] { markup.bytes }

  /// Begins an element that holds others.
  mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    begin(name, attributes)
    markup += ">\n"
    depth += 1
  }

  /// Ends the element that was begun last.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    end(name)
  }

  /// An element with nothing but text.
  mutating func add(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text content: String
  ) {
    begin(name, attributes)
    markup += ">"
    markup.append(escaping: content.allowedInXML)
    end(name)
  }

  /// An element with nothing in it.
  mutating func add(_ name: String, _ attributes: [(name: String, value: String)]) {
    begin(name, attributes)
    markup += "/>\n"
  }

  private mutating func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    indent()
    markup += "<"
    markup += name
    for attribute in attributes {
      markup += " "
      markup += attribute.name
      markup += "=\""
      markup.append(escaping: attribute.value.allowedInXML)
      markup += "\""
    }
  }

  private mutating func end(_ name: String) {
    markup.close(name)
    markup += "\n"
  }

  private mutating func indent() {
    for _ in 0..<depth { markup += "  " }
  }
}

extension String {
  /// The text with U+FFFD in place of the characters that XML 1.0 forbids, which no reference can bring
  /// in either.
  fileprivate var allowedInXML: String {
    guard hasByte(where: \.mayBeginForbidden) else { return self }
    var allowed = UnicodeScalarView()
    allowed.append(contentsOf: unicodeScalars.lazy.map { $0.isAllowedInXML ? $0 : "\u{FFFD}" })
    return String(allowed)
  }
}

extension UInt8 {
  /// Whether a byte can be the first of a scalar that XML forbids.
  fileprivate var mayBeginForbidden: Bool { self < 0x20 && self != 0x0A || self == 0xEF }
}

extension Unicode.Scalar {
  // A bare carriage return is allowed and read as a line feed, so it may stay.
  fileprivate var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
