package import Governance

// The order of the work: look at all files; if nothing changed and all that was written is there, end.
// Else read the headers of new posts, then their texts (each page is written as soon as its text is
// read, so memory holds no pages), then what the rest of the folder gives if that changed, then lists,
// feeds and search, which need little of each post; last remove what is not a part any more.

/// Builds a site, as much of it as has changed.
package struct SiteBuild: Sendable {
  /// What a build did.
  package struct Report: Sendable {
    /// How many files the site has.
    package var files = 0
    package var written = 0
    package var removed = 0
    package var findings = Findings()
    package var writeErrors: [SiteWriteError] = []
    /// Whether the site is there as it should be.
    package var isComplete: Bool { !findings.hasErrors && writeErrors.isEmpty }
  }

  let sources: SiteSources
  /// Told what is being done, and how far it is.
  let progress: @Sendable (String, Int) -> Void

  package init(
    _ sources: SiteSources, progress: @escaping @Sendable (String, Int) -> Void = { _, _ in }
  ) {
    self.sources = sources
    self.progress = progress
  }

  /// Builds the site.
  ///
  /// If a source has an error, all errors are told and nothing is written.
  package func run() async throws -> Report {
    let tree = SourceTree(root: sources.root)
    let moment = FileStamp.moment
    let previous = tree.manifest(at: sources.manifest)
    var report = Report()
    guard let settings = Self.settings(in: tree, findings: &report.findings) else { return report }
    let scan = SourceScan(
      tree, repositories: sources.repositories(settings.community),
      sections: settings.community.site.sections, moment: moment)
    if let previous, isCurrent(previous, scan) {
      report.files = previous.outputs.count
      return report
    }
    do {
      let stage = try SiteStage(for: sources.output)
      defer { stage?.discard() }
      var work = SiteWork(
        sources: sources, stage: stage?.folder, tree: tree, scan: scan, settings: settings,
        previous: previous, progress: progress)
      work.report.findings = report.findings
      report = try await work.run()
      if report.isComplete { try stage?.publish() }
    } catch let error as SiteWriteError {
      report.writeErrors.append(error)
    }
    return report
  }

  /// Who is who and what the community is called: little, and needed for every page.
  static func settings(in tree: SourceTree, findings: inout Findings) -> CommunityFolder? {
    let files = ["community.yml", "people.yml", ".mailmap"].compactMap { name in
      tree.bytes(of: name).map { SourceFile(path: name, bytes: $0) }
    }
    return CommunityFolder.reading(files, findings: &findings)
  }

  /// Whether the site is as it would be made now.
  private func isCurrent(_ manifest: SiteManifest, _ scan: SourceScan) -> Bool {
    guard manifest.builder == sources.builderAndMode, manifest.sources == scan.digest,
      manifest.valid.contains(sources.now),
      manifest.posts.count == scan.posts.count
    else { return false }
    let tree = SourceTree(root: sources.root)
    let hasPosts = zip(scan.posts, manifest.posts).allSatisfy { file, post in
      guard file.isPost(named: post.entry.name) else { return false }
      return file.stamp.assures(post.stamp)
        || tree.bytes(of: file.path).map { ContentDigest(of: $0) } == post.digest
    }
    return hasPosts
      && SiteWriter(root: sources.output, previous: manifest.outputs, replacesForeign: false)
        .isIntact
  }
}

extension SiteSources {
  /// The program, and whether drafts are shown.
  var builderAndMode: String { builder + (includingDrafts ? " with drafts" : "") }
}

extension StampedFile {
  /// Whether it is the file of a post, told by all of its path's end.
  func isPost(named name: String) -> Bool {
    let end = path.utf8.suffix(name.utf8.count + 4)
    return end.first == UInt8(ascii: "/") && end.dropFirst().dropLast(3).elementsEqual(name.utf8)
  }

  /// The name of a post: that of its file, without `.md`.
  var postName: String {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    return String(path[(start ?? path.startIndex)...].dropLast(3))
  }
}

extension SourceTree {
  /// Reads a manifest, if there is one that fits.
  func manifest(at path: String) -> SiteManifest? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    return SourceTree(root: folder).bytes(of: String(parts.last ?? "")).flatMap {
      SiteManifest($0)
    }
  }
}
