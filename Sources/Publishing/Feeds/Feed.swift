package import Governance

/// A list of posts to subscribe to, as Atom (RFC 4287) and as JSON Feed 1.1.
///
/// Both need absolute addresses, so a site without an address has no feeds. Nothing in a feed comes
/// from the clock: it was updated when its newest entry was.
package struct Feed: Sendable {
  /// What the feed brings, with the community's name, since readers show it beside others.
  package let title: String
  /// The page that shows the same posts.
  package let home: SitePath
  package let atom: SitePath
  package let json: SitePath
  /// Who wrote the entries that name nobody; without one, the community.
  package let author: String?
  /// A day on which the site had its address, the same for ever, such as that of its first post: it
  /// goes into the feed's id, and is when a feed without entries was updated.
  package let since: CivilDate
  /// The entries, the newest first.
  package let entries: [FeedEntry]

  package init(
    title: String, home: SitePath, atom: SitePath, json: SitePath, author: String? = nil,
    since: CivilDate, entries: [FeedEntry]
  ) {
    self.title = title
    self.home = home
    self.atom = atom
    self.json = json
    self.author = author
    self.since = since
    self.entries = entries.sorted {
      $0.published == $1.published ? $0.path < $1.path : $1.published < $0.published
    }
  }

  /// What pages tell of the feed.
  package var link: SitePage.Feed { SitePage.Feed(title: title, atom: atom, json: json) }

  /// Both files; none if the site has no address.
  package func files(of site: SiteIdentity) -> [SiteFile] {
    let contents = contents(in: site)
    return [
      atom(of: site, contents: contents).map { SiteFile(atom, bytes: $0) },
      jsonText(of: site, contents: contents).map { SiteFile(json, $0) },
    ].compactMap { $0 }
  }

  /// The contents of the entries with links that hold anywhere; none if the site has no address.
  func contents(in site: SiteIdentity) -> [HTML] {
    entries.compactMap { entry in
      AbsoluteLinks(of: entry.path, in: site)?.applied(to: entry.content)
    }
  }

  /// When the newest change was.
  var updated: Instant { entries.map(\.updated).max() ?? Instant(startOf: since) }
}

/// A post in a feed.
package struct FeedEntry: Sendable {
  /// The name under which readers know the entry, stored with the post.
  package let id: TagURI
  package let title: String
  package let path: SitePath
  package let published: Instant
  /// When it last changed in a way that readers should see; never before ``published``.
  package let updated: Instant
  package let authors: [String]
  package let tags: [String]
  /// A teaser in plain text; may be empty.
  package let summary: String
  /// The post as on its page, with the links of that page.
  package let content: HTML

  /// Takes a post; days are given by their first moment, `Instant(startOf:)`.
  package init(
    id: TagURI, title: String, path: SitePath, published: Instant, updated: Instant? = nil,
    authors: [String] = [], tags: [String] = [], summary: String = "", content: HTML
  ) {
    self.id = id
    self.title = title
    self.path = path
    self.published = published
    self.updated = max(published, updated ?? published)
    self.authors = authors
    self.tags = tags
    self.summary = summary
    self.content = content
  }
}
