internal import Governance

extension SiteWork {
  /// Writes the feeds of the site, of each subject and of each author.
  mutating func writeFeeds(of blog: Blog, texts: [SitePath: HTML], _ press: PostStage.Press) {
    let identity = press.frame.layout.identity
    guard identity.address != nil, let first = blog.entries.last?.date else { return }
    write(
      Feed(
        title: identity.name, home: .blog, atom: .feed, json: .jsonFeed, since: first,
        entries: entries(blog.entries, texts: texts, press)), identity)
    let groups =
      blog.byTag.map { ("Posts on \($0.name)", SitePath.tag($0.slug), $0.entries) }
      + blog.byAuthor.map {
        ("Posts by \(press.authors.name(of: $0.name))", SitePath.author($0.slug), $0.entries)
      }
    for (title, home, posts) in groups {
      write(
        Feed(
          title: "\(title) | \(identity.name)", home: home, atom: home.ownFeed,
          json: home.ownJSONFeed, since: first, entries: entries(posts, texts: [:], press)),
        identity)
    }
  }

  private func write(_ feed: Feed, _ identity: SiteIdentity) {
    for file in feed.files(of: identity) { writer.write(file) }
  }

  /// The newest posts as a feed brings them: whole where the text is at hand, else the teaser.
  private mutating func entries(
    _ posts: [PostEntry], texts: [SitePath: HTML], _ press: PostStage.Press
  ) -> [FeedEntry] {
    posts.prefix(Self.feedLength).compactMap { post in
      guard let id = id(of: post, press.frame.layout.identity) else { return nil }
      return FeedEntry(
        id: id, title: post.title, path: post.path, published: Instant(startOf: post.date),
        updated: post.header.updated.map { Instant(startOf: $0) },
        authors: post.header.authors.map { press.authors.name(of: $0) }, tags: post.header.tags,
        summary: post.summary, content: texts[post.path] ?? post.teaser)
    }
  }

  /// The name of a post in feeds: as its header stores it, or else from its address and day.
  private mutating func id(of post: PostEntry, _ identity: SiteIdentity) -> TagURI? {
    if let stored = post.header.id {
      do throws(TagURI.Refusal) {
        return try TagURI(stored)
      } catch {
        report.findings.error(
          .wrongValue, at: Place(file: "site/posts/\(post.name).md", line: 2),
          "'id' is \(quoted(stored)), which \(error.reason); write it as in "
            + "'tag:example.org,2026-09-30:a-name'")
      }
    }
    return TagURI(post.path, of: identity, on: post.date)
  }
}
