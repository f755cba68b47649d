internal import Governance

extension SiteWork {
  /// Writes the pages that gather what all summaries say of one event.
  ///
  /// They need the texts of all summaries, which are few: each is read again.
  mutating func writeEvents(
    _ posts: [SiteManifest.PostRecord], stage: PostStage, _ press: PostStage.Press
  ) -> [SitePage] {
    let summaries = posts.filter(\.isSummary).compactMap { record -> SummaryPost? in
      let file = StampedFile(path: "site/posts/\(record.entry.name).md", stamp: record.stamp)
      var findings = Findings()
      guard let source = stage.source(file, findings: &findings),
        let post = Post.reading(source, findings: &findings)
      else { return nil }
      return SummaryPost(
        title: record.entry.title, path: record.entry.path, date: record.entry.date,
        authors: record.entry.header.authors.map { press.authors.name(of: $0) },
        summary: post.summary, event: record.entry.header.event,
        idPrefix: PostRendering.idPrefix)
    }
    let pages = EventPages(posts: summaries, words: { Email.masked($0).text }).pages
    for page in pages { writer.write(press.frame.file(page), isListed: true) }
    return pages
  }
}
