extension Document {
  /// All blocks in the order of the text, each before those inside it; footnotes last.
  package var everyBlock: [Block] {
    var result: [Block] = []
    forEachBlock { result.append($0) }
    return result
  }

  /// Calls with all blocks in the order of ``everyBlock``.
  package func forEachBlock(_ body: (Block) -> Void) {
    blocks.forEachBlock(body)
    for footnote in footnotes { footnote.blocks.forEachBlock(body) }
  }

  /// All parts of lines in the order of the text, each before those inside it; footnotes last.
  package var everyInline: [Inline] {
    var result: [Inline] = []
    forEachBlock { $0.ownInlines.appendAll(to: &result) }
    return result
  }

  /// All headings in order, also those in quotes and lists.
  package var headings: [Heading] {
    var result: [Heading] = []
    forEachBlock { if case .heading(let heading) = $0.kind { result.append(heading) } }
    return result
  }

  /// The tree that the headings make of the document.
  ///
  /// What stands above the first heading is in ``preamble``.
  package var sections: [Section] { Section.tree(of: blocks) }

  /// What stands above the first heading; the whole document where there is none.
  package var preamble: [Block] {
    Array(blocks.prefix { if case .heading = $0.kind { false } else { true } })
  }

  /// All links in order, bare addresses among them.
  package var links: [Link] {
    everyInline.compactMap { if case .link(let link) = $0.kind { link } else { nil } }
  }

  /// All images in order.
  package var images: [Image] {
    var result: [Image] = []
    forEachBlock { block in
      switch block.kind {
      case .paragraph(let content): content.appendImages(to: &result)
      case .heading(let heading): heading.content.appendImages(to: &result)
      case .table(let table):
        for cell in table.header { cell.content.appendImages(to: &result) }
        for row in table.rows { for cell in row { cell.content.appendImages(to: &result) } }
      case .blockQuote, .list, .codeBlock, .html, .thematicBreak: break
      }
    }
    return result
  }

  /// All items of lists that have a box to tick, in order.
  package var tasks: [ListItem] {
    everyBlock.flatMap { block -> [ListItem] in
      guard case .list(let list) = block.kind else { return [] }
      return list.items.filter { $0.task != nil }
    }
  }

  /// All code blocks in order.
  package var codeBlocks: [CodeBlock] {
    var result: [CodeBlock] = []
    forEachBlock { if case .codeBlock(let code) = $0.kind { result.append(code) } }
    return result
  }

  /// All tables in order.
  package var tables: [Table] {
    everyBlock.compactMap { if case .table(let table) = $0.kind { table } else { nil } }
  }
}

extension Block {
  /// The blocks directly inside.
  package var children: [Block] {
    switch kind {
    case .blockQuote(let blocks): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    case .paragraph, .heading, .codeBlock, .html, .table, .thematicBreak: []
    }
  }

  /// The parts of the block's own lines, not of blocks inside it.
  package var ownInlines: [Inline] {
    switch kind {
    case .paragraph(let content): content
    case .heading(let heading): heading.content
    case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap(\.content) }
    case .blockQuote, .list, .codeBlock, .html, .thematicBreak: []
    }
  }
}

extension Inline {
  /// The parts directly inside.
  package var children: [Inline] {
    switch kind {
    case .emphasis(let content), .strong(let content), .strikethrough(let content): content
    case .link(let link): link.content
    case .image(let image): image.alternative
    case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: []
    }
  }
}

extension [Block] {
  /// Calls with all blocks in the order of the text, each before those inside it.
  ///
  /// What lists, feeds and the search ask of each text comes through here, so no list is made.
  package func forEachBlock(_ body: (Block) -> Void) {
    for block in self {
      body(block)
      switch block.kind {
      case .blockQuote(let blocks): blocks.forEachBlock(body)
      case .list(let list): for item in list.items { item.blocks.forEachBlock(body) }
      case .paragraph, .heading, .codeBlock, .html, .table, .thematicBreak: break
      }
    }
  }
}

extension [Inline] {
  /// Without a list of all parts, for every text of a site is asked.
  fileprivate func appendImages(to result: inout [Image]) {
    for inline in self {
      switch inline.kind {
      case .image(let image):
        result.append(image)
        image.alternative.appendImages(to: &result)
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.appendImages(to: &result)
      case .link(let link): link.content.appendImages(to: &result)
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: break
      }
    }
  }

  fileprivate func appendAll(to result: inout [Inline]) {
    for inline in self {
      result.append(inline)
      inline.children.appendAll(to: &result)
    }
  }
}
