internal import Governance
internal import Markup

/// The pages of `site/pages`, which belong to no day: "About", "How we vote".
struct StandingPages: Sendable {
  /// A page that was read.
  struct Page: Sendable {
    let name: String
    let title: String
    let source: String
    let digest: ContentDigest
    let header: PostHeader
    let document: Document
    let bodyLine: Int
    /// Whether the site's navigation leads to it.
    let isInMenu: Bool
    /// The page above it, for a page of a section.
    var trail: [SitePage.Step] = []

    var path: SitePath { SitePath("\(name).html") }
  }

  /// The pages that are published, by name.
  let pages: [Page]

  /// Reads all pages; names that other pages of the site have are refused.
  init(
    tree: SourceTree, files: [StampedFile], sections: [SiteSection], includingDrafts: Bool,
    findings: inout Findings
  ) {
    var pages: [Page] = []
    for file in files {
      guard let page = Self.page(file, in: tree, sections, findings: &findings) else { continue }
      if page.header.isDraft && !includingDrafts { continue }
      guard !Self.taken.contains(page.path) else {
        findings.error(
          .fileName, at: Place(file: file.path),
          "the site has a page of this name already; rename the file")
        continue
      }
      pages.append(page)
    }
    self.pages = Self.arranged(pages, sections, findings: &findings)
  }

  /// The pages of sections below their first pages, which there must be.
  private static func arranged(
    _ pages: [Page], _ sections: [SiteSection], findings: inout Findings
  ) -> [Page] {
    var pages = pages
    for section in sections {
      guard let home = pages.first(where: { $0.path == section.home }) else {
        findings.error(
          .missingFile, at: Place(file: section.homeFile),
          "the section \(quoted(section.name)) of the site begins with this file, and there is none; "
            + "write one that leads to the others")
        continue
      }
      for index in pages.indices
      where section.path(of: pages[index].source) != nil && pages[index].path != home.path {
        pages[index].trail = [SitePage.Step(home.title, home.path)]
      }
    }
    return pages
  }

  private static let taken: [SitePath] = [.home, .search, .notFound]

  private static func page(
    _ file: StampedFile, in tree: SourceTree, _ sections: [SiteSection],
    findings: inout Findings
  ) -> Page? {
    let section = sections.first { $0.path(of: file.path) != nil }
    let inSection = section?.path(of: file.path).map { String($0.text.dropLast(5)) }
    let name = inSection ?? String(file.path.dropFirst("site/pages/".count).dropLast(3))
    let place = Place(file: file.path)
    guard file.stamp.size <= 1 << 20, let bytes = tree.bytes(of: file.path) else {
      findings.error(.unreadableFile, at: place, "the file is too large or cannot be read")
      return nil
    }
    let source = SourceFile(path: file.path, bytes: bytes)
    guard let text = HeadedText(source, findings: &findings),
      let header = PostHeader.reading(
        text.header, at: Place(file: file.path, line: 2), findings: &findings),
      let document = text.document(of: file.path, findings: &findings)
    else { return nil }
    let title = header.title ?? document.headings.first?.text ?? name
    return Page(
      name: name, title: Email.masked(title).text, source: file.path,
      digest: ContentDigest(of: bytes), header: header,
      document: header.title == nil ? document.withoutTitle : document, bodyLine: text.bodyLine,
      isInMenu: section.map { file.path == $0.homeFile } ?? !name.contains("/"))
  }

  /// The parts of the site's navigation that the pages are.
  var steps: [SitePage.Step] {
    pages.filter(\.isInMenu).map { SitePage.Step($0.title, $0.path) }
  }
}

extension StandingPages.Page {
  /// Whether the text has blocks that are computed from the rest of the folder.
  var isComputed: Bool { document.codeBlocks.contains { $0.language == "hustings" } }

  /// The pictures of the site that the text shows.
  private func images(_ sections: [SiteSection]) -> [String] {
    let links = AuthoredLinks(source: source, page: path, sections: sections)
    return document.images.compactMap { links.target(of: $0.source)?.text }
  }

  /// What the page is made of.
  func key(_ press: PostStage.Press) -> ContentDigest {
    var builder = DigestBuilder("page")
    builder.add(press.frame.key(of: .page))
    builder.add(digest)
    if isComputed { builder.add(press.community) }
    for step in trail { builder.add(step.title) }
    for image in images(press.rendering.sections) {
      let stamp = press.pictureStamp(image)
      builder.add(stamp?.size ?? -1)
      builder.add(stamp?.changed ?? -1)
    }
    return builder.digest
  }

  /// The page itself.
  func page(_ rendering: PostRendering) -> SitePage {
    let words = document.blocks.plainText
    let contents = TableOfContents(
      of: document, words: words.wordCount, idPrefix: PostRendering.idPrefix)
    let text = rendering.html(of: document, source: source, page: path)
    let content: HTML = """
      <article class="post">
      <h1>\(title)</h1>
      \(contents?.html ?? "")\(text)</article>

      """
    var page = SitePage(
      path: path, kind: .page, title: title,
      description: Email.masked((header.description ?? words).shortened(to: 200)).text,
      content: content)
    page.trail = trail
    return page
  }

  /// What is wrong with the blocks that are to be computed.
  func findings(_ rendering: PostRendering) -> Findings {
    var findings = Findings()
    for refusal in rendering.refusals(in: document, page: path) {
      findings.error(
        .computedBlock,
        at: Place(
          file: source, line: refusal.place.line + bodyLine - 1, column: refusal.place.column),
        refusal.reason)
    }
    return findings
  }
}
