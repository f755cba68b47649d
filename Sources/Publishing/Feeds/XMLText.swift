internal import Markup

/// An XML document as it grows, its text escaped.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  private var depth = 0

  /// Begins an element that holds others.
  mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    indent()
    text += "<\(name)\(Self.list(attributes))>\n"
    depth += 1
  }

  /// Ends the element that was begun last.
  mutating func close(_ name: String) {
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element with nothing but text.
  mutating func add(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text content: String
  ) {
    indent()
    text += "<\(name)\(Self.list(attributes))>\(content.escapedForXML)</\(name)>\n"
  }

  /// An element with nothing in it.
  mutating func add(_ name: String, _ attributes: [(name: String, value: String)]) {
    indent()
    text += "<\(name)\(Self.list(attributes))/>\n"
  }

  private mutating func indent() {
    text += String(repeating: "  ", count: depth)
  }

  private static func list(_ attributes: [(name: String, value: String)]) -> String {
    attributes.map { " \($0.name)=\"\($0.value.escapedForXML)\"" }.joined()
  }
}

extension String {
  /// The text with references for what means something in XML, and with U+FFFD in place of the
  /// characters that XML 1.0 forbids, which no reference can bring in either.
  var escapedForXML: String {
    guard hasByte(where: \.mayBeginForbidden) else { return escapedForHTML }
    var allowed = UnicodeScalarView()
    allowed.append(contentsOf: unicodeScalars.lazy.map { $0.isAllowedInXML ? $0 : "\u{FFFD}" })
    return String(allowed).escapedForHTML
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
