internal import Governance
internal import Markup

/// The part of a build that reads posts and writes their pages.
struct PostStage: Sendable {
  /// A post as far as its name and header tell.
  struct Outline: Sendable {
    let file: StampedFile
    let digest: ContentDigest
    /// What lists and neighbours show; without teaser unless the text is known.
    let entry: PostEntry
    /// What is known of the text, if that has not changed.
    let known: SiteManifest.PostRecord?
    /// Whether the text may have blocks that are computed.
    let mayBeComputed: Bool
    /// The file, so that it is not read again, if the posts are not too many to be held at once.
    var parts: PostOutline?
  }

  /// Up to how many bytes of posts are held while their pages are written.
  private static let mostHeld = 1 << 26

  let tree: SourceTree
  let known: [String: SiteManifest.PostRecord]
  let now: Instant
  let includingDrafts: Bool

  init(
    tree: SourceTree, known: [SiteManifest.PostRecord], now: Instant, includingDrafts: Bool
  ) {
    self.tree = tree
    self.known = Dictionary(
      known.map { ($0.entry.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.now = now
    self.includingDrafts = includingDrafts
  }

  /// Reads name and header of every post, in the order of the files.
  func outlines(of files: [StampedFile]) async -> (outlines: [Outline], findings: Findings) {
    let isHeld = files.reduce(0) { $0 + $1.stamp.size } <= Self.mostHeld
    let parts = await inChunks(files) { chunk in
      var findings = Findings()
      let outlines = chunk.compactMap { file in
        var outline = outline(of: file, findings: &findings)
        if !isHeld { outline?.parts = nil }
        return outline
      }
      return (outlines, findings)
    }
    var findings = Findings()
    for part in parts { findings.append(part.1) }
    return (parts.flatMap(\.0), findings)
  }

  private func outline(of file: StampedFile, findings: inout Findings) -> Outline? {
    let old = known[file.postName]
    if let old, file.stamp.assures(old.stamp) {
      return Outline(file: file, digest: old.digest, known: old)
    }
    guard let source = source(file, findings: &findings) else { return nil }
    let digest = ContentDigest(of: source.bytes)
    if let old, old.digest == digest {
      return Outline(file: file, digest: digest, known: old)
    }
    guard let outline = PostOutline(source, findings: &findings) else { return nil }
    let title =
      outline.header.title ?? Post(outline, findings: &findings)?.title ?? outline.wordsOfName
    let entry = PostEntry(
      name: outline.name, title: Email.masked(title).text, date: outline.date,
      header: outline.header, teaser: "", hasMore: false, summary: "", words: 0)
    return Outline(
      file: file, digest: digest, entry: entry, known: nil,
      mayBeComputed: Self.hasFence(source.bytes), parts: outline)
  }

  /// Whether a line of the text may begin a block that is computed.
  private static func hasFence(_ bytes: [UInt8]) -> Bool {
    let text = bytes.span
    var start = 0
    while start < bytes.count {
      let end = text.firstIndex(of: 0x0A, in: start..<bytes.count) ?? bytes.count
      if isFence(bytes[start..<end]) { return true }
      start = end + 1
    }
    return false
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return false
    }
    return text.drop { $0 == first }.drop { $0 == 0x20 }.starts(with: "hustings".utf8)
  }

  /// The bytes of a post.
  func source(_ file: StampedFile, findings: inout Findings) -> SourceFile? {
    guard file.stamp.size <= 1 << 20 else {
      findings.error(
        .fileTooLarge, at: Place(file: file.path),
        "the file has \(file.stamp.size) bytes, and at most \(1 << 20) are read")
      return nil
    }
    guard let bytes = tree.bytes(of: file.path) else {
      findings.error(
        .unreadableFile, at: Place(file: file.path),
        "the file cannot be read; mend its permissions")
      return nil
    }
    return SourceFile(path: file.path, bytes: bytes)
  }

  /// Whether a post is shown at the time for which the site is made.
  func isPublished(_ entry: PostEntry) -> Bool {
    includingDrafts || (!entry.header.isDraft && Instant(startOf: entry.date) <= now)
  }
}

extension PostStage.Outline {
  /// What is known of a post that is not shown yet.
  var record: SiteManifest.PostRecord {
    SiteManifest.PostRecord(
      stamp: file.stamp, digest: digest, entry: entry, isComputed: mayBeComputed,
      isSummary: false, images: [])
  }

  /// A post whose text is as it was.
  init(file: StampedFile, digest: ContentDigest, known: SiteManifest.PostRecord) {
    self.init(
      file: file, digest: digest, entry: known.entry, known: known,
      mayBeComputed: known.isComputed)
  }
}

/// Works on parts of a list at the same time; the results are in the order of the list.
func inChunks<Element: Sendable, Result: Sendable>(
  _ elements: [Element], of size: Int = 64,
  _ work: @escaping @Sendable (ArraySlice<Element>) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    for start in stride(from: 0, to: elements.count, by: size) {
      group.addTask { (start, work(elements[start..<min(start + size, elements.count)])) }
    }
    var results: [(Int, Result)] = []
    for await result in group { results.append(result) }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
