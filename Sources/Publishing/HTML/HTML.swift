internal import Markup

/// A piece of a page: text that is safe where elements may stand.
///
/// Written as a string literal, whose parts are the markup; what is interpolated into it is text and
/// is escaped, unless it is HTML itself:
///
///     let link: HTML = "<a href=\"\(address)\">\(title)</a>"
///
/// Attribute values must stand in double quotes, for only then does the escaping hold.
package struct HTML: Hashable, Sendable {
  private var markup: HTMLBytes

  /// The markup.
  package var text: String { markup.text }
  /// The markup in UTF-8.
  package var bytes: [UInt8] { markup.bytes }

  private init(_ markup: HTMLBytes) { self.markup = markup }

  /// Takes markup that was made safe elsewhere.
  package init(trusted text: String) {
    self.init(trusted: Array(text.utf8))
  }

  /// Takes markup in UTF-8, likewise.
  package init(trusted bytes: [UInt8]) {
    markup = HTMLBytes(bytes)
  }

  /// Escapes plain text.
  package init(_ plain: String) {
    markup = HTMLBytes()
    markup.append(escaping: plain)
  }

  /// Nothing.
  package static let empty = HTML(HTMLBytes())

  /// Whether there is nothing to show.
  package var isEmpty: Bool { markup.bytes.isEmpty }

  package static func += (first: inout HTML, second: HTML) {
    first.markup += second.markup
  }

  package static func + (first: HTML, second: HTML) -> HTML {
    var both = first
    both += second
    return both
  }
}

extension HTML: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup: HTMLBytes

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup = HTMLBytes(capacity: literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      markup += literal
    }

    /// Plain text, escaped.
    package mutating func appendInterpolation(_ plain: some StringProtocol) {
      markup.append(escaping: String(plain))
    }

    /// Markup, as it is.
    package mutating func appendInterpolation(_ html: HTML) {
      markup += html.markup
    }

    /// Pieces of markup one after the other.
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { markup += piece.markup }
    }

    package mutating func appendInterpolation(_ number: Int) {
      markup += String(number)
    }
  }

  package init(stringLiteral: String) {
    self.init(trusted: stringLiteral)
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.markup)
  }
}

extension Sequence where Element == HTML {
  /// The pieces with another one between each two.
  package func joined(separator: HTML = .empty) -> HTML {
    var all = HTML.empty
    for (place, piece) in enumerated() {
      if place > 0 { all += separator }
      all += piece
    }
    return all
  }
}
