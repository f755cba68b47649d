internal import Governance
internal import Markup

/// One build of a site, from what was found on disk to the report.
struct SiteWork {
  let sources: SiteSources
  let tree: SourceTree
  let scan: SourceScan
  let settings: CommunityFolder
  /// What is known from the last build, if the same program made it.
  let known: SiteManifest?
  var writer: SiteWriter
  let progress: @Sendable (String, Int) -> Void
  var report = SiteBuild.Report()

  init(
    sources: SiteSources, tree: SourceTree, scan: SourceScan, settings: CommunityFolder,
    previous: SiteManifest?, progress: @escaping @Sendable (String, Int) -> Void
  ) {
    self.sources = sources
    self.tree = tree
    self.scan = scan
    self.settings = settings
    self.progress = progress
    known = previous?.builder == sources.builderAndMode ? previous : nil
    writer = SiteWriter(
      root: sources.output, previous: previous?.outputs ?? [],
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
      tree: tree, files: scan.pages, includingDrafts: sources.includingDrafts,
      findings: &report.findings)
    let templates = Templates(tree: tree, files: scan.templates, findings: &report.findings)
    guard !report.findings.hasErrors else { return report }

    let community = try await communityState(isComputing: needsComputing(published, standing))
    let frame = PageFrame(
      layout: Layout(
        identity: SiteIdentity(settings.community),
        navigation: navigation(posts: published, community: community, standing: standing)),
      templates: templates, builder: sources.builderAndMode)
    let press = PostStage.Press(
      frame: frame, rendering: rendering(community.fresh?.block),
      authors: Authors(settings.people), writer: writer, community: scan.communityDigest,
      pictureStamp: { [tree] in tree.stamp(of: "site/static/" + $0) }, progress: progress)
    let newest = published.map(\.entry).sorted(by: PostEntry.isNewer).prefix(Self.feedLength)
    let written = await stage.write(published, wanting: Set(newest.map(\.name)), press)
    report.findings.append(written.findings)
    let records = written.records + unpublished(all.outlines, stage)
    guard !report.findings.hasErrors else {
      keepManifest(posts: records, community: community, isComplete: false)
      return report
    }

    let blog = Blog(written.records.map(\.entry))
    await write(community, frame)
    var pages = writeStanding(standing, press)
    let events = writeEvents(written.records, stage: stage, press)
    pages += events
    pages.append(
      writeHome(blog, community: community, hasEvents: !events.isEmpty, press: press))
    await writeLists(
      of: blog, hasEvents: !events.isEmpty, frame: frame, authors: press.authors)
    writeFeeds(of: blog, texts: written.texts, press)
    writeTheme(frame)
    writeAliases(of: blog, standing, frame)
    let searched = Searched(
      community: community, pages: pages, posts: written.records, changed: written.searched)
    guard writeSearch(searched) else { return try await anew() }
    writeStatic()
    writeDirectory(of: blog, press)
    report.removed = report.findings.hasErrors || !writer.errors.isEmpty ? 0 : writer.removeStale()
    keepManifest(posts: records, community: community, isComplete: !report.findings.hasErrors)
    return report
  }

  /// What is known of posts that are not shown yet.
  private func unpublished(
    _ outlines: [PostStage.Outline], _ stage: PostStage
  ) -> [SiteManifest.PostRecord] {
    outlines.compactMap { outline in
      guard !stage.isPublished(outline.entry) else { return nil }
      return SiteManifest.PostRecord(
        stamp: outline.file.stamp, digest: outline.digest, entry: outline.entry,
        isComputed: outline.mayBeComputed, isSummary: false, images: [])
    }
  }

  /// Builds once more as if nothing were known, where what is known turns out not to be enough.
  private func anew() async throws -> SiteBuild.Report {
    var work = SiteWork(
      sources: sources, tree: tree, scan: scan, settings: settings, previous: nil,
      progress: progress)
    work.writer = writer.startingAnew()
    return try await work.run()
  }

  /// How many posts a feed brings.
  static let feedLength = 20

  /// Whether a text that must be written may have blocks that are computed from the rest of the folder.
  private func needsComputing(_ posts: [PostStage.Outline], _ pages: StandingPages) -> Bool {
    if posts.contains(where: { $0.known == nil && $0.mayBeComputed }) { return true }
    let isElsewhere =
      posts.contains(where: \.mayBeComputed) || pages.pages.contains(where: \.isComputed)
    // What stands around a post is a part of its page.
    return isElsewhere
      && (known?.sources != scan.digest || posts.map(\.entry.title) != knownTitles)
  }

  private var knownTitles: [String]? { known?.posts.map(\.entry.title) }
}
