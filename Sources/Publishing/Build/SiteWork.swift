internal import Governance
internal import Markup

/// One build of a site, from what was found on disk to the report.
struct SiteWork {
  let sources: SiteSources
  /// Where the site is made if there is none yet.
  let stage: String?
  let tree: SourceTree
  let scan: SourceScan
  let settings: CommunityFolder
  /// What is known from the last build, if the same program made it.
  let known: SiteManifest?
  var writer: SiteWriter
  let progress: @Sendable (String, Int) -> Void
  var report = SiteBuild.Report()
  /// Whether the index of the search needs pages that were not read.
  private var isLackingPages = false

  init(
    sources: SiteSources, stage: String?, tree: SourceTree, scan: SourceScan,
    settings: CommunityFolder, previous: SiteManifest?,
    progress: @escaping @Sendable (String, Int) -> Void
  ) {
    self.sources = sources
    self.stage = stage
    self.tree = tree
    self.scan = scan
    self.settings = settings
    self.progress = progress
    known = previous?.builder == sources.builderAndMode ? previous : nil
    writer = SiteWriter(
      root: sources.output, stage: stage, previous: previous?.outputs ?? [],
      replacesForeign: sources.replacesForeign)
  }

  /// Builds the site.
  mutating func run() async throws -> SiteBuild.Report {
    let stage = PostStage(
      tree: tree, known: known?.posts ?? [], now: sources.now,
      includingDrafts: sources.includingDrafts)
    let all = await stage.outlines(of: scan.posts)
    report.findings.append(all.findings)
    let published = all.outlines.filter { stage.isPublished($0.entry) }
    let standing = StandingPages(
      tree: tree, files: scan.pages, sections: settings.community.site.sections,
      includingDrafts: sources.includingDrafts, findings: &report.findings)
    let templates = Templates(tree: tree, files: scan.templates, findings: &report.findings)
    guard !report.findings.hasErrors else { return report }

    let blog = Blog(published.map(\.entry))
    let newest = newestPosts(published, in: blog)
    var community = knownCommunity
    var press = community.map { self.press($0, published, standing, templates) }
    if press == nil || needsCommunity(press, published, standing, newest: newest, in: blog) {
      let fresh = try await freshCommunity()
      guard !report.findings.hasErrors else { return report }
      community = fresh
      press = self.press(fresh, published, standing, templates)
    }
    guard let community, let press else { return report }

    let wanted = hasFeed(of: newest, press) ? [] : Set(newest.map(\.entry.name))
    let written = await stage.write(published, in: blog, wanting: wanted, press)
    report.findings.append(written.findings)
    guard !report.findings.hasErrors else {
      keepManifest(posts: written.records, community: community, press, isComplete: false)
      return report
    }
    let records = records(of: all.outlines, written, stage)
    try await writeRest(written, stage: stage, standing, community, press)
    guard !isLackingPages else { return try await anew() }
    report.removed = report.findings.hasErrors || !writer.errors.isEmpty ? 0 : writer.removeStale()
    keepManifest(
      posts: records, community: community, press, isComplete: !report.findings.hasErrors)
    return report
  }

  /// Writes all that is made from several posts or from none.
  private mutating func writeRest(
    _ written: PostStage.Written, stage: PostStage, _ standing: StandingPages,
    _ community: CommunityState, _ press: PostStage.Press
  ) async throws {
    let blog = Blog(written.records.map(\.entry))
    await write(community, press.frame)
    let events = writeEvents(written.records, stage: stage, press)
    let home = writeHome(blog, community: community, hasEvents: !events.isEmpty, press: press)
    let searched = Searched(
      community: community, standing: writeStanding(standing, press), pages: events + [home],
      posts: written.records, changed: written.searched)
    let groups = BlogGroups(blog)
    await writeLists(
      of: groups, hasEvents: !events.isEmpty, frame: press.frame, authors: press.authors)
    writeFeeds(
      of: groups, texts: written.texts, key: textKey(of: newestRecords(written, in: blog), press),
      press)
    writeTheme(press.frame)
    writeAliases(of: blog, standing, press.frame)
    isLackingPages = !writeSearch(searched)
    writeDirectory(of: blog, press)
    writeStatic()
  }

  private func press(
    _ community: CommunityState, _ posts: [PostStage.Outline], _ standing: StandingPages,
    _ templates: Templates
  ) -> PostStage.Press {
    let frame = PageFrame(
      layout: Layout(
        identity: SiteIdentity(settings.community),
        navigation: navigation(posts: posts, community: community, standing: standing)),
      templates: templates, builder: sources.builderAndMode)
    return PostStage.Press(
      frame: frame, rendering: rendering(community.fresh?.block),
      authors: Authors(settings.people), writer: writer, community: scan.communityDigest,
      pictureStamp: { [tree] in tree.stamp(of: "site/static/" + $0) }, progress: progress)
  }

  /// Whether the rest of the folder must be read although it has not changed: its pages need another
  /// frame, or a text that must be written has blocks that are computed from it.
  private func needsCommunity(
    _ press: PostStage.Press?, _ posts: [PostStage.Outline], _ standing: StandingPages,
    newest: [PostStage.Outline], in blog: Blog
  ) -> Bool {
    guard let press, known?.community.frame == press.frame.digest else { return true }
    let wanted = hasFeed(of: newest, press) ? [] : Set(newest.map(\.entry.name))
    return PostStage.needsComputing(posts, in: blog, wanting: wanted, press)
      || standing.pages.contains { page in
        page.isComputed && !writer.wouldKeep(page.path, key: page.key(press))
      }
  }

  private func newestPosts(
    _ posts: [PostStage.Outline], in blog: Blog
  ) -> [PostStage.Outline] {
    let newest = blog.entries.prefix(Self.feedLength).map(\.name)
    let found = posts.filter { newest.contains($0.entry.name) }
    return newest.compactMap { name in found.first { $0.entry.name == name } }
  }

  private func newestRecords(
    _ written: PostStage.Written, in blog: Blog
  ) -> [SiteManifest.PostRecord] {
    let newest = blog.entries.prefix(Self.feedLength).map(\.name)
    let found = written.records.filter { newest.contains($0.entry.name) }
    return newest.compactMap { name in found.first { $0.entry.name == name } }
  }

  private func hasFeed(of newest: [PostStage.Outline], _ press: PostStage.Press) -> Bool {
    let records = newest.compactMap(\.known)
    return records.count == newest.count && hasFeed(textKey(of: records, press))
  }

  /// What is known of all posts, in the order of their files.
  private func records(
    of outlines: [PostStage.Outline], _ written: PostStage.Written, _ stage: PostStage
  ) -> [SiteManifest.PostRecord] {
    var rest = written.records[...]
    return outlines.compactMap { outline in
      stage.isPublished(outline.entry) ? rest.popFirst() : outline.record
    }
  }

  /// Builds once more as if nothing were known, where what is known turns out not to be enough.
  private func anew() async throws -> SiteBuild.Report {
    var work = SiteWork(
      sources: sources, stage: stage, tree: tree, scan: scan, settings: settings,
      previous: nil, progress: progress)
    work.writer = writer.startingAnew()
    return try await work.run()
  }

  /// How many posts a feed brings.
  static let feedLength = 20
}
