// Each name or title is quoted, or is the rest of its line. Quotes inside quotes are written twice.
// An unquoted comma at the end of a line is not part of the name, and a comment may follow a quoted
// name; in an unquoted one `#` is a character like any other.

/// The names and the title at the end of a BLT file.
struct BLTNames {
  private(set) var candidates = CandidateNames()
  private(set) var title: String?
  private(set) var problems: [BallotFileProblem] = []

  /// Reads to the end of the file.
  init(_ bytes: Span<UInt8>, expected: Int, from scanner: inout BLTScanner) {
    scanner.skipToContent(bytes)
    while !scanner.cursor.isAtEnd(in: bytes) {
      let start = scanner.cursor
      let text = nextText(bytes, &scanner)
      if candidates.names.count < expected {
        candidates.append(text, at: start)
      } else if title == nil {
        title = text.string
      } else {
        problems.append(
          start.problem("text after the title is ignored: '\(text.string)'", severity: .warning))
      }
      scanner.skipToContent(bytes)
    }
    guard candidates.names.count < expected else { return }
    problems.append(
      scanner.cursor.problem(
        "only \(candidates.names.count) names for \(expected) candidates"))
    candidates.fill(to: expected)
  }

  private mutating func nextText(_ bytes: Span<UInt8>, _ scanner: inout BLTScanner) -> FileText {
    let start = scanner.cursor
    guard scanner.cursor.byte(in: bytes) == UInt8(ascii: "\"") else {
      return restOfLine(bytes, &scanner)
    }
    guard let content = Self.quoted(bytes, &scanner.cursor) else {
      problems.append(start.problem("the quote that opens here is not closed in its line"))
      return restOfLine(bytes, &scanner)
    }
    scanner.skipBlanks(bytes)
    let isGood =
      scanner.cursor.isAtLineEnd(in: bytes)
      || scanner.cursor.byte(in: bytes) == UInt8(ascii: "\"")
    if !isGood {
      problems.append(
        scanner.cursor.problem("text after a closing quote; a quote in a name is written twice"))
      scanner.cursor.move(to: scanner.cursor.lineEnd(in: bytes))
    }
    return FileText(content.span).trimmed
  }

  private func restOfLine(_ bytes: Span<UInt8>, _ scanner: inout BLTScanner) -> FileText {
    var end = scanner.cursor.lineEnd(in: bytes)
    let start = scanner.cursor.position
    let lineEnd = end
    while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: ",") {
      end -= 1
      scanner.cursor.move(to: end)
      scanner.noteComma(at: scanner.cursor)
    }
    scanner.cursor.move(to: lineEnd)
    return FileText(bytes.extracting(start..<end)).trimmed
  }

  /// What stands between quotes; `nil`, with the cursor as it was, if the line ends before.
  private static func quoted(_ bytes: Span<UInt8>, _ cursor: inout Cursor) -> [UInt8]? {
    let start = cursor
    var content: [UInt8] = []
    cursor.move(to: cursor.position + 1)
    while !cursor.isAtLineEnd(in: bytes), let byte = cursor.byte(in: bytes) {
      cursor.move(to: cursor.position + 1)
      if byte == UInt8(ascii: "\""), !cursor.skip(UInt8(ascii: "\""), in: bytes) { return content }
      content.append(byte)
    }
    cursor = start
    return nil
  }
}
