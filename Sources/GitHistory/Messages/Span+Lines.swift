extension Span<UInt8> {
  /// The line that begins at a position, without its line feed; `nil` at the end.
  func line(at start: Int) -> Range<Int>? {
    guard start < count else { return nil }
    return start..<(position(of: .newline, from: start, to: count) ?? count)
  }

  /// The line after a line.
  func line(after line: Range<Int>) -> Range<Int>? { self.line(at: line.upperBound + 1) }

  /// The line before a line, if it begins at `start` or later.
  func line(before line: Range<Int>, from start: Int) -> Range<Int>? {
    let end = line.lowerBound - 1
    guard end >= start else { return nil }
    return (lastPosition(of: .newline, from: start, to: end).map { $0 + 1 } ?? start)..<end
  }

  /// Tells whether all bytes of a line are ASCII.
  func isASCII(_ line: Range<Int>) -> Bool {
    var all: UInt8 = 0
    for index in line { all |= self[index] }
    return all < 0x80
  }

  /// Tells whether a line has nothing but white space.
  func isBlank(_ line: Range<Int>) -> Bool {
    for index in line where !self[index].isSpace { return false }
    return true
  }

  /// A range without the white space at its end.
  func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isSpace { end -= 1 }
    return range.lowerBound..<end
  }
}
