/// A place in a text.
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, counted from 1.
  package var line: Int
  /// The byte of the line's UTF-8, counted from 1.
  package var column: Int

  /// Names a place.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where something stands in a text, from its first to its last byte.
package struct SourceRange: Hashable, Sendable {
  /// The first byte.
  package var start: SourcePosition
  /// The last byte, itself part of the range.
  package var end: SourcePosition
}

extension SourceRange: CustomStringConvertible {
  /// Both ends as `line:column`, which messages and tests can quote.
  package var description: String {
    "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }
}
