extension Document {
  /// All blocks in the order of the text, each before those inside it; footnotes last.
  package var everyBlock: [Block] {
    var result: [Block] = []
    blocks.appendAll(to: &result)
    for footnote in footnotes { footnote.blocks.appendAll(to: &result) }
    return result
  }

  /// All parts of lines in the order of the text, each before those inside it; footnotes last.
  package var everyInline: [Inline] {
    var result: [Inline] = []
    for block in everyBlock { block.ownInlines.appendAll(to: &result) }
    return result
  }

  /// All headings in order, also those in quotes and lists.
  package var headings: [Heading] {
    everyBlock.compactMap { if case .heading(let heading) = $0.kind { heading } else { nil } }
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
    everyInline.compactMap { if case .image(let image) = $0.kind { image } else { nil } }
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
    everyBlock.compactMap { if case .codeBlock(let code) = $0.kind { code } else { nil } }
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
  fileprivate func appendAll(to result: inout [Block]) {
    for block in self {
      result.append(block)
      block.children.appendAll(to: &result)
    }
  }
}

extension [Inline] {
  fileprivate func appendAll(to result: inout [Inline]) {
    for inline in self {
      result.append(inline)
      inline.children.appendAll(to: &result)
    }
  }
}
