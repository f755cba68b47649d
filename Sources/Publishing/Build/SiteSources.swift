package import Governance

/// The pages that come from elections, people and repositories, with what the rest of the site needs
/// of them.
package struct DerivedPages: Sendable {
  package var pages: [SitePage] = []
  package var files: [SiteFile] = []
  /// The part of the start page that tells of elections, with links as on that page.
  package var home: HTML = ""
  /// The parts of the site that there are, for its navigation.
  package var parts: [SitePage.Step] = []
  /// Computes the blocks of posts.
  package var block: (@Sendable (String, SitePath, Int) -> ComputedBlock)?

  package init() {}
}

/// What a site is made of.
package struct SiteSources: Sendable {
  /// The community folder.
  package let root: String
  /// Where the site is written.
  package let output: String
  /// Where the manifest is kept.
  package let manifest: String
  /// What tells this program from another version of it.
  package let builder: String
  /// The time for which the site is made.
  package let now: Instant
  /// Whether drafts and what is dated in the future are shown.
  package let includingDrafts: Bool
  /// Whether files that others put into the output's folder may be replaced.
  package let replacesForeign: Bool
  /// The repositories whose state matters, as paths on disk.
  package let repositories: @Sendable (Community) -> [String]
  /// Makes the pages of elections and statistics as of a moment; asked only if something of theirs has
  /// changed.
  package let derivedPages: @Sendable (CommunityFolder, Instant) async throws -> DerivedPages

  package init(
    root: String, output: String, manifest: String, builder: String, now: Instant,
    includingDrafts: Bool, replacesForeign: Bool,
    repositories: @escaping @Sendable (Community) -> [String],
    derivedPages: @escaping @Sendable (CommunityFolder, Instant) async throws -> DerivedPages
  ) {
    self.root = root
    self.output = output
    self.manifest = manifest
    self.builder = builder
    self.now = now
    self.includingDrafts = includingDrafts
    self.replacesForeign = replacesForeign
    self.repositories = repositories
    self.derivedPages = derivedPages
  }
}
