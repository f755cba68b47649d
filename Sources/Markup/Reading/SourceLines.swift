/// The lines of a text, to find places by line and column.
struct SourceLines {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]

  /// Splits a text at line feeds, carriage returns and pairs of them.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var finder = LineFinder()
    var next: Int? = 0
    while let start = next {
      let line = finder.line(from: start, in: bytes.span)
      lines.append(line.content)
      next = line.next
    }
    self.lines = lines
  }

  /// The number of bytes of a line, without its end; 0 beyond the text.
  func length(ofLine line: Int) -> Int {
    lines.indices.contains(line - 1) ? lines[line - 1].count : 0
  }

  /// The byte at a place; nil behind the end of the line.
  func byte(at position: SourcePosition) -> UInt8? {
    guard position.column >= 1, position.column <= length(ofLine: position.line) else { return nil }
    return bytes[lines[position.line - 1].lowerBound + position.column - 1]
  }

  /// The first place, from the given one on but not far, where a text stands on the same line.
  func firstPlace(of text: some Sequence<UInt8>, from start: SourcePosition) -> SourcePosition? {
    text.withContiguousStorageIfAvailable { firstPlace(of: $0, from: start) }
      ?? Array(text).withUnsafeBufferPointer { firstPlace(of: $0, from: start) }
  }

  private func firstPlace(
    of wanted: UnsafeBufferPointer<UInt8>, from start: SourcePosition
  ) -> SourcePosition? {
    let last = min(length(ofLine: start.line) - wanted.count + 1, start.column + 512)
    guard let first = wanted.first, start.column >= 1, start.column <= last else { return nil }
    let offset = lines[start.line - 1].lowerBound - 1
    for column in start.column...last where bytes[offset + column] == first {
      let place = offset + column
      if wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }) {
        return SourcePosition(line: start.line, column: column)
      }
    }
    return nil
  }

  /// The last byte of the text at or above the end of a block that the parser gives.
  ///
  /// The parser puts the end of some blocks into the blank line below them.
  func lastByte(notAfter end: SourcePosition, notBefore start: SourcePosition) -> SourcePosition {
    var place = SourcePosition(
      line: end.line, column: min(end.column, length(ofLine: end.line)))
    while place.line > start.line, place.column < 1 || isBlank(place.line) {
      place = SourcePosition(line: place.line - 1, column: length(ofLine: place.line - 1))
    }
    return max(place, start)
  }

  private func isBlank(_ line: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return true }
    return bytes[lines[line - 1]].allSatisfy(LineShape.isSpace)
  }
}
