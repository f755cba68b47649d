extension HTMLWriter {
  mutating func write(_ content: [Inline]) {
    for inline in content { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): write(words: text)
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br>\n"
    case .code(let code):
      html.open("code")
      html.append(escaping: code)
      html.close("code")
    case .html(let tag): if RawHTML.isLineBreak(tag) { html += "<br>\n" }
    case .emphasis(let content): write(content, as: "em")
    case .strong(let content): write(content, as: "strong")
    case .strikethrough(let content): write(content, as: "del")
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .footnoteReference(let reference): write(reference)
    }
  }

  private mutating func write(_ content: [Inline], as element: String) {
    html.open(element)
    write(content)
    html.close(element)
  }

  private mutating func write(_ link: Link) {
    let address = options.address.map { $0(link.destination, .link) } ?? link.destination
    guard !isInLink, let address, let anchor = anchor(to: address, title: link.title) else {
      write(link.content)
      return
    }
    html += anchor
    isInLink = true
    write(link.content)
    let hasWords = link.content.plainText.hasWords
    if !hasWords { write(words: address) }
    isInLink = false
    html += "</a>"
  }

  /// The opening tag of a link; nil where it may not lead there.
  private func anchor(to address: String, title: String) -> String? {
    let target: String
    var relation = ""
    switch Destination(judging: address) {
    case .web(let address):
      target = address.percentEncoded
      relation = options.linkRelation
    case .mail(let address), .relative(let address):
      target = address.percentEncoded
    case .fragment(let name):
      target = "#" + (options.idPrefix + name).percentEncoded
    case .refused:
      return nil
    }
    var tag = "<a href=\"\(target.escapedForHTML)\""
    if !title.isEmpty { tag += " title=\"\(escapedWords(title))\"" }
    if !relation.isEmpty { tag += " rel=\"\(relation.escapedForHTML)\"" }
    return tag + ">"
  }

  private mutating func write(_ image: Image) {
    let words = escapedWords(image.alternative.plainText)
    let address = options.address.map { $0(image.source, .image) } ?? image.source
    guard let address else {
      html += words
      return
    }
    switch Destination(judging: address) {
    case .web where options.remoteImages == .linked:
      // The words are what a reader hears of the picture, so they are what the link says.
      let content = words.isEmpty ? [] : image.alternative
      write(Link(destination: address, title: image.title, content: content, range: image.range))
    case .web(let address), .relative(let address):
      html += "<img src=\"\(address.percentEncoded.escapedForHTML)\" alt=\"\(words)\""
      if !image.title.isEmpty { html += " title=\"\(escapedWords(image.title))\"" }
      if let size = options.imageSize?(address) {
        html += " width=\"\(size.width)\" height=\"\(size.height)\""
      }
      html += " loading=\"lazy\">"
    case .mail, .fragment, .refused:
      html += words
    }
  }

  private mutating func write(_ reference: FootnoteReference) {
    let number = reference.number
    html += "<sup id=\"\(id("fnref_\(number)_\(reference.mention)"))\">"
    if isInLink {
      html += "\(number)"
    } else {
      html += "<a href=\"\(address(of: "fn_\(number)"))\" role=\"doc-noteref\" "
      html += "aria-label=\"Footnote \(number)\">\(number)</a>"
    }
    html += "</sup>"
  }

  /// The address of an element of the same document.
  private func address(of name: String) -> String {
    "#" + (options.idPrefix + name).percentEncoded.escapedForHTML
  }

  /// The remarks below the text, each with links back to where it is mentioned.
  mutating func write(_ footnotes: [Footnote]) {
    guard !footnotes.isEmpty else { return }
    html +=
      "<section class=\"footnotes\" aria-label=\"\(options.footnotesTitle.escapedForHTML)\">\n"
    html += "<ol>\n"
    for footnote in footnotes {
      html += "<li id=\"\(id("fn_\(footnote.number)"))\">\n"
      for block in footnote.blocks { write(block) }
      writeBackLinks(of: footnote)
      html += "</li>\n"
    }
    html += "</ol>\n</section>\n"
  }

  private mutating func writeBackLinks(of footnote: Footnote) {
    guard footnote.mentions > 0 else { return }
    html += "<p>"
    for mention in 1...footnote.mentions {
      if mention > 1 { html += " " }
      let label =
        footnote.mentions == 1
        ? "Back to footnote mark \(footnote.number)"
        : "Back to footnote mark \(footnote.number), mention \(mention)"
      html += "<a href=\"\(address(of: "fnref_\(footnote.number)_\(mention)"))\" "
      html += "role=\"doc-backlink\" aria-label=\"\(label)\">↩</a>"
    }
    html += "</p>\n"
  }
}
