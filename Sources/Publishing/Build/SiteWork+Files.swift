internal import Governance

extension SiteWork {
  /// Copies `site/static`, and what lies in sections beside texts, as it is; names that the site itself
  /// has are refused.
  mutating func writeStatic() {
    let folder = "site/static/"
    let copied = scan.staticFiles.map { ($0, SitePath(String($0.path.dropFirst(folder.count)))) }
    let besides = scan.sectionFiles.compactMap { file in
      settings.community.site.sections.lazy.compactMap { $0.path(of: file.path) }.first
        .map { (file, $0) }
    }
    for (file, path) in copied + besides {
      var builder = DigestBuilder("static")
      builder.add(file.stamp.size)
      builder.add(file.stamp.changed)
      if writer.has(path) {
        report.findings.error(
          .fileName, at: Place(file: file.path),
          "the site has a file of this name already; rename this one")
      } else if file.stamp.changed < 0 || !writer.keeps(path, key: builder.digest) {
        guard let bytes = tree.bytes(of: file.path) else {
          report.findings.error(
            .unreadableFile, at: Place(file: file.path),
            "the file cannot be read; mend its permissions")
          continue
        }
        writer.write(SiteFile(path, bytes: bytes), key: builder.digest)
      }
    }
  }

  /// Writes style sheet and scripts, and the pages that have no content of their own.
  func writeTheme(_ frame: PageFrame) {
    writer.write(SiteFile(.styleSheet, Compacted.text(SiteStyle.css)))
    writer.write(SiteFile(.searchScript, Compacted.script(SearchScript.text)))
    writer.write(SiteFile(.recountScript, Compacted.script(RecountScript.text)))
    var search = SitePage(
      path: .search, kind: .search, title: "Search", description: "Search all pages",
      content: SearchPage.content)
    search.isSearched = false
    search.scripts = [.searchScript]
    writer.write(frame.file(search), isListed: true)
    writer.write(NotFoundPage.file(of: frame.layout.identity))
  }

  /// Puts pages at addresses that posts had before, which lead to where they are now.
  mutating func writeAliases(of blog: Blog, _ standing: StandingPages, _ frame: PageFrame) {
    let posts = blog.entries.flatMap { entry in
      entry.header.aliases.map { ($0, entry.title, entry.path, "site/posts/\(entry.name).md") }
    }
    let pages = standing.pages.flatMap { page in
      page.header.aliases.map { ($0, page.title, page.path, page.source) }
    }
    for (alias, title, target, source) in posts + pages {
      guard let path = Redirection.path(of: alias) else {
        report.findings.error(
          .wrongValue, at: Place(file: source, line: 2),
          "the alias \(quoted(alias)) is no address below the site's own; write it as in "
            + "'/2024/old-name/'")
        continue
      }
      guard !writer.has(path) else {
        report.findings.error(
          .wrongValue, at: Place(file: source, line: 2),
          "the alias \(quoted(alias)) is the address of another page; take it out")
        continue
      }
      writer.write(
        Redirection(path: path, target: target, title: title).file(of: frame.layout.identity))
    }
  }

  /// Writes what lists all pages for those who read without eyes: crawlers, and whoever reports flaws.
  func writeDirectory(of blog: Blog, _ press: PostStage.Press) {
    let identity = press.frame.layout.identity
    let changes = Dictionary(
      blog.entries.map { ($0.path, $0.header.updated ?? $0.date) },
      uniquingKeysWith: { first, _ in first })
    let listed = writer.records.filter(\.isListed).map {
      Sitemap.Entry($0.path, changed: changes[$0.path])
    }
    var builder = DigestBuilder("sitemap")
    builder.add(press.frame.digest)
    for entry in listed {
      builder.add(entry.path.text)
      builder.add(entry.changed?.daysSinceEpoch ?? .min)
    }
    let key = builder.digest
    if !writer.keepsAll(madeOf: key) {
      for file in Sitemap(listed).files(of: identity) { writer.write(file, key: key) }
    }
    writer.write(RobotsText.file(of: identity))
    let site = settings.community.site
    if let contact = site.contact, let until = site.contactUntil,
      let text = try? ContactText(contact: contact, expires: until)
    {
      writer.write(text.file(of: identity))
    }
  }

  /// Keeps what is known for the next build.
  mutating func keepManifest(
    posts: [SiteManifest.PostRecord], community: CommunityState, _ press: PostStage.Press,
    isComplete: Bool
  ) {
    let dates = posts.map { Instant(startOf: $0.entry.date) }
    let timed = SiteManifest.Validity(around: sources.now, without: dates)
    let isSure = isComplete && writer.errors.isEmpty && !scan.hasFreshFiles
    let unsure = DigestBuilder("unsure").digest
    var record = community.record
    record.frame = press.frame.digest
    if scan.hasFreshFiles { record.sources = unsure }
    let manifest = SiteManifest(
      builder: sources.builderAndMode, valid: timed.both(record.valid),
      sources: isSure ? scan.digest : unsure,
      posts: posts.map { post in
        var post = post
        post.stamp = post.stamp.kept(at: scan.moment)
        return post
      }, community: record,
      outputs: isComplete ? writer.records : writer.allRecords)
    report.files = manifest.outputs.count
    report.written = writer.writtenCount
    report.writeErrors = writer.errors
    if let error = SourceTree.write(manifest.encoded, to: sources.manifest) {
      report.writeErrors.append(error)
    }
  }
}
