// One pass over the bytes, without recursion, before the Markdown parser sees them. It bounds from
// above what the parser would do; the constructs are those of the CommonMark 0.29 and GFM
// specifications. See `Stretch` for the costs and `LineShape` for nesting.

/// Whether lines could be raw HTML, in which a fence is not one.
private enum RawHTMLBlock {
  case none
  /// Such as a division, which ends with the next blank line.
  case untilBlankLine
  /// A comment, script or the like, which can go on for ever.
  case open
}

/// Measures a text against ``MarkupLimits``.
struct LimitScan {
  private let limits: MarkupLimits
  private var line = 0
  private var stretch = Stretch()
  private var stretchStart = 1
  private var fence: CodeFence?
  private var rawHTML = RawHTMLBlock.none
  private var cells = 0
  private var work = 0
  private var references = 0
  private var longestDefinition = 0

  /// Throws the first problem that keeps the text from being parsed.
  static func check(_ bytes: Span<UInt8>, against limits: MarkupLimits) throws(MarkupProblem) {
    // Beyond that, the parser's own 32-bit sizes and the sums below could overflow.
    let most = min(limits.bytes, 1 << 24)
    guard bytes.count <= most else {
      throw MarkupProblem(
        line: 1, column: 1, message: "the text has \(bytes.count) bytes; at most \(most) are read")
    }
    var scan = LimitScan(limits: limits)
    var finder = LineFinder()
    var next: Int? = 0
    while let start = next, start < bytes.count {
      let line = finder.line(from: start, in: bytes)
      try scan.read(line.content, in: bytes)
      next = line.next
    }
    try scan.endStretch()
    try scan.checkExpansion()
  }

  private init(limits: MarkupLimits) {
    self.limits = limits
  }

  private mutating func read(_ range: Range<Int>, in bytes: Span<UInt8>) throws(MarkupProblem) {
    line += 1
    if let open = fence {
      if open.closes(at: range, in: bytes) { fence = nil }
      return
    }
    if rawHTML == .none, let opened = CodeFence(opening: range, in: bytes) {
      try endStretch()
      fence = opened
      return
    }
    let shape = LineShape(range, in: bytes)
    try checkNesting(of: shape)
    if shape.isBlank || shape.startsBlock { try endStretch() }
    noteReferencesAndRawHTML(in: shape, bytes)
    guard !shape.isBlank else { return }
    if stretch.bytes == 0 { stretchStart = line }
    stretch.add(shape, in: bytes)
  }

  private func checkNesting(of shape: LineShape) throws(MarkupProblem) {
    guard shape.depth > limits.nesting else { return }
    throw MarkupProblem(
      line: line, column: shape.textStart - shape.range.lowerBound + 1,
      message: """
        quotes, lists and indentation are nested \(shape.depth) deep here; \
        at most \(limits.nesting) levels of two columns are read
        """)
  }

  private mutating func noteReferencesAndRawHTML(in shape: LineShape, _ bytes: Span<UInt8>) {
    let range = shape.range
    if rawHTML == .untilBlankLine, range.allSatisfy({ LineShape.isSpace(bytes[$0]) }) {
      rawHTML = .none
    }
    var start = range.lowerBound
    while let index = bytes.firstIndex(of: UInt8(ascii: "]"), in: start..<range.upperBound) {
      references += 1
      start = index + 1
    }
    start = range.lowerBound
    while let index = bytes.firstIndex(of: UInt8(ascii: "<"), in: start..<range.upperBound) {
      start = index + 1
      noteRawHTML(opening: start < range.upperBound ? bytes[start] : 0)
    }
  }

  private mutating func noteRawHTML(opening next: UInt8) {
    switch next | 0x20 {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "s"), UInt8(ascii: "p"),
      UInt8(ascii: "t"):
      rawHTML = .open
    default:
      if rawHTML == .none { rawHTML = .untilBlankLine }
    }
  }

  private mutating func endStretch() throws(MarkupProblem) {
    defer { stretch = Stretch() }
    cells += stretch.cells
    work += stretch.work
    if stretch.holdsDefinition { longestDefinition = max(longestDefinition, stretch.bytes) }
    if cells > limits.tableCells, stretch.cells > 0 {
      throw MarkupProblem(
        line: stretchStart, column: 1,
        message: "with this table the text has \(cells) table cells; "
          + "at most \(limits.tableCells) are read")
    }
    if work > limits.inlineWork {
      throw MarkupProblem(
        line: stretchStart, column: 1,
        message: "a paragraph has \(stretch.signs) signs like '*', '[', '<', '@', '|' in "
          + "\(stretch.bytes) bytes, too many to read; a blank line between parts helps")
    }
  }

  private func checkExpansion() throws(MarkupProblem) {
    let (total, overflows) = longestDefinition.multipliedReportingOverflow(by: references)
    guard overflows || total > limits.expansion else { return }
    throw MarkupProblem(
      line: 1, column: 1,
      message: "a link definition of up to \(longestDefinition) bytes may be used "
        + "\(references) times; write shorter definitions, or links with their own destinations")
  }
}
