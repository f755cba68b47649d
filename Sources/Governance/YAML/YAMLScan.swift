// What must be known of a YAML file before a parser builds anything from it: aliases multiply, nesting
// recurses, tags construct. The scan follows the lexical rules of YAML 1.2 (quotes, comments, block
// and plain scalars, flow collections) far enough to know where a node starts. Where it is unsure
// it takes text for structure, and so refuses rather than overlooks.

/// One pass over the bytes of a YAML file that finds what is refused.
struct YAMLScan {
  /// What the scan objects to, with the byte offset.
  struct Objection: Error, Hashable {
    let offset: Int
    let code: FindingCode
    let message: String
  }

  private let limits: YAMLLimits
  private var cursor = 0
  private var lineStart = 0
  private var flowDepth = 0
  private var nodes = 0
  /// The columns at which the open block collections started, outermost first.
  private var indents: [Int] = []
  /// Where the scalar or collection that may yet turn out to be a key began.
  private var keyColumn = 0
  private var hasContent = false

  /// Looks for the first thing to refuse.
  static func objection(to bytes: Span<UInt8>, limits: YAMLLimits) -> Objection? {
    var scan = YAMLScan(limits: limits)
    do {
      try scan.run(bytes)
      return nil
    } catch {
      return error
    }
  }

  private init(limits: YAMLLimits) { self.limits = limits }

  private mutating func run(_ bytes: Span<UInt8>) throws(Objection) {
    guard bytes.count <= limits.bytes else {
      throw Objection(
        offset: 0, code: .fileTooLarge,
        message: "the file has \(bytes.count) bytes, and at most \(limits.bytes) are read; "
          + "split it or remove what does not belong in it")
    }
    try refuseControls(bytes)
    while cursor < bytes.count { try line(bytes) }
  }

  private func refuseControls(_ bytes: Span<UInt8>) throws(Objection) {
    for offset in bytes.indices where bytes[offset] < 0x20 || bytes[offset] == 0x7F {
      switch bytes[offset] {
      case 0x09, 0x0A, 0x0D: continue
      default:
        throw refusal(offset, "a control character (byte \(bytes[offset])) stands here; remove it")
      }
    }
  }

  /// Reads one line that is not inside a scalar of several lines.
  private mutating func line(_ bytes: Span<UInt8>) throws(Objection) {
    lineStart = cursor
    skip(" ", bytes)
    if flowDepth == 0, peek(bytes) == "\t", !isBlank(bytes, from: cursor) {
      throw refusal(cursor, "a tab indents this line; YAML is indented with spaces")
    }
    if cursor == lineStart, flowDepth == 0 {
      if peek(bytes) == "%" {
        throw refusal(cursor, "a line that starts with '%' is a directive; remove it")
      }
      if isMarker("-", bytes) { try documentStart(bytes) }
    }
    try nodeStart(bytes)
    while cursor < bytes.count, !isLineEnd(bytes) { try inside(bytes) }
    skipLineEnd(bytes)
  }

  private mutating func documentStart(_ bytes: Span<UInt8>) throws(Objection) {
    guard !hasContent else {
      throw refusal(cursor, "a second document starts here; a file holds one: remove the '---'")
    }
    cursor += 3
    hasContent = true
    skip(" ", bytes)
  }

  /// Reads what can stand only where a node starts.
  private mutating func nodeStart(_ bytes: Span<UInt8>) throws(Objection) {
    skip(" ", bytes)
    while flowDepth == 0, let mark = peek(bytes), mark == "-" || mark == "?",
      isSpace(bytes, at: cursor + 1)
    {
      try open(column: cursor - lineStart, at: cursor)
      try count()
      hasContent = true
      cursor += 1
      skip(" ", bytes)
      skip("\t", bytes)
    }
    keyColumn = cursor - lineStart
    guard let first = peek(bytes), !isLineEnd(bytes), first != "#" else { return }
    hasContent = true
    try count()
    switch first {
    case "*": throw refusal(cursor, aliasMessage("alias", bytes))
    case "&": throw refusal(cursor, aliasMessage("anchor", bytes))
    case "!":
      throw refusal(
        cursor, "a tag \(quoted(word(bytes))) is not read; put text that starts with '!' in quotes")
    case "\"", "'": quotedScalar(bytes, quote: first)
    case "|" where flowDepth == 0, ">" where flowDepth == 0: blockScalar(bytes)
    default: break
    }
  }

