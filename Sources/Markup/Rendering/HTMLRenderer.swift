// The HTML is ours and not libcmark's, because that has checkboxes without labels and footnote ids
// that collide between the documents of a page. Every tag, attribute name and class below is
// written out here; of the author's there are only escaped text, judged addresses and prefixed ids.

/// Writes a document as HTML that is safe inside any page.
///
/// Raw HTML is dropped and the words between its tags are kept. There is no `style`, no script, no
/// event attribute and no id without ``RenderingOptions/idPrefix``. Headings never skip a level.
package struct HTMLRenderer: Sendable {
  private let options: RenderingOptions

  /// Renders by the given options.
  package init(_ options: RenderingOptions) {
    self.options = options
  }

  /// The document as a sequence of block elements, each on its own line.
  package func html(of document: Document) -> HTMLBytes {
    var writer = HTMLWriter(options)
    for block in document.blocks { writer.write(block) }
    writer.write(document.footnotes)
    return writer.html
  }

  /// A part of a document, whose marks of footnotes lead nowhere.
  package func html(ofBlocks blocks: [Block]) -> HTMLBytes {
    var writer = HTMLWriter(options)
    for block in blocks { writer.write(block) }
    return writer.html
  }
}

/// The HTML so far, and what the next element must know.
struct HTMLWriter {
  let options: RenderingOptions
  var html = HTMLBytes()
  /// Links cannot stand in links, though Markdown can say so.
  var isInLink = false
  private var tables = 0

  init(_ options: RenderingOptions) {
    self.options = options
  }

  mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): if !RawHTML.isAll(of: content) { writeParagraph(content) }
    case .heading(let heading): write(heading)
    case .blockQuote(let blocks):
      html += "<blockquote>\n"
      for block in blocks { write(block) }
      html += "</blockquote>\n"
    case .list(let list): write(list)
    case .codeBlock(let code): write(code)
    case .html(let raw): writeWords(ofRawHTML: raw)
    case .table(let table): write(table)
    case .thematicBreak: html += "<hr>\n"
    }
  }

  private mutating func writeParagraph(_ content: [Inline]) {
    html += "<p>"
    write(content)
    html += "</p>\n"
  }

  private mutating func write(_ heading: Heading) {
    // A heading without words is a hole in the outline for those who hear it.
    guard heading.text.hasWords else { return }
    let level = min(6, max(0, options.headingLevelAbove) + heading.depth)
    html += "<h\(level) id=\"\(id(heading.id))\">"
    write(heading.content)
    html += "</h\(level)>\n"
  }

  private mutating func writeWords(ofRawHTML raw: String) {
    let words = RawHTML.text(of: raw)
    if !words.isEmpty { html += "<p>\(escapedWords(words))</p>\n" }
  }

  private mutating func write(_ code: CodeBlock) {
    if let replacement = options.codeBlock?(code) {
      html += replacement
      return
    }
    let language = code.language
    let isName = language.utf8.allSatisfy { "+-._#".utf8.contains($0) || $0.isASCIIWordByte }
    let attribute =
      isName && !language.isEmpty ? " class=\"language-\(language.escapedForHTML)\"" : ""
    // Whoever has no mouse must be able to scroll long lines.
    html += "<pre tabindex=\"0\"><code\(attribute)>"
    html.append(escaping: code.text)
    html += "</code></pre>\n"
  }

  /// The name of an element, which cannot be the name of another one on the page.
  func id(_ name: String) -> String {
    (options.idPrefix + name).escapedForHTML
  }

  /// Text as the reader sees it.
  func escapedWords(_ text: String) -> String {
    (options.words?(text) ?? text).escapedForHTML
  }

  /// Writes text as the reader sees it.
  mutating func write(words text: String) {
    html.append(escaping: options.words?(text) ?? text)
  }

  /// Counts a table, so that each has its own label.
  fileprivate mutating func nextTable() -> Int {
    tables += 1
    return tables
  }
}

extension HTMLWriter {
  private mutating func write(_ list: List) {
    let name: String
    switch list.style {
    case .bullets:
      name = "ul"
      let hasTasks = list.items.contains { $0.task != nil }
      html += hasTasks ? "<ul class=\"tasks\">\n" : "<ul>\n"
    case .numbers(let first):
      name = "ol"
      html += first == 1 ? "<ol>\n" : "<ol start=\"\(first)\">\n"
    }
    for item in list.items { write(item, isTight: list.isTight) }
    html += "</\(name)>\n"
  }

  private mutating func write(_ item: ListItem, isTight: Bool) {
    html += "<li>"
    if isTight, let task = item.task { write(task) }
    for (index, block) in item.blocks.enumerated() {
      if isTight, case .paragraph(let content) = block.kind {
        write(content)
        if index + 1 < item.blocks.count { html += "\n" }
      } else {
        if index == 0 { html += "\n" }
        write(block, after: index == 0 && !isTight ? item.task : nil)
      }
    }
    html += "</li>\n"
  }

  /// A loose item's box belongs into its first paragraph.
  private mutating func write(_ block: Block, after task: ListItem.Task?) {
    guard let task else { return write(block) }
    guard case .paragraph(let content) = block.kind else {
      write(task)
      return write(block)
    }
    html += "<p>"
    write(task)
    write(content)
    html += "</p>\n"
  }

  /// A picture of a box with a label: a disabled checkbox would need one of its own.
  private mutating func write(_ task: ListItem.Task) {
    switch task {
    case .open: html += "<span class=\"task open\" role=\"img\" aria-label=\"open:\">☐</span> "
    case .done: html += "<span class=\"task done\" role=\"img\" aria-label=\"done:\">☑</span> "
    }
  }

  private mutating func write(_ table: Table) {
    let label = "Table \(nextTable())"
    html += "<div class=\"table\" role=\"group\" aria-label=\"\(label)\" tabindex=\"0\">\n"
    html += "<table>\n<thead>\n<tr>"
    for (column, cell) in table.header.enumerated() {
      // A header cell without words would name its column "".
      let isNamed = cell.content.plainText.hasWords
      write(cell, as: isNamed ? "th" : "td", in: column, of: table)
    }
    html += "</tr>\n</thead>\n"
    if !table.rows.isEmpty { html += "<tbody>\n" }
    for row in table.rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() { write(cell, as: "td", in: column, of: table) }
      html += "</tr>\n"
    }
    if !table.rows.isEmpty { html += "</tbody>\n" }
    html += "</table>\n</div>\n"
  }

  private mutating func write(
    _ cell: Table.Cell, as element: String, in column: Int, of table: Table
  ) {
    let alignment = column < table.alignments.count ? table.alignments[column] : .unspecified
    html += "<"
    html += element
    if element == "th" { html += " scope=\"col\"" }
    switch alignment {
    case .unspecified: break
    case .left: html += " class=\"left\""
    case .center: html += " class=\"center\""
    case .right: html += " class=\"right\""
    }
    html += ">"
    write(cell.content)
    html.close(element)
  }
}
