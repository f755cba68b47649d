package import Markup

/// The part of a post that lists show.
package struct Teaser: Sendable {
  /// The blocks, without marks of footnotes.
  package let blocks: [Block]
  /// Whether the post goes on behind them.
  package let hasMore: Bool

  /// Takes what stands above `<!-- more -->`, or else the first paragraph.
  package init(of document: Document) {
    let all = document.blocks
    let text: [Block]
    if let mark = all.firstIndex(where: \.isMoreMark) {
      text = Array(all[..<mark])
      hasMore = mark + 1 < all.count
    } else if let first = all.first(where: \.isParagraph) {
      text = [first]
      hasMore = all.count > 1
    } else {
      text = []
      hasMore = !all.isEmpty
    }
    blocks = text.map(\.withoutFootnoteMarks)
  }
}

extension Block {
  fileprivate var isMoreMark: Bool {
    guard case .html(let raw) = kind, raw.utf8.count < 64 else { return false }
    let words = raw.split { $0.isWhitespace }
    return words == ["<!--", "more", "-->"] || raw.hasPrefix("<!--more-->")
  }

  fileprivate var isParagraph: Bool {
    if case .paragraph = kind { true } else { false }
  }

  fileprivate var withoutFootnoteMarks: Block {
    var block = self
    switch kind {
    case .paragraph(let content): block.kind = .paragraph(content.withoutFootnoteMarks)
    case .blockQuote(let blocks): block.kind = .blockQuote(blocks.map(\.withoutFootnoteMarks))
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map(\.withoutFootnoteMarks)
      }
      block.kind = .list(list)
    case .heading(var heading):
      heading.content = heading.content.withoutFootnoteMarks
      block.kind = .heading(heading)
    case .codeBlock, .html, .table, .thematicBreak: break
    }
    return block
  }
}

extension [Inline] {
  fileprivate var withoutFootnoteMarks: [Inline] {
    compactMap { inline in
      var inline = inline
      switch inline.kind {
      case .footnoteReference: return nil
      case .emphasis(let content): inline.kind = .emphasis(content.withoutFootnoteMarks)
      case .strong(let content): inline.kind = .strong(content.withoutFootnoteMarks)
      case .strikethrough(let content): inline.kind = .strikethrough(content.withoutFootnoteMarks)
      case .text, .softBreak, .lineBreak, .code, .html, .link, .image: break
      }
      return inline
    }
  }
}
