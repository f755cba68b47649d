internal import Governance

/// A list of posts that goes on over as many pages as it needs.
struct PostList: Sendable {
  /// How much of each post a list shows.
  enum Detail: Hashable, Sendable {
    /// The teaser, for so many posts on a page.
    case teasers(Int)
    /// Day, title and summary, for so many posts on a page.
    case lines(Int)

    var count: Int {
      switch self {
      case .teasers(let count), .lines(let count): count
      }
    }
  }

  /// Where the first page is.
  let path: SitePath
  let title: String
  /// What stands between the title and the posts on the first page.
  var introduction: HTML = ""
  let entries: [PostEntry]
  let detail: Detail
  var trail: [SitePage.Step] = []
  var feed: SitePage.Feed?

  /// How many pages there are; at least one.
  var pageCount: Int { max(1, (entries.count + detail.count - 1) / detail.count) }

  /// The posts on a page, which is counted from 1.
  func entries(on number: Int) -> ArraySlice<PostEntry> {
    entries.dropFirst((number - 1) * detail.count).prefix(detail.count)
  }

  /// A page, counted from 1.
  func page(_ number: Int, authors: Authors) -> SitePage {
    let path = path.numbered(number)
    let isLong = pageCount > 1
    let heading = number > 1 ? "\(title), page \(number)" : title
    let items = entries(on: number).map { entry in
      switch detail {
      case .teasers: teaser(entry, on: path, authors)
      case .lines: line(entry, on: path)
      }
    }
    let list: HTML =
      switch detail {
      case .teasers: "\(items)"
      case .lines: items.isEmpty ? "" : "<ul class=\"posts\">\n\(items)</ul>\n"
      }
    let content: HTML = """
      <h1>\(heading)</h1>
      \(number == 1 ? introduction : "")\(items.isEmpty ? "<p>There are no posts yet.</p>\n" : list)\
      \(isLong ? pagination(number, on: path) : "")
      """
    var page = SitePage(
      path: path, kind: .posts, title: heading,
      description: "\(title): \(counted(entries.count, "post"))"
        + (isLong ? ", page \(number) of \(pageCount)" : ""), content: content)
    page.trail = trail
    page.feeds = feed.map { [$0] } ?? []
    // What a list shows is found where it is.
    page.isSearched = false
    return page
  }

  private func teaser(_ entry: PostEntry, on page: SitePath, _ authors: Authors) -> HTML {
    let link = page.link(to: entry.path)
    let more: HTML =
      entry.hasMore
      ? """
      <p class="more"><a href="\(link)">Read more<span class="vh"> of “\(entry.title)”</span>…</a></p>

      """ : ""
    return """
      <article class="teaser">
      <h2><a href="\(link)">\(entry.title)</a></h2>
      \(entry.byline(authors, on: page))\(entry.teaser.moved(from: entry.path, to: page))\(more)\
      \(entry.tagList(on: page))</article>

      """
  }

  private func line(_ entry: PostEntry, on page: SitePath) -> HTML {
    """
    <li>\(entry.date.html) <a href="\(page.link(to: entry.path))">\(entry.title)</a>\
    <p>\(entry.summary)</p></li>

    """
  }

  private func pagination(_ number: Int, on page: SitePath) -> HTML {
    func link(_ other: Int, _ text: String, _ relation: String) -> HTML {
      guard (1...pageCount).contains(other) else { return "" }
      return """
        <a href="\(page.link(to: path.numbered(other)))" rel="\(relation)">\(text)</a>

        """
    }
    return """
      <nav class="pages" aria-label="Pages">
      \(link(number - 1, "Newer", "prev"))\
      <span>Page \(number) of \(pageCount)</span>
      \(link(number + 1, "Older", "next"))</nav>

      """
  }
}
