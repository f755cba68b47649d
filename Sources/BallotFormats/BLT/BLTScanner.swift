/// Moves over what a BLT file may have between its parts: blanks, comments, stray commas.
struct BLTScanner {
  var cursor: Cursor
  /// Where a comma first stood at the end of a line.
  private(set) var firstComma: Cursor?

  init(_ bytes: Span<UInt8>) { cursor = Cursor(bytes) }

  /// Moves over blanks, and over a comment or a comma at the end of the line.
  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    cursor.skipBlanks(in: bytes)
    skipComma(bytes)
    if cursor.byte(in: bytes) == UInt8(ascii: "#") {
      cursor.move(to: cursor.lineEnd(in: bytes))
    }
  }

  /// Moves to the next byte that means something, over as many lines as it takes.
  mutating func skipToContent(_ bytes: Span<UInt8>) {
    skipBlanks(bytes)
    while cursor.isAtLineEnd(in: bytes), !cursor.isAtEnd(in: bytes) {
      cursor.skipLine(in: bytes)
      skipBlanks(bytes)
    }
  }

  /// Notes that a comma at the end of a line was ignored.
  mutating func noteComma(at place: Cursor) { firstComma = firstComma ?? place }

  /// What to say about the commas, once for the file.
  var commaWarning: BallotFileProblem? {
    firstComma?.problem("commas at the ends of lines are ignored", severity: .warning)
  }

  private mutating func skipComma(_ bytes: Span<UInt8>) {
    var next = cursor
    guard next.skip(UInt8(ascii: ","), in: bytes) else { return }
    next.skipBlanks(in: bytes)
    guard next.isAtLineEnd(in: bytes) else { return }
    noteComma(at: cursor)
    cursor = next
  }
}
