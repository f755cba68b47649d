internal import Governance
internal import Markup

/// One build of a site while it goes on.
struct SiteWork {
  let sources: SiteSources
  let tree: SourceTree
  let scan: SourceScan
  let settings: CommunityFolder
  let previous: SiteManifest?
  let progress: @Sendable (String, Int) -> Void

  private var identity: SiteIdentity { SiteIdentity(settings.community) }
  private var authors: Authors { Authors(settings.people) }

  mutating func run(_ found: Findings) async throws -> SiteBuild.Report {
    var report = SiteBuild.Report()
    report.findings = found
    // What a new program would write is not known, so nothing of the old manifest but what lies where.
    let usable = previous?.builder == sources.builderAndMode ? previous : nil
    let postStage = PostStage(
      tree: tree, files: scan.posts, known: usable?.posts ?? [], now: sources.now,
      includingDrafts: sources.includingDrafts)
    let outlines = postStage.outlines(findings: &report.findings)
    let pages = StandingPages(tree: tree, files: scan.pages, findings: &report.findings)
    let templates = Templates(tree: tree, files: scan.templates, findings: &report.findings)
    let community = try await communityPages(
      usable?.community, isNeeded: postStage.needsComputing(outlines), findings: &report.findings)
    guard !report.findings.hasErrors else { return report }

    let layout = Layout(
      identity: identity,
      navigation: Self.navigation(
        hasPosts: !outlines.isEmpty, community: community.parts, pages: pages))
    let frame = PageFrame(layout: layout, templates: templates, builder: sources.builderAndMode)
    let writer = SiteWriter(
      root: sources.output, previous: previous?.outputs ?? [],
      replacesForeign: sources.replacesForeign)
    let rendering = PostRendering(
      imageSize: imageSize, block: community.fresh?.block)
    progress("writing posts", 0)
    let records = await postStage.write(
      outlines, frame: frame, rendering: rendering, authors: authors, writer: writer,
      communityKey: scan.communityDigest, progress: progress)
    report.findings.append(records.findings)
    guard !report.findings.hasErrors else { return report }
    writeLists(of: records, pages: pages, community: community, frame: frame, to: writer)
    finish(&report, records: records, community: community, writer: writer)
    return report
  }
}
