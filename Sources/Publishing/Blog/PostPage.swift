internal import Governance
internal import Markup

/// The page of one post.
package struct PostPage: Sendable {
  /// What stands around a post in time and in its series.
  package struct Surroundings: Hashable, Sendable {
    package var older: Neighbour?
    package var newer: Neighbour?
    /// All parts of the series, the first one first; empty without one.
    package var series: [Neighbour] = []

    package init() {}
  }

  /// Another post, as far as a link shows it.
  package struct Neighbour: Hashable, Sendable {
    package let title: String
    package let path: SitePath

    init(_ entry: PostEntry) {
      title = entry.title
      path = entry.path
    }
  }

  let reading: PostReading
  let rendering: PostRendering
  let authors: Authors
  let surroundings: Surroundings

  package init(
    _ reading: PostReading, rendering: PostRendering, authors: Authors,
    in surroundings: Surroundings
  ) {
    self.reading = reading
    self.rendering = rendering
    self.authors = authors
    self.surroundings = surroundings
  }

  /// The text alone.
  package var text: HTML {
    rendering.html(
      of: reading.post.document, source: reading.post.path, page: reading.entry.path)
  }

  package var page: SitePage {
    let entry = reading.entry
    let contents = TableOfContents(
      of: reading.post.document, words: entry.words, idPrefix: PostRendering.idPrefix)
    let content: HTML = """
      <article class="post">
      <header>
      <h1>\(entry.title)</h1>
      \(entry.byline(authors, on: entry.path))\(entry.tagList(on: entry.path))</header>
      \(series)\(contents?.html ?? "")\(text)</article>
      \(neighbours)
      """
    var page = SitePage(
      path: entry.path, kind: .post, title: entry.title, description: entry.summary,
      content: content)
    page.trail = [SitePage.Step("Blog", .blog)]
    page.article = PageMetadata.Article(
      published: Instant(startOf: entry.date),
      updated: entry.header.updated.map { Instant(startOf: $0) },
      authors: entry.header.authors.map { authors.name(of: $0) }, tags: entry.header.tags)
    return page
  }

  private var series: HTML {
    guard let name = reading.entry.header.series, surroundings.series.count > 1 else { return "" }
    let path = reading.entry.path
    let parts = surroundings.series.map { part -> HTML in
      part.path == path
        ? "<li aria-current=\"page\">\(part.title)</li>\n"
        : "<li><a href=\"\(path.link(to: part.path))\">\(part.title)</a></li>\n"
    }
    return """
      <nav class="series" aria-label="Series">
      <p>Part of <a href="\(path.link(to: .series(name.slug)))">\(name)</a>:</p>
      <ol>
      \(parts)</ol>
      </nav>

      """
  }

  private var neighbours: HTML {
    let path = reading.entry.path
    func link(_ neighbour: Neighbour?, _ word: String, _ relation: String) -> HTML {
      guard let neighbour else { return "" }
      return """
        <p class="\(relation)"><span>\(word)</span> \
        <a href="\(path.link(to: neighbour.path))" rel="\(relation)">\(neighbour.title)</a></p>

        """
    }
    let links =
      link(surroundings.older, "Before:", "prev") + link(surroundings.newer, "After:", "next")
    guard !links.isEmpty else { return "" }
    return "<nav class=\"neighbours\" aria-label=\"Posts before and after\">\n\(links)</nav>\n"
  }
}
