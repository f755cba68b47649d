extension [Inline] {
  /// The words alone, on one line but for breaks that the author asked for.
  ///
  /// Of an image the words that stand in for it, of raw HTML nothing.
  package var plainText: String {
    var result = ""
    appendPlainText(to: &result)
    return result
  }

  fileprivate func appendPlainText(to result: inout String) {
    for inline in self {
      switch inline.kind {
      case .text(let text), .code(let text): result += text
      case .softBreak: result += " "
      case .lineBreak: result += "\n"
      case .html(let tag): if RawHTML.isLineBreak(tag) { result += "\n" }
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.appendPlainText(to: &result)
      case .link(let link): link.content.appendPlainText(to: &result)
      case .image(let image): image.alternative.appendPlainText(to: &result)
      case .footnoteReference: break
      }
    }
  }
}

extension String {
  /// Whether there is anything but white space.
  package var hasWords: Bool {
    // Nearly always the first character tells.
    if let first = utf8.first, first > 0x20, first < 0x7F { return true }
    return contains { !$0.isWhitespace }
  }
}

extension [Block] {
  /// The words alone, with an empty line between blocks and none between the items of a list.
  package var plainText: String {
    map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension Block {
  /// The words alone; the cells of a table's row have tabs between them.
  package var plainText: String {
    switch kind {
    case .paragraph(let content): content.plainText
    case .heading(let heading): heading.text
    case .blockQuote(let blocks): blocks.plainText
    case .list(let list): list.items.map(\.blocks.plainText).joined(separator: "\n")
    case .codeBlock(let code):
      code.text.utf8.last == 0x0A ? String(Substring(code.text.utf8.dropLast())) : code.text
    case .html(let text): RawHTML.text(of: text)
    case .table(let table): table.plainText
    case .thematicBreak: ""
    }
  }
}

extension Table {
  fileprivate var plainText: String {
    var result = ""
    for (row, cells) in ([header] + rows).enumerated() {
      if row > 0 { result += "\n" }
      for (column, cell) in cells.enumerated() {
        if column > 0 { result += "\t" }
        cell.content.appendPlainText(to: &result)
      }
    }
    return result
  }
}

extension Document {
  /// The words alone, footnotes last.
  package var plainText: String {
    (blocks + footnotes.flatMap(\.blocks)).plainText
  }

  /// The number of words: runs without white space that hold a letter or a digit.
  ///
  /// On plain prose this is what `wc -w` counts, less dashes and other signs that stand alone.
  /// Addresses behind links, markup and comments do not count; a bare address is one word.
  package var wordCount: Int {
    plainText.split(whereSeparator: \.isWhitespace).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
  }
}
