/// Turns the parser's list of nodes into a tree of values.
///
/// The depth of the list is bounded by ``MarkupLimits/nesting``, so recursion is too.
struct TreeBuilder {
  private let nodes: [ParsedNode]
  private var next = 0
  private var outline = HeadingOutline()
  private var mentions: [Int: Int] = [:]
  private let footnoteCount: Int

  /// The document's blocks, without footnotes.
  private(set) var blocks: [Block] = []
  /// The footnotes in the order of their numbers.
  private(set) var footnotes: [Footnote] = []

  init(_ nodes: [ParsedNode]) {
    self.nodes = nodes
    footnoteCount = nodes.count {
      if case .footnote = $0.kind { true } else { false }
    }
    readDocument()
  }

  private mutating func readDocument() {
    while next < nodes.count {
      let node = nodes[next]
      if case .footnote = node.kind {
        next += 1
        let content = readBlocks(below: node.depth)
        footnotes.append(
          Footnote(
            number: footnotes.count + 1, mentions: 0, blocks: content, range: range(of: node)))
      } else if let block = readBlock() {
        blocks.append(block)
      }
    }
    for index in footnotes.indices {
      footnotes[index].mentions = mentions[index + 1] ?? 0
    }
  }

  private mutating func readBlocks(below depth: Int) -> [Block] {
    var result: [Block] = []
    while next < nodes.count, nodes[next].depth > depth {
      if let block = readBlock() { result.append(block) }
    }
    return result
  }

  private mutating func readBlock() -> Block? {
    let node = nodes[next]
    let range = range(of: node)
    next += 1
    let kind: Block.Kind
    switch node.kind {
    case .paragraph: kind = .paragraph(readInlines(below: node.depth))
    case .heading(let level): kind = .heading(readHeading(level, below: node.depth, range))
    case .blockQuote: kind = .blockQuote(readBlocks(below: node.depth))
    case .list(let style, let isTight):
      let items = readItems(below: node.depth)
      kind = .list(List(style: style, isTight: isTight, items: items))
    case .codeBlock(let info, let text):
      kind = .codeBlock(CodeBlock(info: info, text: text, range: range))
    case .htmlBlock(let text): kind = .html(text)
    case .thematicBreak: kind = .thematicBreak
    case .table(let alignments): kind = .table(readTable(alignments, below: node.depth))
    case .item, .tableRow, .tableCell, .footnote, .text, .softBreak, .lineBreak, .code, .html,
      .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
      return nil
    }
    return Block(kind: kind, range: range)
  }

  private mutating func readHeading(
    _ level: Int, below depth: Int, _ range: SourceRange
  ) -> Heading {
    let content = readInlines(below: depth)
    let place = outline.place(level: level, title: content.plainText)
    return Heading(
      level: level, depth: place.depth, id: place.id, content: content, range: range)
  }

  private mutating func readItems(below depth: Int) -> [ListItem] {
    var items: [ListItem] = []
    while next < nodes.count, nodes[next].depth > depth {
      let node = nodes[next]
      next += 1
      guard case .item(let task) = node.kind else { continue }
      var item = ListItem(
        task: task, blocks: readBlocks(below: node.depth), range: range(of: node))
      if task == nil { item.takeBox() }
      items.append(item)
    }
    return items
  }

  private mutating func readTable(_ alignments: [Table.Alignment], below depth: Int) -> Table {
    var rows: [[Table.Cell]] = []
    while next < nodes.count, nodes[next].depth > depth {
      let node = nodes[next]
      next += 1
      switch node.kind {
      case .tableRow:
        rows.append([])
      case .tableCell where !rows.isEmpty:
        let content = readInlines(below: node.depth)
        rows[rows.count - 1].append(Table.Cell(content: content, range: range(of: node)))
      default:
        continue
      }
    }
    let header = rows.first ?? []
    return Table(alignments: alignments, header: header, rows: Array(rows.dropFirst()))
  }

  private mutating func readInlines(below depth: Int) -> [Inline] {
    var result: [Inline] = []
    while next < nodes.count, nodes[next].depth > depth {
      let inline = readInline()
      if let inline { result.appendJoiningText(inline) }
    }
    return result
  }

  private mutating func readInline() -> Inline? {
    let node = nodes[next]
    let range = range(of: node)
    next += 1
    let kind: Inline.Kind
    switch node.kind {
    case .text(let text): kind = .text(text)
    case .softBreak: kind = .softBreak
    case .lineBreak: kind = .lineBreak
    case .code(let text): kind = .code(text)
    case .html(let text): kind = .html(text)
    case .emphasis: kind = .emphasis(readInlines(below: node.depth))
    case .strong: kind = .strong(readInlines(below: node.depth))
    case .strikethrough: kind = .strikethrough(readInlines(below: node.depth))
    case .link(let destination, let title):
      let content = readInlines(below: node.depth)
      kind = .link(Link(destination: destination, title: title, content: content, range: range))
    case .image(let source, let title):
      let content = readInlines(below: node.depth)
      kind = .image(Image(source: source, title: title, alternative: content, range: range))
    case .footnoteReference(let number):
      kind = reference(to: number)
    case .paragraph, .heading, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .thematicBreak,
      .table, .tableRow, .tableCell, .footnote:
      return nil
    }
    return Inline(kind: kind, range: range)
  }

  private mutating func reference(to number: Int) -> Inline.Kind {
    guard (1...max(1, footnoteCount)).contains(number), footnoteCount > 0 else {
      return .text("[^\(number)]")
    }
    let mention = (mentions[number] ?? 0) + 1
    mentions[number] = mention
    return .footnoteReference(FootnoteReference(number: number, mention: mention))
  }

  private func range(of node: ParsedNode) -> SourceRange {
    node.range
      ?? SourceRange(
        start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))
  }
}

extension ListItem {
  /// Recognises a box that the parser leaves in the text, as it does in quotes.
  fileprivate mutating func takeBox() {
    guard let first = blocks.first, case .paragraph(var content) = first.kind,
      case .text(let text) = content.first?.kind
    else { return }
    let boxes: [(String, Task)] = [("[ ] ", .open), ("[x] ", .done), ("[X] ", .done)]
    guard let box = boxes.first(where: { text.hasPrefix($0.0) }) else { return }
    task = box.1
    content[0].kind = .text(String(text.dropFirst(4)))
    blocks[0].kind = .paragraph(content)
  }
}

extension [Inline] {
  /// The parser cuts text at every sign that might have meant something.
  fileprivate mutating func appendJoiningText(_ inline: Inline) {
    if case .text(let addition) = inline.kind, let last, case .text(var text) = last.kind {
      // With the array's own hold of it the text would be copied.
      self[count - 1].kind = .softBreak
      text += addition
      self[count - 1].kind = .text(text)
      self[count - 1].range.end = inline.range.end
    } else {
      append(inline)
    }
  }
}
