package import Governance

/// All that lists, feeds and neighbours say of a post, without its text.
///
/// A class, because every list that a post is in holds it, and nothing of it changes.
package final class PostEntry: Sendable {
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
  /// What tells an entry from another.
  let digest: ContentDigest

  package convenience init(
    name: String, title: String, date: CivilDate, header: PostHeader, teaser: HTML, hasMore: Bool,
    summary: String, words: Int
  ) {
    self.init(
      name: name, title: title, date: date, header: header, teaser: teaser, hasMore: hasMore,
      summary: summary, words: words, digest: nil)
  }

  /// Takes an entry whose digest is known, if it is.
  init(
    name: String, title: String, date: CivilDate, header: PostHeader, teaser: HTML, hasMore: Bool,
    summary: String, words: Int, digest: ContentDigest?
  ) {
    self.name = name
    self.title = title
    self.date = date
    self.header = header
    self.teaser = teaser
    self.hasMore = hasMore
    self.summary = summary
    self.words = words
    self.digest =
      digest
      ?? Self.digest(
        name: name, title: title, date: date, header: header, teaser: teaser, hasMore: hasMore,
        summary: summary, words: words)
  }

  package var path: SitePath { .post(name) }
}