  /// Reads one byte of plain text or structure.
  private mutating func inside(_ bytes: Span<UInt8>) throws(Objection) {
    guard let current = peek(bytes) else { return }
    switch current {
    case "[", "{":
      guard flowDepth > 0 || cursor - lineStart == keyColumn else { return cursor += 1 }
      flowDepth += 1
      try refuseDepth(at: cursor)
      cursor += 1
      try nodeStart(bytes)
    case "]", "}":
      flowDepth = max(0, flowDepth - 1)
      cursor += 1
    case "," where flowDepth > 0:
      cursor += 1
      try nodeStart(bytes)
    case ":" where isSpace(bytes, at: cursor + 1) || flowDepth > 0:
      if flowDepth == 0 { try open(column: keyColumn, at: cursor) }
      cursor += 1
      try nodeStart(bytes)
    case "#" where cursor == 0 || isSpace(bytes, at: cursor - 1):
      while cursor < bytes.count, !isLineEnd(bytes) { cursor += 1 }
    default: cursor += 1
    }
  }

  /// Passes over a quoted text, which may run over several lines.
  private mutating func quotedScalar(_ bytes: Span<UInt8>, quote: Unicode.Scalar) {
    cursor += 1
    while let current = peek(bytes) {
      if current == quote {
        cursor += 1
        guard quote == "'", peek(bytes) == "'" else { return }
      } else if current == "\\", quote == "\"" {
        cursor += 1
      }
      cursor += 1
    }
  }

  /// Passes over a literal or folded text: all lines that are blank or deeper than their parent.
  private mutating func blockScalar(_ bytes: Span<UInt8>) {
    let parent = indents.last ?? -1
    while cursor < bytes.count {
      while cursor < bytes.count, !isLineEnd(bytes) { cursor += 1 }
      let end = cursor
      skipLineEnd(bytes)
      var content = cursor
      while content < bytes.count, bytes[content] == 0x20 { content += 1 }
      if !isBlank(bytes, from: content), content - cursor <= parent {
        cursor = end
        return
      }
      if content == cursor, cursor >= bytes.count { return }
    }
  }

  private mutating func open(column: Int, at offset: Int) throws(Objection) {
    while let last = indents.last, last > column { indents.removeLast() }
    guard indents.last != column else { return }
    indents.append(column)
    try refuseDepth(at: offset)
  }

  private func refuseDepth(at offset: Int) throws(Objection) {
    guard indents.count + flowDepth > limits.depth else { return }
    throw refusal(offset, "this is nested more than \(limits.depth) deep; flatten it")
  }

  private mutating func count() throws(Objection) {
    nodes += 1
    guard nodes > limits.nodes else { return }
    throw Objection(
      offset: cursor, code: .fileTooLarge,
      message: "the file has more than \(limits.nodes) entries; split it or remove some")
  }
}

/// Looking at bytes.
extension YAMLScan {
  private func peek(_ bytes: Span<UInt8>) -> Unicode.Scalar? {
    cursor < bytes.count ? Unicode.Scalar(bytes[cursor]) : nil
  }

  private func isLineEnd(_ bytes: Span<UInt8>) -> Bool {
    bytes[cursor] == 0x0A || bytes[cursor] == 0x0D
  }

  private mutating func skipLineEnd(_ bytes: Span<UInt8>) {
    if peek(bytes) == "\r" { cursor += 1 }
    if peek(bytes) == "\n" { cursor += 1 }
  }

  private mutating func skip(_ scalar: Unicode.Scalar, _ bytes: Span<UInt8>) {
    while peek(bytes) == scalar { cursor += 1 }
  }

  /// Whether a byte is white space or the end of the file.
  private func isSpace(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    return [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset])
  }

  /// Whether only white space or a comment is left on the line.
  private func isBlank(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var offset = start
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    guard offset < bytes.count else { return true }
    return bytes[offset] == 0x0A || bytes[offset] == 0x0D
  }

  private func isMarker(_ scalar: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard cursor + 2 < bytes.count else { return false }
    for offset in cursor...(cursor + 2) where UInt32(bytes[offset]) != scalar.value { return false }
    return isSpace(bytes, at: cursor + 3)
  }

  private func isFlowMark(_ byte: UInt8) -> Bool {
    [",", "[", "]", "{", "}"].contains(Unicode.Scalar(byte))
  }

  /// The text from here to the next white space or bracket.
  private func word(_ bytes: Span<UInt8>) -> String {
    var letters: [UInt8] = []
    var offset = cursor
    while !isSpace(bytes, at: offset), !isFlowMark(bytes[offset]), letters.count < 80 {
      letters.append(bytes[offset])
      offset += 1
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private func aliasMessage(_ kind: String, _ bytes: Span<UInt8>) -> String {
    "the \(kind) \(quoted(word(bytes))) is not read; write the value out, or put text in quotes"
  }

  private func refusal(_ offset: Int, _ message: String) -> Objection {
    Objection(offset: offset, code: .yamlRefused, message: message)
  }
}
