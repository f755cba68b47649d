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
  /// The markup.
  package private(set) var text: String

  /// Takes markup that was made safe elsewhere.
  package init(trusted text: String) {
    self.text = text
  }

  /// Escapes plain text.
  package init(_ plain: String) {
    text = plain.escapedForHTML
  }

  /// Nothing.
  package static let empty = HTML(trusted: "")

  /// Whether there is nothing to show.
  package var isEmpty: Bool { text.isEmpty }

  package static func += (first: inout HTML, second: HTML) {
    first.text += second.text
  }

  package static func + (first: HTML, second: HTML) -> HTML {
    HTML(trusted: first.text + second.text)
  }
}

extension HTML: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    var text: String

    package init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Plain text, escaped.
    package mutating func appendInterpolation(_ plain: some StringProtocol) {
      text += String(plain).escapedForHTML
    }

    /// Markup, as it is.
    package mutating func appendInterpolation(_ html: HTML) {
      text += html.text
    }

    /// Pieces of markup one after the other.
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { text += piece.text }
    }

    package mutating func appendInterpolation(_ number: Int) {
      text += String(number)
    }
  }

  package init(stringLiteral: String) {
    text = stringLiteral
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }
}

extension Sequence where Element == HTML {
  /// The pieces with another one between each two.
  package func joined(separator: HTML = .empty) -> HTML {
    HTML(trusted: map(\.text).joined(separator: separator.text))
  }
}
