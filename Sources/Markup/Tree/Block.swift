/// A paragraph or larger part of a document.
package struct Block: Hashable, Sendable {
  /// What the part is.
  package var kind: Kind
  /// Where it stands in the source, with its signs.
  package var range: SourceRange

  /// What a larger part of a document can be.
  package enum Kind: Hashable, Sendable {
    case paragraph([Inline])
    case heading(Heading)
    case blockQuote([Block])
    case list(List)
    case codeBlock(CodeBlock)
    /// Lines of raw HTML, as written.
    case html(String)
    case table(Table)
    case thematicBreak
  }
}

/// The title of a section.
package struct Heading: Hashable, Sendable {
  /// The level as written, 1 to 6.
  package var level: Int
  /// How deep the section lies below other headings, counted from 1; never skips one.
  package var depth: Int
  /// The name of the section in links, unique in the document and the same for the same text.
  package var id: String
  /// The words of the title.
  package var content: [Inline]
  /// Where the heading stands.
  package var range: SourceRange

  /// The title without markup.
  package var text: String { content.plainText }
}

/// Items, with or without numbers.
package struct List: Hashable, Sendable {
  /// How the items are marked.
  package enum Style: Hashable, Sendable {
    case bullets
    /// Numbers in sequence from the given one.
    case numbers(from: Int)
  }

  /// How the items are marked.
  package var style: Style
  /// Whether the items stand without blank lines between them.
  package var isTight: Bool
  /// The items in order.
  package var items: [ListItem]
}

/// One item of a list.
package struct ListItem: Hashable, Sendable {
  /// How far a task is.
  package enum Task: Hashable, Sendable {
    case open
    case done
  }

  /// Set where the item begins with a box to tick.
  package var task: Task?
  /// What the item holds.
  package var blocks: [Block]
  /// Where the item stands.
  package var range: SourceRange

  /// The first paragraph's words, which is what the item says before any details.
  package var text: String {
    guard case .paragraph(let content) = blocks.first?.kind else { return "" }
    return content.plainText
  }
}

/// Lines of code, fenced or indented.
package struct CodeBlock: Hashable, Sendable {
  /// All that stands behind the opening fence; empty for indented code.
  package var info: String
  /// The lines, each with its end.
  package var text: String
  /// Where the block stands.
  package var range: SourceRange

  /// The first word behind the fence: by custom, the language.
  package var language: String {
    String(info.prefix { !$0.isWhitespace })
  }
}

/// Rows of cells under a row of titles.
package struct Table: Hashable, Sendable {
  /// How the cells of a column are set.
  package enum Alignment: Hashable, Sendable {
    case unspecified
    case left
    case center
    case right
  }

  /// One cell.
  package struct Cell: Hashable, Sendable {
    /// The words of the cell.
    package var content: [Inline]
    /// Where the cell stands, without its bars.
    package var range: SourceRange
  }

  /// One for each column.
  package var alignments: [Alignment]
  /// The titles of the columns.
  package var header: [Cell]
  /// The other rows; each has as many cells as the header.
  package var rows: [[Cell]]
}

/// A remark that stands below the text.
package struct Footnote: Hashable, Sendable {
  /// The number by which the text refers to it, counted from 1.
  package var number: Int
  /// How often the text refers to it.
  package var mentions: Int
  /// What the remark says.
  package var blocks: [Block]
  /// Where the remark stands.
  package var range: SourceRange
}
