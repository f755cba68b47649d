// YAML is read line by line, with one thing kept between lines: where the parent of a block scalar
// stands, for all lines that are indented more belong to the scalar. A plain scalar is a key if a
// colon and a blank follow it.

/// Reads YAML's blocks and flows.
struct YAMLLexer {
  /// How many brackets and braces are open.
  private var flowDepth = 0
  /// The column of the last key or dash on the line, or one less than the first.
  private var parentColumn = -1
  private var lineStart = 0
  /// The column of what came first on the line or after its last dash.
  private var nodeColumn: Int?

  private static let constants = WordTable([
    (.keyword, "true false null yes no on off True False Null Yes No On Off TRUE FALSE NULL ~")
  ])
  private static let markers = ["---", "..."].map { Array($0.utf8) }

  mutating func read(_ scanner: inout CodeScanner) {
    while !scanner.isAtEnd {
      startLine(&scanner)
      while !scanner.isAtEnd, scanner.peek() != .lineFeed { readToken(&scanner) }
      scanner.skip()
    }
  }

  private mutating func startLine(_ scanner: inout CodeScanner) {
    lineStart = scanner.position
    parentColumn = -1
    nodeColumn = nil
    for marker in Self.markers where scanner.sees(marker) {
      let next = scanner.peek(marker.count)
      guard next.isBlank || next == .lineFeed || next == 0 else { continue }
      scanner.skip(marker.count)
      scanner.mark(.keyword, from: lineStart)
      flowDepth = 0
    }
    if scanner.peek() == UInt8(ascii: "%") {
      scanner.skipToLineEnd()
      scanner.mark(.keyword, from: lineStart)
    }
  }

  private mutating func readToken(_ scanner: inout CodeScanner) {
    let start = scanner.position
    let byte = scanner.peek()
    if byte.isBlank { return scanner.skip { $0.isBlank } }
    if flowDepth == 0, byte == .minus || byte == UInt8(ascii: "?"), endsIndicator(scanner.peek(1)) {
      parentColumn = start - lineStart
      nodeColumn = nil
      scanner.skip()
      return scanner.mark(.operator, from: start)
    }
    nodeColumn = nodeColumn ?? start - lineStart
    switch byte {
    case .hash:
      scanner.skipToLineEnd()
      scanner.mark(.comment, from: start)
    case .quote: readQuoted(&scanner, escape: .backslash)
    case .apostrophe: readQuoted(&scanner, escape: nil)
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      scanner.skip { !$0.isBlank && $0 != .lineFeed && !Self.isFlowSign($0) }
      scanner.mark(.type, from: start)
    case UInt8(ascii: "|") where flowDepth == 0, UInt8(ascii: ">") where flowDepth == 0:
      readBlockScalar(&scanner)
    case .colon where endsKey(scanner.peek(1)):
      parentColumn = nodeColumn ?? parentColumn
      scanner.skip()
    case let byte where Self.isFlowSign(byte):
      if byte | 0x20 == UInt8(ascii: "{") { flowDepth += 1 }
      if byte | 0x20 == UInt8(ascii: "}") { flowDepth = max(0, flowDepth - 1) }
      scanner.skip()
    default: readPlain(&scanner)
    }
  }

  /// Whether a sign before this byte stands alone.
  private func endsIndicator(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == .lineFeed || byte == 0
  }

  /// Whether a colon before this byte ends a key.
  private func endsKey(_ byte: UInt8) -> Bool {
    endsIndicator(byte) || (flowDepth > 0 && Self.isFlowSign(byte))
  }

  /// A comma, a bracket or a brace; these are 0x20 apart.
  private static func isFlowSign(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return byte == UInt8(ascii: ",") || folded == UInt8(ascii: "{") || folded == UInt8(ascii: "}")
  }

  /// A string, which may go over lines, or a key.
  private mutating func readQuoted(_ scanner: inout CodeScanner, escape: UInt8?) {
    let start = scanner.position
    let sign = scanner.peek()
    scanner.skip()
    scanner.skip(past: sign, escape: escape)
    var distance = 0
    while scanner.peek(distance).isBlank { distance += 1 }
    // In a flow, what follows a quoted key's colon may touch it.
    let isKey =
      scanner.peek(distance) == .colon
      && (flowDepth > 0 || endsKey(scanner.peek(distance + 1)))
    scanner.mark(isKey ? .variable : .string, from: start)
    if isKey {
      parentColumn = nodeColumn ?? parentColumn
      scanner.skip(distance + 1)
    }
  }

  /// A scalar without quotes: words up to a comment, a colon or, in a flow, one of its signs.
  private mutating func readPlain(_ scanner: inout CodeScanner) {
    let start = scanner.position
    var word = CodeWord()
    var end = start
    var isNumber = true
    var isKey = false
    while !scanner.isAtEnd, scanner.peek() != .lineFeed {
      let byte = scanner.peek()
      isKey = byte == .colon && endsKey(scanner.peek(1))
      let isComment = byte == .hash && end < scanner.position
      if isKey || isComment || (flowDepth > 0 && Self.isFlowSign(byte)) { break }
      scanner.skip()
      if byte.isBlank { continue }
      isNumber = isNumber && (byte.isDecimalDigit || "._-+:".utf8.contains(byte))
      // Blanks in between are no part of any word that is looked up.
      while end < scanner.position {
        word.append(end == scanner.position - 1 ? byte : UInt8(ascii: " "))
        end += 1
      }
    }
    if isKey {
      scanner.mark(.variable, from: start, to: end)
      parentColumn = nodeColumn ?? parentColumn
      scanner.skip()
    } else if Self.constants[word] != nil {
      scanner.mark(.keyword, from: start, to: end)
    } else if isNumber, word.hasDigit {
      scanner.mark(.number, from: start, to: end)
    }
  }

  /// `|` or `>` and the lines of text after it; else a scalar that begins with one.
  private mutating func readBlockScalar(_ scanner: inout CodeScanner) {
    let start = scanner.position
    var length = 1
    while length < 3,
      scanner.peek(length).isDecimalDigit || "+-".utf8.contains(scanner.peek(length))
    {
      length += 1
    }
    guard endsIndicator(scanner.peek(length)) else { return readPlain(&scanner) }
    scanner.skip(length)
    scanner.mark(.operator, from: start)
    scanner.skip { $0.isBlank }
    let headerEnd = scanner.position
    scanner.skipToLineEnd()
    scanner.mark(.comment, from: headerEnd)
    let textStart = scanner.position
    while !scanner.isAtEnd {
      var indent = 0
      while scanner.peek(1 + indent) == UInt8(ascii: " ") { indent += 1 }
      let next = scanner.peek(1 + indent)
      guard indent > parentColumn || next == .lineFeed || next.isBlank else { break }
      scanner.skip()
      scanner.skipToLineEnd()
    }
    scanner.mark(.string, from: textStart)
  }
}
