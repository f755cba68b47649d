internal import Governance

extension BlogGroups {
  /// Every list of posts, each with as many pages as it needs.
  func lists(
    postsOnPage: Int, hasEvents: Bool, hasFeeds: Bool, authors: Authors
  ) -> [PostList] {
    let step = SitePage.Step("Blog", .blog)
    // Long lists show less of each post, so that a subject is surveyed on few pages.
    let lines = PostList.Detail.lines(max(50, postsOnPage))
    var lists = [
      PostList(
        path: .blog, title: "Blog",
        introduction: Self.signposts(hasEvents: hasEvents, hasFeeds: hasFeeds),
        entries: blog.entries,
        detail: .teasers(postsOnPage),
        feed: SitePage.Feed(title: "All posts", atom: .feed, json: .jsonFeed))
    ]
    lists += byTag.map { group in
      PostList(
        path: .tag(group.slug), title: "Posts on \(group.name)", entries: group.entries,
        detail: lines, trail: [step, SitePage.Step("Tags", .tags)],
        feed: Self.feed("Posts on \(group.name)", at: .tag(group.slug)))
    }
    lists += byAuthor.map { group in
      let title = "Posts by \(authors.name(of: group.name))"
      return PostList(
        path: .author(group.slug), title: title, entries: group.entries, detail: lines,
        trail: [step, SitePage.Step("Authors", .authors)],
        feed: Self.feed(title, at: .author(group.slug)))
    }
    lists += blog.bySeries.map { group in
      PostList(
        path: .series(group.slug), title: group.name,
        introduction: "<p>\(counted(group.entries.count, "part")), the first one first.</p>\n",
        entries: group.entries, detail: lines, trail: [step])
    }
    lists += byYear.map { group in
      PostList(
        path: .year(group.year), title: "Posts of \(String(group.year))", entries: group.entries,
        detail: .lines(1_000), trail: [step, SitePage.Step("Archive", .archive)])
    }
    if !hasFeeds { for index in lists.indices { lists[index].feed = nil } }
    return lists
  }

  private static func feed(_ title: String, at path: SitePath) -> SitePage.Feed {
    SitePage.Feed(title: title, atom: path.ownFeed, json: path.ownJSONFeed)
  }

  private static func signposts(hasEvents: Bool, hasFeeds: Bool) -> HTML {
    var signs: [(title: String, path: SitePath)] = [
      ("Archive", .archive), ("Tags", .tags), ("Authors", .authors),
    ]
    if hasFeeds { signs.append(("Feed", .feed)) }
    if hasEvents { signs.insert(("Events", .events), at: 0) }
    let items = signs.map { sign -> HTML in
      "<li><a href=\"\(SitePath.blog.link(to: sign.path))\">\(sign.title)</a></li>\n"
    }
    return "<ul class=\"signposts\">\n\(items)</ul>\n"
  }

  /// The overviews: years, tags, authors.
  func overviews(authors: Authors) -> [SitePage] {
    [
      Self.overview(
        .archive, "Archive", byYear.map { (String($0.year), .year($0.year), $0.entries.count) }),
      Self.overview(.tags, "Tags", byTag.map { ($0.name, .tag($0.slug), $0.entries.count) }),
      Self.overview(
        .authors, "Authors",
        byAuthor.map { (authors.name(of: $0.name), .author($0.slug), $0.entries.count) }),
    ]
  }

  private static func overview(
    _ path: SitePath, _ title: String, _ groups: [(name: String, path: SitePath, count: Int)]
  ) -> SitePage {
    let items = groups.map { group -> HTML in
      """
      <li><a href="\(path.link(to: group.path))">\(group.name)</a> \
      <span class="count">\(counted(group.count, "post"))</span></li>

      """
    }
    let list: HTML =
      items.isEmpty
      ? "<p>There are no posts yet.</p>\n" : "<ul class=\"overview\">\n\(items)</ul>\n"
    let content: HTML = "<h1>\(title)</h1>\n\(list)"
    var page = SitePage(
      path: path, kind: .posts, title: title, description: "\(title) of all posts",
      content: content)
    page.trail = [SitePage.Step("Blog", .blog)]
    page.isSearched = false
    return page
  }
}
