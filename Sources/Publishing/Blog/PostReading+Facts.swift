internal import Governance
internal import Markup

extension PostReading {
  /// Whether the text has blocks that are computed from the rest of the folder.
  var isComputed: Bool { post.document.codeBlocks.contains { $0.language == "hustings" } }

  /// Whether the post tells of a gathering, so that event pages gather what was agreed there.
  var isSummary: Bool {
    if post.header.event != nil { return true }
    return Event.kind(named: entry.title) != nil && !post.document.headings.isEmpty
  }

  /// The pictures of the site that the text shows.
  func images(_ sections: [SiteSection]) -> [String] {
    let links = AuthoredLinks(source: post.path, page: entry.path, sections: sections)
    return post.document.images.compactMap { links.target(of: $0.source)?.text }
  }

  /// The post as the search knows it.
  func searched(by authors: Authors) -> SearchDocument {
    let headings = post.document.headings.map(\.text)
    return SearchDocument(
      path: entry.path, title: entry.title, kind: "Post", date: entry.date.inWords,
      summary: entry.summary,
      words: SearchWords(
        title: entry.title, headings: headings,
        labels: entry.header.tags + entry.header.authors
          + entry.header.authors.map { authors.name(of: $0) },
        text: texts.map { Email.masked($0).text }))
  }
}
