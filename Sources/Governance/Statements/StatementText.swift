/// A file cut into lines, with the place of each line's bytes.
///
/// Lines end with a line feed, a carriage return, or both; the last one may end with the file.
struct StatementText: Sendable {
  /// One line without its end.
  struct Line: Sendable {
    /// Counted from 1.
    let number: Int
    /// The line's bytes in the file, its end excluded.
    let range: Range<Int>
    /// The first byte after the line's end.
    let next: Int
    /// The line as text.
    let text: String

    /// Whether only blanks stand in it.
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    /// The text without blanks at both ends.
    var trimmed: String { text.trimmed() }
    /// The place of the first byte that is not a space or tab.
    var position: TextPosition {
      let indent = text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      return TextPosition(line: number, column: indent + 1)
    }
  }

  let bytes: [UInt8]
  let encoding: TextEncoding
  let lines: [Line]
  /// The place of the first byte that is not UTF-8, if there is one.
  let firstBadByte: TextPosition?
  /// Whether the file begins with the mark of UTF-16.
  let isUTF16: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let bad = Self.firstInvalidOffset(in: bytes)
    encoding = bad == nil ? .utf8 : .latin1
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = Self.lines(of: bytes, from: start, encoding: encoding)
    self.lines = lines
    firstBadByte = bad.map { offset in
      let line = lines.last { $0.range.lowerBound <= offset }
      return TextPosition(
        line: line?.number ?? 1, column: offset - (line?.range.lowerBound ?? start) + 1)
    }
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func lines(
    of bytes: [UInt8], from start: Int, encoding: TextEncoding
  ) -> [Line] {
    var lines: [Line] = []
    var begin = start
    while begin < bytes.count {
      var end = begin
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      var next = end
      if next < bytes.count { next += 1 }
      if end < bytes.count, bytes[end] == 0x0D, next < bytes.count, bytes[next] == 0x0A {
        next += 1
      }
      lines.append(
        Line(
          number: lines.count + 1, range: begin..<end, next: next,
          text: encoding.decoded(bytes[begin..<end])))
      begin = next
    }
    return lines
  }

  /// The first line at or after an index that is not blank.
  func firstIndex(from start: Int = 0, where holds: (Line) -> Bool = { !$0.isBlank }) -> Int? {
    guard start < lines.count else { return nil }
    return lines[start...].firstIndex(where: holds)
  }
}

extension StringProtocol {
  /// The text without blanks at both ends.
  func trimmed() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
