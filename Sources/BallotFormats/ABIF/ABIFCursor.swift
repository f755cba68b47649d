/// A place in one line of the Aggregated Ballot Information Format; the bytes are passed in.
struct ABIFCursor {
  let line: SourceLine
  /// The next byte.
  private(set) var position: Int
  private let end: Int

  init(line: SourceLine, position: Int, end: Int) {
    self.line = line
    self.position = position
    self.end = end
  }

  mutating func skipBlanks(in bytes: Span<UInt8>) {
    while position < end, bytes.isBlank(position) { position += 1 }
  }

  /// Tells whether only a comment is left, or nothing.
  func isAtEnd(in bytes: Span<UInt8>) -> Bool {
    position == end || bytes[position] == UInt8(ascii: "#")
  }

  /// Steps over a byte if it is the next one.
  mutating func skips(_ byte: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// A name in square brackets or in quotes, or a bare one up to a stop or the end.
  mutating func token(
    in bytes: Span<UInt8>, before stops: StaticString
  ) throws(BallotFileProblem) -> String {
    skipBlanks(in: bytes)
    let start = position
    if skips("[", in: bytes) { return try closed(by: "]", start, in: bytes) }
    if skips("\"", in: bytes) { return try closed(by: "\"", start, in: bytes) }
    let stops = "\(stops)"
    while position < end, !stops.utf8.contains(bytes[position]) { position += 1 }
    return try text(bytes.trimmed(start..<position), in: bytes)
  }

  private mutating func closed(
    by last: Unicode.Scalar, _ start: Int, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> String {
    guard let close = bytes.first(UInt8(ascii: last), in: position..<end) else {
      throw line.problem("'\(last)' is missing at the end of this name", start)
    }
    let name = bytes.trimmed(position..<close)
    position = close + 1
    skipBlanks(in: bytes)
    return try text(name, in: bytes)
  }

  /// The text up to a byte, which is not part of it; a backslash takes the next byte as it is.
  mutating func quotedText(
    in bytes: Span<UInt8>, to last: UInt8
  ) throws(BallotFileProblem) -> String {
    let start = position
    var content: [UInt8] = []
    while position < end, bytes[position] != last {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < end { position += 1 }
      content.append(bytes[position])
      position += 1
    }
    guard let text = content.span.text(content.span.trimmed(0..<content.count)) else {
      throw line.problem("this text is not UTF-8", start)
    }
    return text
  }

  private func text(
    _ range: Range<Int>, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> String {
    guard let text = bytes.text(range) else {
      throw line.problem("this text is not UTF-8", range.lowerBound)
    }
    for byte in text.utf8 where byte < 0x20 && byte != UInt8(ascii: "\t") {
      throw line.problem("a control character is not allowed in a name", range.lowerBound)
    }
    return text
  }

  /// The number after `/`, if that is next.
  mutating func rating(in bytes: Span<UInt8>) throws(BallotFileProblem) -> Int? {
    guard skips("/", in: bytes) else { return nil }
    let start = position
    while position < end, !">=,#".utf8.contains(bytes[position]) { position += 1 }
    let field = bytes.trimmed(start..<position)
    switch bytes.wholeNumber(field) {
    case .value(let number): return number
    case .tooLarge:
      throw line.problem("the rating '\(bytes.quotable(field))' is too large", field.lowerBound)
    case .notANumber:
      throw line.problem(
        "the rating '\(bytes.quotable(field))' is not a whole number", field.lowerBound)
    }
  }

  /// The delimiter that is next, or nothing at the end.
  mutating func delimiter(in bytes: Span<UInt8>) throws(BallotFileProblem) -> UInt8? {
    skipBlanks(in: bytes)
    guard !isAtEnd(in: bytes) else { return nil }
    let byte = bytes[position]
    guard ">=,".utf8.contains(byte) else {
      throw line.problem("'>', '=' or ',' is missing here", position)
    }
    position += 1
    return byte
  }

  /// What follows `##VID:` in the comment that is next.
  func voterID(in bytes: Span<UInt8>) -> String? {
    let mark = Array("##VID:".utf8)
    guard end - position > mark.count else { return nil }
    for (index, byte) in mark.enumerated() where bytes[position + index] != byte { return nil }
    let start = position + mark.count
    var stop = start
    while stop < end, !bytes.isBlank(stop) { stop += 1 }
    return stop > start ? bytes.text(start..<stop) : nil
  }
}
