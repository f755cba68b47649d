internal import Governance
internal import Synchronization

extension PostStage {
  /// What all pages of posts have in common.
  struct Press: Sendable {
    let frame: PageFrame
    /// What all pages of posts are made of besides their texts.
    let frameKey: ContentDigest
    let rendering: PostRendering
    let authors: Authors
    let writer: SiteWriter
    /// The state of everything that computed blocks are computed from.
    let community: ContentDigest
    /// The stamp of a picture of the site.
    let pictureStamp: @Sendable (String) -> FileStamp?
    let progress: @Sendable (String, Int) -> Void

    init(
      frame: PageFrame, rendering: PostRendering, authors: Authors, writer: SiteWriter,
      community: ContentDigest, pictureStamp: @escaping @Sendable (String) -> FileStamp?,
      progress: @escaping @Sendable (String, Int) -> Void
    ) {
      self.frame = frame
      frameKey = frame.key(of: .post)
      self.rendering = rendering
      self.authors = authors
      self.writer = writer
      self.community = community
      self.pictureStamp = pictureStamp
      self.progress = progress
    }
  }

  /// What is known of the posts once their pages are written.
  struct Written: Sendable {
    /// The pages that are there already as they would be written.
    var kept: [SitePath] = []
    /// In the order of the files.
    var records: [SiteManifest.PostRecord] = []
    /// What the search is to find in posts whose text was read.
    var searched: [SearchDocument] = []
    /// The texts that were read, for feeds that want them.
    var texts: [SitePath: HTML] = [:]
    var findings = Findings()
  }

  /// Whether a text must be read that may have blocks that are computed from the rest of the folder.
  static func needsComputing(
    _ outlines: [Outline], in blog: Blog, wanting wanted: Set<String>, _ press: Press
  ) -> Bool {
    outlines.contains { outline in
      guard outline.mayBeComputed else { return false }
      guard let record = outline.known, !wanted.contains(outline.entry.name) else { return true }
      let key = press.key(of: record, in: blog.surroundings(of: outline.entry))
      return !press.writer.wouldKeep(outline.entry.path, key: key)
    }
  }

  /// Writes the pages of the posts that are published, as far as they are not there.
  ///
  /// - Parameters:
  ///   - outlines: the posts, in the order of the files.
  ///   - blog: the same posts, arranged.
  ///   - wanted: posts whose whole text is asked for.
  ///   - press: what all their pages have in common.
  /// - Returns: what lists, feeds and the search need of them.
  func write(
    _ outlines: [Outline], in blog: Blog, wanting wanted: Set<String>, _ press: Press
  ) async -> Written {
    let done = Mutex(0)
    let parts = await inChunks(outlines) { chunk in
      var written = Written()
      for outline in chunk { write(outline, in: blog, wanting: wanted, press, into: &written) }
      press.writer.keep(written.kept)
      let count = done.withLock { done in
        done += chunk.count
        return done
      }
      press.progress("posts", count)
      return written
    }
    return parts.reduce(into: Written()) { all, part in
      all.records += part.records
      all.searched += part.searched
      all.texts.merge(part.texts) { first, _ in first }
      all.findings.append(part.findings)
    }
  }

  private func write(
    _ outline: Outline, in blog: Blog, wanting wanted: Set<String>, _ press: Press,
    into written: inout Written
  ) {
    let surroundings = blog.surroundings(of: outline.entry)
    if var record = outline.known {
      let key = press.key(of: record, in: surroundings)
      let path = outline.entry.path
      if !wanted.contains(outline.entry.name), press.writer.wouldKeep(path, key: key) {
        written.kept.append(path)
        record.stamp = outline.file.stamp
        written.records.append(record)
        return
      }
    }
    guard let parts = parts(of: outline, findings: &written.findings),
      let post = Post(parts, findings: &written.findings)
    else { return }
    let reading = PostReading(post, named: outline.entry.name, rendering: press.rendering)
    for refusal in press.rendering.refusals(in: post.document, page: reading.entry.path) {
      written.findings.error(.computedBlock, at: post.place(of: refusal.place), refusal.reason)
    }
    let record = SiteManifest.PostRecord(
      stamp: outline.file.stamp, digest: outline.digest, entry: reading.entry,
      isComputed: reading.isComputed, isSummary: reading.isSummary,
      images: reading.images(press.rendering.sections))
    let text = PostPage(
      reading, rendering: press.rendering, authors: press.authors, in: surroundings)
    let page = text.page
    press.writer.write(
      press.frame.file(page), key: press.key(of: record, in: surroundings), isListed: true)
    if wanted.contains(outline.entry.name) { written.texts[page.path] = text.text }
    written.searched.append(reading.searched(by: press.authors))
    written.records.append(record)
  }

  /// The two parts of a post's file.
  private func parts(of outline: Outline, findings: inout Findings) -> PostOutline? {
    if let parts = outline.parts { return parts }
    guard let source = source(outline.file, findings: &findings) else { return nil }
    return PostOutline(source, header: outline.entry.header, findings: &findings)
  }
}

extension PostStage.Press {
  /// What the text of a post is made of, with what it takes from elsewhere.
  func textKey(of record: SiteManifest.PostRecord) -> ContentDigest {
    var builder = DigestBuilder("text")
    add(record, to: &builder)
    return builder.digest
  }

  private func add(_ record: SiteManifest.PostRecord, to builder: inout DigestBuilder) {
    builder.add(frameKey)
    builder.add(record.entry.name)
    builder.add(record.digest)
    if record.isComputed { builder.add(community) }
    for author in record.entry.header.authors { builder.add(authors.name(of: author)) }
    for image in record.images {
      let stamp = pictureStamp(image)
      builder.add(stamp?.size ?? -1)
      builder.add(stamp?.changed ?? -1)
    }
  }

  /// What a post's page is made of.
  func key(
    of record: SiteManifest.PostRecord, in surroundings: PostPage.Surroundings
  ) -> ContentDigest {
    var builder = DigestBuilder("post")
    add(record, to: &builder)
    for neighbour in [surroundings.older, surroundings.newer] + surroundings.series {
      builder.add(neighbour?.title ?? "")
      builder.add(neighbour?.path.text ?? "")
    }
    return builder.digest
  }
}
