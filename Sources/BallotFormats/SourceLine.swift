/// One line of a file: where it is and what it holds.
struct SourceLine {
  /// Its number, counted from 1.
  let number: Int
  /// Its first byte.
  let start: Int
  /// Its bytes without the line end and without a carriage return before it.
  let content: Range<Int>

  /// The column of a byte, counted from 1.
  func column(_ position: Int) -> Int { position - start + 1 }

  /// Something wrong at one of its bytes.
  func problem(
    _ message: String, _ position: Int, severity: BallotFileProblem.Severity = .error
  ) -> BallotFileProblem {
    BallotFileProblem(
      severity: severity, line: number, column: column(position), message: message)
  }
}

/// A place in a file that moves on line by line; the bytes are passed in.
struct SourceLines {
  /// The first byte of the next line.
  private(set) var position: Int
  /// The number of the next line.
  private(set) var number = 1

  /// Starts at the first line, after a byte order mark if there is one.
  init(_ bytes: Span<UInt8>) {
    let hasMark =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    position = hasMark ? 3 : 0
  }

  /// The next line, or nothing at the end of the file.
  mutating func next(in bytes: Span<UInt8>) -> SourceLine? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    position = min(end + 1, bytes.count)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    defer { number += 1 }
    return SourceLine(number: number, start: start, content: start..<end)
  }

  /// Goes on at the line after the one that ends before `position`.
  mutating func skipLine(to position: Int) {
    self.position = position
    number += 1
  }
}
