/// A text in Markdown, as a tree of blocks whose every node knows its place in the source.
///
/// The dialect is GitHub's: CommonMark with tables, strikethrough, bare addresses, task lists and
/// footnotes. The tree is safe to show as text: controls and changes of direction are replaced
/// (see ``Swift/String/shown``). It is not safe as HTML; ``HTMLRenderer`` makes it so.
package struct Document: Hashable, Sendable {
  /// The parts of the document in order.
  package let blocks: [Block]
  /// The remarks that the text refers to, by number.
  package let footnotes: [Footnote]
  /// How the bytes were read.
  package let encoding: SourceText.Encoding

  /// Reads the bytes of a file.
  ///
  /// May be called from several threads at once.
  ///
  /// - Throws: the first place where the text exceeds a limit; every other input is a document.
  package init(reading file: Span<UInt8>, limits: MarkupLimits) throws(MarkupProblem) {
    // Latin-1 doubles at most, and the scan judges what is parsed.
    guard file.count <= limits.bytes else {
      throw MarkupProblem(
        line: 1, column: 1,
        message: "the text has \(file.count) bytes; at most \(limits.bytes) are read")
    }
    try self.init(SourceText(decoding: file), limits: limits)
  }

  /// Reads a text.
  package init(_ text: String, limits: MarkupLimits) throws(MarkupProblem) {
    let bytes = Array(text.utf8)
    try self.init(reading: bytes.span, limits: limits)
  }

  private init(blocks: [Block], of document: Document) {
    self.blocks = blocks
    footnotes = document.footnotes
    encoding = document.encoding
  }

  /// The document without the heading it begins with, which is the title of all of it; those below
  /// it rise by one, so that none is skipped.
  package var withoutTitle: Document {
    guard case .heading = blocks.first?.kind else { return self }
    let rest = Array(blocks.dropFirst())
    let isAbove = rest.contains { block in
      if case .heading(let heading) = block.kind { heading.depth == 1 } else { false }
    }
    guard !isAbove else { return Document(blocks: rest, of: self) }
    let risen = rest.map { block in
      guard case .heading(var heading) = block.kind else { return block }
      heading.depth -= 1
      return Block(kind: .heading(heading), range: block.range)
    }
    return Document(blocks: risen, of: self)
  }

  private init(_ source: SourceText, limits: MarkupLimits) throws(MarkupProblem) {
    try LimitScan.check(source.bytes.span, against: limits)
    let nodes = try CmarkReader.nodes(of: source.bytes, nesting: limits.nesting)
    let lines = SourceLines(source.bytes)
    let tree = TreeBuilder(NodeLocator.located(nodes, in: lines))
    blocks = tree.blocks
    footnotes = tree.footnotes
    encoding = source.encoding
  }
}
