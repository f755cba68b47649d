internal import Governance

extension SiteWork {
  /// Writes the lists of posts, as far as they are not there.
  func writeLists(
    of groups: BlogGroups, hasEvents: Bool, frame: PageFrame, authors: Authors
  ) async {
    guard !groups.blog.entries.isEmpty else { return }
    let lists = groups.lists(
      postsOnPage: settings.community.site.postsOnPage, hasEvents: hasEvents,
      hasFeeds: frame.layout.identity.address != nil, authors: authors)
    let writer = writer
    let frameKey = frame.key(of: .posts)
    _ = await inChunks(lists, of: 8) { chunk in
      for list in chunk {
        for number in 1...list.pageCount {
          let key = list.key(of: number, frameKey, authors)
          if writer.keeps(list.path.numbered(number), key: key) { continue }
          writer.write(frame.file(list.page(number, authors: authors)), key: key, isListed: true)
        }
      }
    }
    for page in groups.overviews(authors: authors) {
      writer.write(frame.file(page), isListed: true)
    }
  }

  /// Writes the pages of `site/pages`, as far as they are not there.
  mutating func writeStanding(
    _ standing: StandingPages, _ press: PostStage.Press
  ) -> [SearchEntry] {
    standing.pages.map { source in
      let key = source.key(press)
      if writer.keeps(source.path, key: key) { return .same(source.path) }
      if writer.has(source.path) {
        report.findings.error(
          .fileName, at: Place(file: source.source),
          "the site has a page of this name already; rename the file")
      }
      report.findings.append(source.findings(press.rendering))
      let page = source.page(press.rendering)
      writer.write(press.frame.file(page), key: key, isListed: true)
      return .new(page.searched)
    }
  }

  /// Writes the start page: what happens now, and what was written last.
  func writeHome(
    _ blog: Blog, community: CommunityState, hasEvents: Bool, press: PostStage.Press
  ) -> SitePage {
    let identity = press.frame.layout.identity
    let newest = blog.entries.prefix(5).map { entry -> HTML in
      """
      <li>\(entry.date.html) <a href="\(SitePath.home.link(to: entry.path))">\(entry.title)</a>\
      <p>\(entry.summary)</p></li>

      """
    }
    let events: HTML =
      hasEvents ? ", <a href=\"\(SitePath.home.link(to: .events))\">all events</a>" : ""
    let posts: HTML =
      newest.isEmpty
      ? ""
      : """
      <section>
      <h2>From the blog</h2>
      <ul class="posts">
      \(newest)</ul>
      <p><a href="\(SitePath.home.link(to: .blog))">All posts</a>\(events)</p>
      </section>

      """
    let lead: HTML =
      identity.description.isEmpty ? "" : "<p class=\"lead\">\(identity.description)</p>\n"
    let content: HTML = """
      <h1>\(identity.name)</h1>
      \(lead)<div class="columns">
      \(community.record.home)\(posts)</div>

      """
    var page = SitePage(
      path: .home, kind: .home, title: identity.name,
      description: identity.description.isEmpty
        ? "Elections, people and news of \(identity.name)" : identity.description,
      content: content)
    if !blog.entries.isEmpty, identity.address != nil {
      page.feeds = [SitePage.Feed(title: "All posts", atom: .feed, json: .jsonFeed)]
    }
    writer.write(press.frame.file(page), isListed: true)
    return page
  }
}

extension PostList {
  /// What a page of the list is made of.
  fileprivate func key(
    of number: Int, _ frameKey: ContentDigest, _ authors: Authors
  ) -> ContentDigest {
    var builder = DigestBuilder("list")
    builder.add(frameKey)
    builder.add(title)
    builder.add(pageCount)
    builder.add(number)
    builder.add(introduction.text)
    // All names, for that is one look and not one for each entry.
    builder.add(authors.digest)
    for entry in entries(on: number) { builder.add(entry.digest) }
    return builder.digest
  }
}
