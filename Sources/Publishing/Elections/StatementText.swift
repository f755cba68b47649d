internal import Governance
internal import Markup

// A statement's author may be hostile. The renderer lets no markup of theirs through; what is left
// to do here is that no mail address is shown and that links lead out of the site or into the same
// statement, never to pages of the site under other words.

/// The text of a statement as a part of a page.
struct StatementText {
  private let statement: Statement
  private let idPrefix: String
  private let headingLevel: Int

  /// Renders a statement.
  ///
  /// - Parameters:
  ///   - statement: what is written.
  ///   - idPrefix: what all ids begin with.
  ///   - headingLevel: the level of the page's heading above; the author's begin one below.
  init(_ statement: Statement, idPrefix: String, below headingLevel: Int) {
    self.statement = statement
    self.idPrefix = idPrefix
    self.headingLevel = headingLevel
  }

  var html: HTML {
    do throws(MarkupProblem) {
      let document = try Document(statement.text, limits: .statement)
      return Self.masked(HTMLRenderer(options(document)).html(of: document))
    } catch {
      return """
        <p>This statement cannot be shown here: \(error.message). It is in the community's folder \
        as <code>\(statement.path.path.withoutAddresses)</code>.</p>

        """
    }
  }

  private func options(_ document: Document) -> RenderingOptions {
    let names = Set(document.headings.map(\.id))
    var options = RenderingOptions.statement(idPrefix: idPrefix, below: headingLevel)
    options.footnotesTitle = "Footnotes of \(statement.handle.value.withoutAddresses)"
    options.words = { Email.masked($0).text }
    options.address = { address, _ in Self.isShown(address, among: names) ? address : nil }
    return options
  }

  /// Whether a link stays: it leads to the web or to a heading of the statement, and tells no mail
  /// address.
  private static func isShown(_ address: String, among headings: Set<String>) -> Bool {
    if address.hasPrefix("#") { return headings.contains(String(address.dropFirst())) }
    let start = address.lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://"))
      && Email.first(in: address) == nil && Email.masked(address).count == 0
  }

  /// Masks addresses that are left in the text between tags: in code, and where a tag that is dropped
  /// parted one.
  ///
  /// The renderer escapes every `<` and `>` that is not part of a tag.
  static func masked(_ markup: HTMLBytes) -> HTML {
    guard Email.mayStand(in: markup.bytes.span) else { return HTML(trusted: markup.bytes) }
    let html = markup.text
    guard Email.masked(html).count > 0 else { return HTML(trusted: markup.bytes) }
    // By bytes, for an accent behind a sign makes another character of both.
    var result = ""
    var rest = html[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      result += Email.masked(String(rest[..<start])).text
      let sign = rest[start...].utf8.firstIndex(of: UInt8(ascii: ">"))
      let end = sign.map { rest.utf8.index(after: $0) } ?? rest.endIndex
      result += rest[start..<end]
      rest = rest[end...]
    }
    return HTML(trusted: result + Email.masked(String(rest)).text)
  }
}
