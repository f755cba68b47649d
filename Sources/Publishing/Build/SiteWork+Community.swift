internal import Governance

extension SiteWork {
  /// The pages of elections and statistics: made anew, or known to be as they were.
  struct CommunityState {
    var fresh: DerivedPages?
    var record: SiteManifest.CommunityRecord
  }

  /// The pages as they were, if nothing of theirs has changed.
  var knownCommunity: CommunityState? {
    guard let record = known?.community, record.sources == scan.communityDigest,
      record.valid.contains(sources.now), writer.isIntact(record.outputs)
    else { return nil }
    return CommunityState(fresh: nil, record: record)
  }

  /// Makes the pages of elections and statistics.
  mutating func freshCommunity() async throws -> CommunityState {
    progress("reading elections and repositories", 0)
    let (folder, findings) = CommunityReader.read(sources.root)
    report.findings.append(findings)
    guard let folder, !findings.hasErrors else {
      return CommunityState(
        fresh: nil, record: SiteManifest.CommunityRecord(sources: scan.communityDigest))
    }
    let valid = SiteManifest.Validity(around: sources.now, without: folder.turningPoints)
    // As of the last moment at which anything changed, so that until the next one pages stay the same.
    let moment = Instant(seconds: max(valid.from, 0))
    let pages = try await sources.derivedPages(folder, moment)
    var record = SiteManifest.CommunityRecord(sources: scan.communityDigest)
    record.valid = valid
    record.home = pages.home
    record.parts = pages.parts
    record.outputs = (pages.pages.map(\.path) + pages.files.map(\.path)).sorted()
    record.searched = pages.pages.filter(\.isSearched).map(\.path).sorted()
    return CommunityState(fresh: pages, record: record)
  }

  /// Writes the pages of elections and statistics, or keeps them.
  func write(_ community: CommunityState, _ frame: PageFrame) async {
    guard let fresh = community.fresh else { return writer.keep(community.record.outputs) }
    let writer = writer
    _ = await inChunks(fresh.pages, of: 16) { chunk in
      for page in chunk { writer.write(frame.file(page), isListed: true) }
    }
    for file in fresh.files { writer.write(file) }
  }

  /// The parts of the site that every page leads to.
  func navigation(
    posts: [PostStage.Outline], community: CommunityState, standing: StandingPages
  ) -> [SitePage.Step] {
    var steps: [SitePage.Step] = []
    if !posts.isEmpty { steps.append(SitePage.Step("Blog", .blog)) }
    return steps + community.record.parts + standing.steps + [SitePage.Step("Search", .search)]
  }

  /// How texts are shown, with blocks if they can be computed.
  func rendering(_ block: (@Sendable (String, SitePath, Int) -> ComputedBlock)?) -> PostRendering {
    let sections = settings.community.site.sections
    var rendering = PostRendering(
      imageSize: { [tree] path in
        let file = sections.lazy.compactMap { $0.file(of: path) }.first
        guard let bytes = tree.bytes(of: file ?? "site/static/" + path.text) else { return nil }
        return PictureSize(bytes).map { ($0.width, $0.height) }
      }, block: block)
    rendering.sections = sections
    return rendering
  }
}
