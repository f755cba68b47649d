/// Why a text is not read as Markdown, and where.
package struct MarkupProblem: Error, Hashable, Sendable {
  /// The line, counted from 1.
  package let line: Int
  /// The byte in the line, counted from 1.
  package let column: Int
  /// What is wrong, what would be right, in words; lower case, without a full stop.
  package let message: String
}
