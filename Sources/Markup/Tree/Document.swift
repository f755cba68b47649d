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
