internal import Governance

/// The files of a result for download, and how to check them.
struct ResultFiles {
  private let page: ResultPage

  init(_ page: ResultPage) {
    self.page = page
  }

  var html: HTML {
    guard let archive = page.recount?.archive, !archive.published.isEmpty else { return .empty }
    return """
      <h2>Check it yourself</h2>
      \(recount)\(agreement)\(signatures(archive))\(table(archive))\
      <p>On a computer with the community's folder:</p>
      <pre tabindex="0"><code>hustings verify \(archive.name.folder)</code></pre>
      <p>With the files alone, <code>sha256sum -c SHA256SUMS</code> tells whether they are complete.</p>

      """
  }

  private var recount: HTML {
    guard page.recount?.counted?.ballots != nil else { return .empty }
    let link = page.path.link(to: .recount(of: page.contest.id, in: page.election.id))
    return """
      <p><a href="\(link)">Count the ballots again in your browser</a>, with nothing to install.</p>

      """
  }

  private var agreement: HTML {
    guard page.recount?.agrees == true else { return .empty }
    return .paragraph(
      page.recount?.declaration?.needsPoll == true
        ? "When this page was made, counting again from these files gave result.json to the byte."
        : "When this page was made, the declaration gave result.json to the byte.")
  }

  private func signatures(_ archive: PublishedArchive) -> HTML {
    let names = archive.signers.map { page.context.person($0, from: page.path) }
    let needed = page.recount?.declaration?.signatures
    guard !names.isEmpty else {
      return needed.map { .paragraph("Nobody has signed it yet; \($0) must.") } ?? .empty
    }
    return """
      <p>Signed by \(HTML.list(names))\(needed.map { " (\($0) needed)" } ?? ""); \
      <code>hustings verify</code> checks the signatures.</p>

      """
  }

  private func table(_ archive: PublishedArchive) -> HTML {
    DataTable(
      caption: "Files of this result",
      columns: [
        .init("File", isNumber: false), .init("What it holds", isNumber: false), .init("Bytes"),
        .init("SHA-256", isNumber: false),
      ],
      rows: archive.published.map { file in
        let path = SitePath.archived(
          file.name, of: archive.name.contest, in: archive.name.election)
        return [
          "<a href=\"\(page.path.link(to: path))\">\(file.name)</a>",
          HTML(Self.content(of: file.name)), "\(file.bytes.count)",
          "<code class=\"digest\">\(SHA256Digest(of: file.bytes).hexadecimal)</code>",
        ]
      }
    ).html
  }

  private static func content(of name: String) -> String {
    switch ArchiveFile(rawValue: name) {
    case .announcement: "the result as a short text"
    case .signers: "the keys of the officials"
    case .ballots: "every ranking"
    case .ballotSource: "where the ballots came from"
    case .contest: "what was declared"
    case .pairs: "how many prefer the row to the column"
    case .result: "the result, for programs"
    case .roll: "the roll, as far as it is published"
    case .rollManifest: "from what the roll was built"
    case nil: name == DigestList.fileName ? "the digest of every file" : "a signature"
    }
  }
}
