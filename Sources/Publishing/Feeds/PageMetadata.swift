package import Governance

/// What a page's `head` says of the page to programs: browsers, feed readers, search engines.
///
/// The rest of the `head` (character set, viewport, policy, style) is the layout's.
package struct PageMetadata: Sendable {
  /// What is known of a page that somebody wrote on some day.
  package struct Article: Hashable, Sendable {
    package let published: Instant
    package let updated: Instant
    package let authors: [String]
    package let tags: [String]

    package init(
      published: Instant, updated: Instant? = nil, authors: [String] = [], tags: [String] = []
    ) {
      self.published = published
      self.updated = max(published, updated ?? published)
      self.authors = authors
      self.tags = tags
    }
  }

  let page: SitePage
  let site: SiteIdentity
  let article: Article?

  /// Takes a page, with what is known of it if it is a post.
  package init(of page: SitePage, in site: SiteIdentity, article: Article? = nil) {
    self.page = page
    self.site = site
    self.article = article
  }

  /// The elements, each on a line of its own, without a line feed at the end.
  package var html: HTML {
    var html: HTML = "<title>\(title)</title>"
    if !page.description.isEmpty {
      html += "\n<meta name=\"description\" content=\"\(page.description)\">"
    }
    if let address = site.absolute(page.path) {
      html += "\n<link rel=\"canonical\" href=\"\(address)\">"
    }
    for property in openGraph {
      html += "\n<meta property=\"\(property.name)\" content=\"\(property.value)\">"
    }
    for link in page.feeds.flatMap(links) { html += "\n\(link)" }
    for data in structuredData {
      html += "\n<script type=\"application/ld+json\">\(HTML(trusted: data.scriptText))</script>"
    }
    return html
  }

  private var title: String {
    page.path == .home || page.title == site.name ? site.name : "\(page.title) | \(site.name)"
  }

  private var openGraph: [(name: String, value: String)] {
    var properties = [
      ("og:title", page.title), ("og:type", article == nil ? "website" : "article"),
    ]
    if !page.description.isEmpty { properties.append(("og:description", page.description)) }
    if let address = site.absolute(page.path) { properties.append(("og:url", address)) }
    properties.append(("og:site_name", site.name))
    if let locale = Self.locale(of: site.language) { properties.append(("og:locale", locale)) }
    guard let article else { return properties }
    properties.append(("article:published_time", article.published.timestamp))
    if article.updated != article.published {
      properties.append(("article:modified_time", article.updated.timestamp))
    }
    return properties + article.tags.map { ("article:tag", $0) }
  }

  private func links(to feed: SitePage.Feed) -> [HTML] {
    [("application/atom+xml", feed.atom), ("application/feed+json", feed.json)].map { type, path in
      """
      <link rel="alternate" type="\(type)" title="\(feed.title)" href="\(page.path.link(to: path))">
      """
    }
  }

  /// OpenGraph knows languages only with a territory: `en_GB`; nil if the language names none.
  private static func locale(of language: String) -> String? {
    let parts = language.split(separator: "-")
    guard let first = parts.first,
      let territory = parts.dropFirst().first(where: { $0.utf8.count == 2 })
    else { return nil }
    return "\(first.lowercased())_\(territory.uppercased())"
  }
}
