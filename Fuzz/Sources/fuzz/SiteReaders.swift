@testable import Governance
@testable import Markup
@testable import Publishing

extension Reader {
  /// What the site is made of, and what is kept of the last time it was built.
  static let site: [Reader] = [
    Reader("site-manifest", "what is kept of a site since it was last built") { bytes in
      guard let manifest = SiteManifest(bytes) else { return }
      let again = SiteManifest(manifest.encoded)
      demand(again?.encoded == manifest.encoded, "the manifest does not read back")
    },
    Reader("site-search", "the search index of the last time") { bytes in
      if let root = SearchRoot(reading: bytes) {
        demand(SearchRoot(reading: root.file.bytes) == root, "the index does not read back")
      }
      let document = SearchDocument(
        path: "new.html", title: "New", kind: "Page", date: "", summary: "",
        words: SearchWords(title: "New", text: ["ada"]))
      for entries in [[], [SearchEntry.same("index.html")], [.new(document)]] {
        _ = SearchIndex.updated(to: entries) { _ in bytes }
      }
    },
    Reader("site-page", "pages, of which links and ids are read") { bytes in
      let scan = PageScan(bytes)
      let lines = FileLines(bytes).count
      for mark in scan.links + scan.resources + scan.ids + scan.silentPictures {
        demand((1...lines).contains(mark.line), "line \(mark.line) of \(lines)")
      }
    },
    Reader("post-page", "Markdown, and the page of a post made from it") { bytes in
      let path = "site/posts/2026-04-08-gathering.md"
      guard let document = try? Document(reading: bytes.span, limits: .post) else { return }
      let page: SitePath = "blog/gathering.html"
      let rendering = PostRendering()
      let html = rendering.html(of: document, source: path, page: page).text
      let complaints = HTMLAudit.complaints(about: html, idPrefix: PostRendering.idPrefix)
        .filter { !$0.hasPrefix("code has class") }
      demand(complaints.isEmpty, "\(complaints) in \(html)")
      // Encoded, a sign before `@` looks like a name: `%3E@example.org` is no address of anybody.
      demand(Email.masked(decodedLinks(of: html)).count == 0, "an address in \(html)")
    },
    Reader("picture", "the heads of pictures") {
      guard let size = PictureSize($0) else { return }
      demand(size.width > 0 && size.height > 0, "\(size)")
    },
    Reader("listing", "listings: a line with the language, then the code") {
      let (language, bytes) = firstLine(of: $0)
      guard let code = String(validating: bytes, as: UTF8.self),
        let html = CodeColouring.html(of: code, language: language)
      else { return }
      demand(plainText(of: html.text) == code, "the text has changed: \(html.text)")
    },
    Reader("mail-template", "templates of messages") { bytes in
      var findings = Findings()
      let file = SourceFile(path: MailTemplate.path(of: .campaign), bytes: bytes)
      _ = MailTemplate.reading(file, findings: &findings)
      // A second line that is missing is named where it should be.
      demandPlaces(findings, in: [file.path: bytes + [0x0A]])
    },
  ]

  /// The HTML with what is encoded in links as its author wrote it.
  private static func decodedLinks(of html: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(html.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words between tags, their references resolved.
  private static func plainText(of html: String) -> String {
    var bytes: [UInt8] = []
    var isTag = false
    for byte in html.utf8 {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { bytes.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return String(decoding: bytes, as: UTF8.self).unescapedFromHTML
  }
}
