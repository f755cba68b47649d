internal import Markup

/// The headings of a long text with links to them.
struct TableOfContents {
  /// From how many words on a text has one.
  static let leastWords = 400
  /// From how many headings on.
  static let leastHeadings = 3

  private let headings: [Heading]
  private let idPrefix: String

  /// The contents of a text; nil if it is short enough to be looked over.
  init?(of document: Document, words: Int, idPrefix: String) {
    headings = document.blocks.compactMap { block in
      guard case .heading(let heading) = block.kind, heading.depth <= 2,
        heading.text.hasWords
      else { return nil }
      return heading
    }
    self.idPrefix = idPrefix
    guard words >= Self.leastWords, headings.count >= Self.leastHeadings else { return nil }
  }

  var html: HTML {
    var list: HTML = ""
    var isInside = false
    for (index, heading) in headings.enumerated() {
      if heading.depth > 1, !isInside, index > 0 {
        list += "\n<ul>\n"
        isInside = true
      } else if index > 0 {
        list += "</li>\n"
      }
      if heading.depth <= 1, isInside {
        list += "</ul>\n</li>\n"
        isInside = false
      }
      list += "<li><a href=\"#\((idPrefix + heading.id).encodedForAddress)\">\(heading.text)</a>"
    }
    list += isInside ? "</li>\n</ul>\n</li>\n" : "</li>\n"
    return """
      <nav class="contents" aria-label="Contents">
      <ul>
      \(list)</ul>
      </nav>

      """
  }
}
