internal import Governance

extension SiteManifest {
  private static let mark = "hustings site manifest 2"

  var encoded: [UInt8] {
    // About what a post and a file take.
    var coder = ByteEncoder(capacity: 1_000 * posts.count + 150 * outputs.count + 4_096)
    coder.add(Self.mark)
    coder.add(builder)
    coder.add(valid)
    coder.add(sources)
    coder.add(posts) { $0.add($1) }
    coder.add(community.sources)
    coder.add(community.frame)
    coder.add(community.valid)
    coder.add(community.home.text)
    coder.add(community.parts) {
      $0.add($1.title)
      $0.add($1.path.text)
    }
    coder.add(community.outputs) { $0.add($1.text) }
    coder.add(community.searched) { $0.add($1.text) }
    coder.add(outputs) { $0.add($1) }
    return coder.bytes
  }

  /// Reads a manifest; nil if it was written by another version, or not as a whole.
  init?(_ bytes: [UInt8]) {
    var coder = ByteDecoder(bytes)
    do throws(UnfitBytes) {
      guard try coder.text() == Self.mark else { return nil }
      builder = try coder.text()
      valid = try coder.validity()
      sources = try coder.digest()
      posts = try coder.values { coder throws(UnfitBytes) in try coder.postRecord() }
      community = CommunityRecord(sources: try coder.digest())
      community.frame = try coder.digest()
      community.valid = try coder.validity()
      community.home = HTML(trusted: try coder.text())
      community.parts = try coder.values { coder throws(UnfitBytes) in
        SitePage.Step(try coder.text(), SitePath(try coder.text()))
      }
      community.outputs = try coder.paths()
      community.searched = try coder.paths()
      outputs = try coder.values { coder throws(UnfitBytes) in try coder.outputRecord() }
    } catch {
      return nil
    }
    guard coder.isAtEnd else { return nil }
  }
}

extension ByteEncoder {
  mutating func add(_ validity: SiteManifest.Validity) {
    add(validity.from)
    add(validity.until)
  }

  mutating func add(_ record: SiteManifest.OutputRecord) {
    add(record.path.text)
    add(record.stamp)
    add(record.digest)
    add(record.key)
    add(record.isListed)
  }

  mutating func add(_ record: SiteManifest.PostRecord) {
    add(record.stamp)
    if let written = record.written {
      add(encoded: written)
      return
    }
    add(record.digest)
    add(record.entry)
    add(record.isComputed)
    add(record.isSummary)
    add(record.images) { $0.add($1) }
  }

  mutating func add(_ entry: PostEntry) {
    add(entry.name)
    add(entry.title)
    add(entry.date.daysSinceEpoch)
    add(entry.header)
    add(entry.teaser.text)
    add(entry.hasMore)
    add(entry.summary)
    add(entry.words)
    add(entry.digest)
  }

  fileprivate mutating func add(_ header: PostHeader) {
    add(header.title)
    add(header.date?.description)
    add(header.updated.map { String($0.daysSinceEpoch) })
    add(header.authors) { $0.add($1) }
    add(header.tags) { $0.add($1) }
    add(header.isDraft)
    add(header.series)
    add(header.event)
    add(header.aliases) { $0.add($1) }
    add(header.description)
    add(header.id)
  }
}

extension ByteDecoder {
  fileprivate mutating func outputRecord() throws(UnfitBytes) -> SiteManifest.OutputRecord {
    SiteManifest.OutputRecord(
      path: SitePath(try text()), stamp: try stamp(), digest: try digest(), key: try digest(),
      isListed: try flag())
  }

  fileprivate mutating func validity() throws(UnfitBytes) -> SiteManifest.Validity {
    SiteManifest.Validity(from: try number(), until: try number())
  }

  fileprivate mutating func paths() throws(UnfitBytes) -> [SitePath] {
    try texts().map { SitePath($0) }
  }

  fileprivate mutating func postRecord() throws(UnfitBytes) -> SiteManifest.PostRecord {
    let stamp = try stamp()
    let start = index
    var record = SiteManifest.PostRecord(
      stamp: stamp, digest: try digest(), entry: try entry(), isComputed: try flag(),
      isSummary: try flag(), images: try texts())
    record.written = encoded(from: start)
    return record
  }

  private mutating func texts() throws(UnfitBytes) -> [String] {
    try values { coder throws(UnfitBytes) in try coder.text() }
  }

  private mutating func entry() throws(UnfitBytes) -> PostEntry {
    let (name, title) = (try text(), try text())
    let date = CivilDate(daysSinceEpoch: try number())
    var header = PostHeader()
    header.title = try optionalText()
    header.date = try optionalText() == nil ? nil : date
    header.updated = try optionalText().flatMap { Int($0) }.map { CivilDate(daysSinceEpoch: $0) }
    header.authors = try texts()
    header.tags = try texts()
    header.isDraft = try flag()
    header.series = try optionalText()
    header.event = try optionalText()
    header.aliases = try texts()
    header.description = try optionalText()
    header.id = try optionalText()
    return PostEntry(
      name: name, title: title, date: date, header: header, teaser: HTML(trusted: try text()),
      hasMore: try flag(), summary: try text(), words: try number(), digest: try digest())
  }
}

extension PostEntry {
  /// What tells an entry of this kind from another.
  static func digest(
    name: String, title: String, date: CivilDate, header: PostHeader, teaser: HTML, hasMore: Bool,
    summary: String, words: Int
  ) -> ContentDigest {
    var coder = ByteEncoder()
    for text in [name, title, teaser.text, summary] { coder.add(text) }
    for number in [date.daysSinceEpoch, words] { coder.add(number) }
    coder.add(hasMore)
    coder.add(header)
    return ContentDigest(of: coder.bytes)
  }
}
