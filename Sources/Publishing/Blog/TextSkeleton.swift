package import Governance

/// A text of the site as its author begins with it.
package struct TextSkeleton: Sendable {
  /// What is begun.
  package enum Kind: Sendable {
    case post
    case page
    /// A post that tells of a gathering; the text is the event's id.
    case summary(event: String)
  }

  /// The file, relative to the community folder.
  package let path: String
  /// What it says at first.
  package let text: String

  /// Begins a text.
  ///
  /// - Parameters:
  ///   - kind: what it is.
  ///   - title: its title, which also names the file.
  ///   - date: the day of a post.
  ///   - author: the handle of who writes it, if known.
  ///   - tags: what it is about.
  ///   - site: where it will be, which goes into the name by which feed readers know it.
  package init(
    _ kind: Kind, titled title: String, on date: CivilDate, by author: String?, tags: [String],
    in site: SiteIdentity
  ) {
    var lines = ["title: \(YAMLWords.scalar(title))"]
    let body: String
    switch kind {
    case .page:
      path = "site/pages/\(title.slug).md"
      body = "Write here.\n"
    case .post, .summary:
      let name = "\(date)-\(title.slug)"
      path = "site/posts/\(name).md"
      lines.append("date: \(date)")
      if let author { lines.append("author: \(YAMLWords.scalar(author))") }
      if !tags.isEmpty { lines.append("tags: \(YAMLWords.list(tags))") }
      if let id = TagURI(SitePath("blog/\(name)"), of: site, on: date) {
        lines.append("id: \(YAMLWords.scalar(id.text))")
      }
      if case .summary(let event) = kind {
        lines.append("event: \(YAMLWords.scalar(event))")
        body = Self.summary
      } else {
        body = Self.post
      }
      lines.append("draft: yes")
    }
    text = "---\n" + lines.map { $0 + "\n" }.joined() + "---\n\n" + body
  }

  private static let post = """
    What lists show of the post stands above this line.

    <!-- more -->

    The rest. A block such as the one below is computed when the site is built; take it away if there
    is nothing to count.

    ```hustings commits-per-cycle
    ```

    """

  private static let summary = """
    Who was there, where and when, in two sentences.

    <!-- more -->

    ## Monday

    ### The first session

    What was said. We agreed to write outcomes so that they begin with "We agreed".

    - [ ] @handle to do what was taken on

    """
}
