internal import Governance

extension SiteWork {
  /// Writes the feeds of the site, of each subject and of each author.
  ///
  /// - Parameters:
  ///   - groups: all posts.
  ///   - texts: the whole texts of the newest; none if their feed is there already.
  ///   - key: what that feed is made of.
  ///   - press: what all pages have in common.
  mutating func writeFeeds(
    of groups: BlogGroups, texts: [SitePath: HTML], key: ContentDigest, _ press: PostStage.Press
  ) {
    let identity = press.frame.layout.identity
    let blog = groups.blog
    guard identity.address != nil, let first = blog.entries.last?.date else { return }
    if !keeps(.feed, .jsonFeed, key) {
      write(
        Feed(
          title: identity.name, home: .blog, atom: .feed, json: .jsonFeed, since: first,
          entries: entries(blog.entries, texts: texts, press)), key, identity)
    }
    let groups =
      groups.byTag.map { ("Posts on \($0.name)", SitePath.tag($0.slug), $0.entries) }
      + groups.byAuthor.map {
        ("Posts by \(press.authors.name(of: $0.name))", SitePath.author($0.slug), $0.entries)
      }
    for (title, home, posts) in groups {
      var builder = DigestBuilder(title)
      builder.add(first.daysSinceEpoch)
      builder.add(feedKey(of: posts, press))
      let key = builder.digest
      if keeps(home.ownFeed, home.ownJSONFeed, key) { continue }
      write(
        Feed(
          title: "\(title) | \(identity.name)", home: home, atom: home.ownFeed,
          json: home.ownJSONFeed, since: first, entries: entries(posts, texts: [:], press)),
        key, identity)
    }
  }

  private func keeps(_ atom: SitePath, _ json: SitePath, _ key: ContentDigest) -> Bool {
    // Both, or both are written again.
    writer.wouldKeep(atom, key: key) && writer.keeps(json, key: key) && writer.keeps(atom, key: key)
  }

  /// What a feed of some posts is made of.
  private func feedKey(of posts: [PostEntry], _ press: PostStage.Press) -> ContentDigest {
    var builder = DigestBuilder("feed")
    builder.add(press.frameKey)
    for post in posts.prefix(Self.feedLength) {
      builder.add(post.digest)
    }
    return builder.digest
  }

  /// What the feed of all posts is made of, which has their whole texts.
  func textKey(of newest: [SiteManifest.PostRecord], _ press: PostStage.Press) -> ContentDigest {
    var builder = DigestBuilder("texts")
    for record in newest { builder.add(press.textKey(of: record)) }
    return builder.digest
  }

  /// Whether the feed of all posts is there as it would be written.
  func hasFeed(_ key: ContentDigest) -> Bool {
    writer.wouldKeep(.feed, key: key) && writer.wouldKeep(.jsonFeed, key: key)
  }

  private func write(_ feed: Feed, _ key: ContentDigest, _ identity: SiteIdentity) {
    for file in feed.files(of: identity) { writer.write(file, key: key) }
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
    return TagURI(SitePath("blog/\(post.name)"), of: identity, on: post.date)
  }
}
