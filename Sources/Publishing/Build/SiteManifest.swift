internal import Governance

/// What is known of a site since it was last built, so that only what changed is made again.
///
/// It is a cache: without it everything is made anew, to the same bytes.
struct SiteManifest: Sendable {
  /// What is known of a post since its text was read.
  struct PostRecord: Sendable {
    var stamp: FileStamp
    let digest: ContentDigest
    let entry: PostEntry
    /// Whether the text has blocks that are computed from the rest of the folder.
    let isComputed: Bool
    /// Whether the post tells of a gathering.
    let isSummary: Bool
    /// The pictures of the site that the text shows, whose sizes are in the page.
    let images: [String]
    /// All but the stamp as a manifest has it, if it was read from one: most posts stay as they are.
    var written: ArraySlice<UInt8>?
  }

  /// A stretch of time, in seconds since 1970, up to but without its end.
  struct Validity: Hashable, Sendable {
    var from: Int
    var until: Int

    static let always = Validity(from: .min, until: .max)

    /// The stretch around a moment in which none of some others lies.
    init(around now: Instant, without moments: [Instant]) {
      from = moments.filter { $0 <= now }.map(\.seconds).max() ?? .min
      until = moments.filter { $0 > now }.map(\.seconds).min() ?? .max
    }

    init(from: Int, until: Int) {
      self.from = from
      self.until = until
    }

    func contains(_ now: Instant) -> Bool { from <= now.seconds && now.seconds < until }

    func both(_ other: Validity) -> Validity {
      Validity(from: max(from, other.from), until: min(until, other.until))
    }
  }

  /// A file that was written.
  struct OutputRecord: Hashable, Sendable {
    let path: SitePath
    /// What the file system said of the file after it was written.
    var stamp: FileStamp
    /// What was written.
    let digest: ContentDigest
    /// What the file was made of; with the same key the same bytes come out.
    let key: ContentDigest
    /// Whether it is a page that readers should find.
    let isListed: Bool
  }

  /// What is kept of the pages that come from the rest of the community folder.
  struct CommunityRecord: Hashable, Sendable {
    /// The files and repositories they came from.
    var sources: ContentDigest
    /// What all pages have in common around their contents.
    var frame = DigestBuilder("none").digest
    /// The time within which elections stand where they stood.
    var valid = Validity.always
    /// The part of the start page that tells of elections.
    var home: HTML = ""
    /// The parts of the site that there are.
    var parts: [SitePage.Step] = []
    /// The files that were made.
    var outputs: [SitePath] = []
    /// Those of them that the search finds.
    var searched: [SitePath] = []
  }

  /// The program and its theme.
  var builder: String
  /// The time within which nothing changes by itself.
  var valid: Validity
  /// All sources but posts, by their stamps.
  var sources: ContentDigest
  var posts: [PostRecord] = []
  var community: CommunityRecord
  /// All files of the site, by path.
  var outputs: [OutputRecord] = []
}
