package import Governance
internal import Markup

// The pages are checked as they were written, for that is what readers get. A flaw in a text of the
// community's own is told with the line of that text; one that came from elsewhere with the line of
// the page.

/// Looks a built site over: links that lead nowhere, pictures without words, pages that nothing leads
/// to, feeds that forget what they brought.
package struct SiteCheck {
  private let sources: SiteSources
  private let site: SourceTree
  private var scans: [SitePath: PageScan] = [:]
  private let files: Set<SitePath>
  private var findings = Findings()

  /// Checks the site that was built of some sources.
  ///
  /// - Returns: what is wrong, by place; and how many pages were looked at.
  package static func run(_ sources: SiteSources) -> (findings: Findings, pages: Int) {
    var check = SiteCheck(sources)
    check.checkLinks()
    check.checkLinksOffSite()
    check.checkOrphans()
    check.checkIDs()
    return (check.findings, check.scans.count)
  }

  private let manifest: SiteManifest?
  private let sections: [SiteSection]

  private init(_ sources: SiteSources) {
    self.sources = sources
    site = SourceTree(root: sources.output)
    manifest = site.manifest(at: sources.manifest)
    var ignored = Findings()
    let tree = SourceTree(root: sources.root)
    sections =
      SiteBuild.settings(in: tree, findings: &ignored)?.community.site.sections ?? []
    let records = manifest?.outputs ?? []
    files = Set(records.map(\.path))
    for record in records where record.path.text.hasSuffix(".html") {
      if let bytes = site.bytes(of: record.path.text) { scans[record.path] = PageScan(bytes) }
    }
  }

  private mutating func checkLinks() {
    let ids = scans.mapValues { scan in Set(scan.ids.map(\.text)) }
    // Texts first: what lists show of them is then told already.
    let pages = scans.keys.sorted().map { ($0, source(of: $0) != nil) }
    var told: Set<String> = []
    for (page, isText) in pages.filter(\.1) + pages.filter({ !$0.1 }) {
      guard let scan = scans[page] else { continue }
      for mark in scan.links + scan.resources {
        guard let flaw = flaw(of: mark.text, on: page, ids: ids) else { continue }
        let isNew = told.insert(resolved(mark.text, on: page)).inserted
        guard isNew || isText else { continue }
        let (place, written) = origin(of: mark, on: page)
        findings.error(.brokenLink, at: place, "the link \(quoted(written)) \(flaw)")
      }
      for mark in scan.silentPictures {
        let isNew = told.insert(resolved(mark.text, on: page) + " without words").inserted
        guard isNew || isText else { continue }
        let (place, written) = origin(of: mark, on: page)
        findings.error(
          .pictureWithoutWords, at: place,
          "the picture \(quoted(written)) has no words for those who cannot see it; write them "
            + "as in '![The harbour at noon](\(written))'")
      }
    }
  }

  /// Links of sections to files that are not on the site, which pages do not show: the files must be
  /// there for those who read the texts elsewhere.
  private mutating func checkLinksOffSite() {
    for page in scans.keys.sorted() {
      guard let source = source(of: page), let text = text(of: source) else { continue }
      let links = AuthoredLinks(source: source, page: page, sections: sections)
      for link in text.document.links {
        guard let file = links.fileOffSite(of: link.destination),
          !SourceTree(root: sources.root).has(file)
        else { continue }
        findings.error(
          .brokenLink, at: text.place(of: link.range.start),
          "the link \(quoted(link.destination)) leads to nothing in the community folder")
      }
    }
  }

  /// What an address leads to, the same from every page.
  private func resolved(_ address: String, on page: SitePath) -> String {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    let target = path.isEmpty ? page : SitePath(decoding: String(path), from: page)
    return (target?.text ?? String(path)) + address[path.endIndex...]
  }

  /// What is wrong with an address; nil for those that lead to other sites.
  private func flaw(of address: String, on page: SitePath, ids: [SitePath: Set<String>]) -> String?
  {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    guard !path.contains(":"), !path.hasPrefix("//") else { return nil }
    if path.hasPrefix("/") {
      return "begins at the server's root, where the site may not be"
    }
    let target = path.isEmpty ? page : SitePath(decoding: String(path), from: page)
    guard let target, files.contains(target) else {
      return "leads to nothing that the site has"
    }
    guard let mark = address.firstIndex(of: "#") else { return nil }
    let fragment = address[address.index(after: mark)...].decodedFromAddress
    guard !fragment.isEmpty, let known = ids[target], !known.contains(fragment) else { return nil }
    return "leads to a part of \(quoted(target.text)) that is not there"
  }

  private mutating func checkOrphans() {
    var reached: Set<SitePath> = [.home, .notFound]
    for (page, scan) in scans {
      for mark in scan.links {
        let path = mark.text.prefix { $0 != "#" && $0 != "?" }
        if let target = SitePath(decoding: String(path), from: page), target != page {
          reached.insert(target)
        }
      }
    }
    for record in manifest?.outputs ?? [] where record.isListed && !reached.contains(record.path) {
      findings.warning(
        .orphanPage, at: Place(file: source(of: record.path) ?? shown(record.path)),
        "no page of the site leads to \(quoted(record.path.text))")
    }
  }

  /// Two posts of one name would be one post to feed readers.
  private mutating func checkIDs() {
    var first: [String: String] = [:]
    for post in manifest?.posts ?? [] {
      guard let id = post.entry.header.id else { continue }
      let file = "site/posts/\(post.entry.name).md"
      if let other = first[id] {
        findings.error(
          .wrongValue, at: Place(file: file, line: 2),
          "'id' is \(quoted(id)), which \(other) has already; feed readers would take both for "
            + "one, so give this one another")
      } else {
        first[id] = file
      }
    }
  }

  /// Where a file of the site is, seen from the community folder if it lies there.
  private func shown(_ path: SitePath) -> String {
    let root = sources.root + "/"
    let output = sources.output
    let folder = output.hasPrefix(root) ? String(output.dropFirst(root.count)) : output
    return "\(folder)/\(path.text)"
  }

  /// The text of the community that became a page.
  private func source(of page: SitePath) -> String? {
    let name = (page.parts.last ?? "").split(separator: ".").dropLast().joined(separator: ".")
    let folder = page.folder
    let path: String
    if let file = sections.lazy.compactMap({ $0.file(of: page) }).first {
      path = file
    } else if folder == ["blog"] {
      path = "site/posts/\(name).md"
    } else {
      path = "site/pages/\((folder + [name]).joined(separator: "/")).md"
    }
    return SourceTree(root: sources.root).stamp(of: path) == nil ? nil : path
  }

  /// Where a flaw can be mended, and what is written there: in the author's text, if it holds the
  /// address.
  private func origin(
    of mark: PageScan.Mark, on page: SitePath
  ) -> (place: Place, written: String) {
    let inPage = (Place(file: shown(page), line: mark.line), mark.text)
    guard let source = source(of: page), let text = text(of: source) else { return inPage }
    let links = AuthoredLinks(source: source, page: page, sections: sections)
    let ranges =
      text.document.links.map { ($0.destination, $0.range) }
      + text.document.images.map { ($0.source, $0.range) }
    let found = ranges.first { written, _ in
      let address = links.address(written) ?? written
      return address == mark.text || Self.prefixed(address) == mark.text
    }
    guard let (written, range) = found else { return inPage }
    return (text.place(of: range.start), written)
  }

  /// A text of the community's own, read.
  private struct Text {
    let path: String
    let bodyLine: Int
    let document: Document

    func place(of position: SourcePosition) -> Place {
      Place(file: path, line: position.line + bodyLine - 1, column: position.column)
    }
  }

  private func text(of path: String) -> Text? {
    guard let bytes = SourceTree(root: sources.root).bytes(of: path) else { return nil }
    var ignored = Findings()
    guard let text = HeadedText(SourceFile(path: path, bytes: bytes), findings: &ignored),
      let document = text.document(of: path, findings: &ignored)
    else { return nil }
    return Text(path: path, bodyLine: text.bodyLine, document: document)
  }

  /// A link to a part of the same text, as it is written into the page.
  private static func prefixed(_ address: String) -> String {
    address.hasPrefix("#") ? "#" + PostRendering.idPrefix + address.dropFirst() : address
  }
}
