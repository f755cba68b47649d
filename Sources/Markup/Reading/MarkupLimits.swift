/// How large and how intricate a text may be.
///
/// Everything but ``nesting`` of emphasis and links is measured on the bytes before the Markdown
/// parser sees them, because the parser itself needs quadratic time or memory for texts that
/// exceed them.
package struct MarkupLimits: Hashable, Sendable {
  /// The largest size of a text in bytes.
  package var bytes: Int
  /// How deep quotes, lists and footnotes, or emphasis and links, may stand in each other.
  ///
  /// Two columns of indentation count as a level, since a list could be that deep.
  package var nesting: Int
  /// The number of table cells, where short rows count as if they were filled.
  package var tableCells: Int
  /// The effort that the signs in paragraphs may cost, in steps of about a nanosecond.
  package var inlineWork: Int
  /// The number of bytes that link definitions may grow to where they are used.
  package var expansion: Int

  /// For a candidate's statement, whose author may be hostile.
  package static let statement = MarkupLimits(
    bytes: 131_072, nesting: 64, tableCells: 4_000, inlineWork: 100_000_000,
    expansion: 16_000_000)

  /// For the site owner's own posts and pages.
  package static let post = MarkupLimits(
    bytes: 262_144, nesting: 100, tableCells: 40_000, inlineWork: 200_000_000,
    expansion: 32_000_000)
}
