// The parser knows where blocks begin. Of inline nodes it knows the line, but bare addresses have
// no place at all, and columns are wrong behind indentation and behind line breaks in paragraphs.
// So the words are looked for again, in their order, each behind the one before. Words that are
// written otherwise (as '&auml;') are not found; they get the place where they must begin.

/// Corrects the places that the parser gives its nodes.
struct NodeLocator {
  private let lines: SourceLines
  private var nodes: [ParsedNode]
  /// Where the next words begin.
  private var cursor = SourcePosition(line: 1, column: 1)
  /// Whether the cursor still stands before words that were not found.
  private var isLost = false
  /// The inline nodes that are being passed through.
  private var open: [Int] = []

  /// The nodes with places, none of them unknown.
  static func located(_ nodes: consuming [ParsedNode], in lines: SourceLines) -> [ParsedNode] {
    var locator = NodeLocator(lines: lines, nodes: nodes)
    for index in 0..<locator.nodes.count {
      locator.closeNodes(notAround: locator.nodes[index].depth)
      locator.locate(index)
    }
    locator.closeNodes(notAround: -1)
    return locator.nodes
  }

  private init(lines: SourceLines, nodes: consuming [ParsedNode]) {
    self.lines = lines
    self.nodes = nodes
  }

  private mutating func locate(_ index: Int) {
    switch nodes[index].kind {
    case .paragraph, .heading, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .thematicBreak,
      .table, .tableRow, .tableCell, .footnote:
      locateBlock(index)
    case .text(let text), .code(let text), .html(let text):
      locateWords(text, index)
    case .footnoteReference:
      let start = lines.firstPlace(of: "[^".utf8, from: cursor) ?? cursor
      let end = lines.firstPlace(of: "]".utf8, from: start) ?? start
      settle(index, from: start, to: end)
    case .softBreak, .lineBreak:
      let length = lines.length(ofLine: cursor.line)
      let end = SourcePosition(line: cursor.line, column: max(cursor.column, length))
      nodes[index].range = SourceRange(start: cursor, end: end)
      cursor = SourcePosition(line: cursor.line + 1, column: 1)
      isLost = false
      skip(" \t>")
    case .emphasis:
      find(["*", "_"])
      enter(index, behind: 1)
    case .strong:
      find(["**", "__"])
      enter(index, behind: 2)
    case .image:
      find(["!["])
      enter(index, behind: 2)
    case .strikethrough:
      find(["~"])
      enter(index, behind: tildes)
    case .link:
      find(["[", "<"])
      let byte = lines.byte(at: cursor)
      enter(index, behind: byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") ? 1 : 0)
    }
  }

  /// Goes to the nearest of some signs, if the words before it were not found.
  private mutating func find(_ signs: [String]) {
    guard isLost else { return }
    cursor = signs.compactMap { lines.firstPlace(of: $0.utf8, from: cursor) }.min() ?? cursor
  }

  private var tildes: Int {
    let next = SourcePosition(line: cursor.line, column: cursor.column + 1)
    return lines.byte(at: next) == UInt8(ascii: "~") ? 2 : 1
  }

  private mutating func locateBlock(_ index: Int) {
    guard let range = nodes[index].range else {
      nodes[index].range = SourceRange(start: cursor, end: cursor)
      return
    }
    let end = lines.lastByte(notAfter: range.end, notBefore: range.start)
    nodes[index].range = SourceRange(start: range.start, end: end)
    cursor = range.start
    isLost = false
    switch nodes[index].kind {
    case .heading: skip("# \t")
    case .tableCell: skip(" \t")
    default: break
    }
  }

  /// Goes on behind signs that stand before the words of a line.
  private mutating func skip(_ signs: String) {
    while let byte = lines.byte(at: cursor), signs.utf8.contains(byte) { cursor.column += 1 }
  }

  private mutating func locateWords(_ text: String, _ index: Int) {
    let given = nodes[index].range
    // The destination of a link before may have gone over several lines.
    if let line = given?.start.line, line > cursor.line {
      cursor = SourcePosition(line: line, column: 1)
    }
    let length = text.lengthOfFirstLine
    if let start = lines.firstPlace(of: text.utf8.prefix(min(24, length)), from: cursor) {
      let end = SourcePosition(line: start.line, column: start.column + length - 1)
      settle(index, from: start, to: end)
      if length < text.utf8.count, let last = given?.end, last.line > start.line {
        settle(index, from: start, to: last)
      }
    } else {
      nodes[index].range = SourceRange(start: cursor, end: cursor)
      isLost = !text.isEmpty
    }
  }

  /// Notes a place and goes on behind it.
  private mutating func settle(
    _ index: Int, from start: SourcePosition, to end: SourcePosition
  ) {
    nodes[index].range = SourceRange(start: start, end: end)
    cursor = SourcePosition(line: end.line, column: end.column + 1)
    isLost = false
  }

  /// Notes where a node begins and goes on behind its signs.
  private mutating func enter(_ index: Int, behind signs: Int) {
    let end = width(of: index).map { cursor.column + $0 - 1 } ?? 0
    nodes[index].range = SourceRange(
      start: cursor, end: SourcePosition(line: signs == 0 ? 0 : cursor.line, column: end))
    cursor.column += signs
    open.append(index)
  }

  /// The number of bytes that the parser gives a node on one line; that much is right.
  private func width(of index: Int) -> Int? {
    guard let range = nodes[index].range, range.start.line == range.end.line else { return nil }
    return range.end.column - range.start.column + 1
  }

  /// Ends the nodes that the next node is not in.
  private mutating func closeNodes(notAround depth: Int) {
    while let index = open.last, nodes[index].depth >= depth {
      open.removeLast()
      guard let range = nodes[index].range else { continue }
      let closing = closingSigns(of: nodes[index].kind)
      var end = SourcePosition(line: cursor.line, column: cursor.column + closing - 1)
      // Only the parser's width tells where a destination ends.
      if range.end.line == cursor.line, range.end > end { end = range.end }
      settle(index, from: range.start, to: max(range.start, end))
    }
  }

  private func closingSigns(of kind: ParsedNode.Kind) -> Int {
    switch kind {
    case .emphasis: 1
    case .strong: 2
    case .strikethrough: tildes
    default: 0
    }
  }
}

extension String {
  /// How many bytes there are before the first line feed.
  fileprivate var lengthOfFirstLine: Int {
    let bytes = utf8.span
    return bytes.firstIndex(of: UInt8(ascii: "\n"), in: 0..<bytes.count) ?? bytes.count
  }
}
