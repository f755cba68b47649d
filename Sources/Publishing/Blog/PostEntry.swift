package import Governance

/// All that lists, feeds and neighbours say of a post, without its text.
package struct PostEntry: Hashable, Sendable {
  /// The file's name without its ending.
  package let name: String
  package let title: String
  package let date: CivilDate
  package let header: PostHeader
  /// What lists show of it, with links as they hold on the post's own page.
  package let teaser: HTML
  /// Whether the post goes on behind the teaser.
  package let hasMore: Bool
  /// A sentence or two of plain text.
  package let summary: String
  /// How many words the text has.
  package let words: Int

  package init(
    name: String, title: String, date: CivilDate, header: PostHeader, teaser: HTML, hasMore: Bool,
    summary: String, words: Int
  ) {
    self.name = name
    self.title = title
    self.date = date
    self.header = header
    self.teaser = teaser
    self.hasMore = hasMore
    self.summary = summary
    self.words = words
  }

  package var path: SitePath { .post(name) }
}
