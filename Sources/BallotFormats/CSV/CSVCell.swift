/// One cell of a table, after RFC 4180.
struct CSVCell {
  /// Where it starts.
  let start: Cursor
  /// What it holds, without its quotes; blanks around an unquoted cell are left out.
  let bytes: [UInt8]

  /// The largest number that is taken for a rank.
  static let largestRank = 9999

  /// The rank it gives; 0 for a blank.
  func rank() throws(BallotFileProblem) -> UInt16 {
    let text = FileText(bytes.span).string
    if text.isEmpty || text.lowercased() == "no opinion" { return 0 }
    var digits = Cursor(bytes.span)
    let value = digits.digits(in: bytes.span)
    let quoted = FileText.quoted(bytes.span)
    guard digits.isAtEnd(in: bytes.span) else {
      throw start.problem(
        "\(quoted) is not a rank; write a number from 1, or 'No opinion' or nothing for a blank")
    }
    guard let value, (1...Self.largestRank).contains(value) else {
      throw start.problem("\(quoted) is not a rank; ranks are 1 to \(Self.largestRank)")
    }
    return UInt16(value)
  }
}

extension Cursor {
  /// Reads the cell it stands at and stops at the comma or the line end behind it.
  ///
  /// Where it spans lines, a quoted cell may hold line ends, as names do and ranks do not.
  mutating func csvCell(
    in bytes: Span<UInt8>, spansLines: Bool
  ) throws(BallotFileProblem) -> CSVCell {
    let start = self
    skipBlanks(in: bytes)
    let first = self
    if byte(in: bytes) == UInt8(ascii: "\"") {
      let content = try quotedContent(in: bytes, spansLines: spansLines)
      return CSVCell(start: first, bytes: content)
    }
    var content: [UInt8] = []
    while !isAtLineEnd(in: bytes), let byte = byte(in: bytes), byte != UInt8(ascii: ",") {
      content.append(byte)
      move(to: position + 1)
    }
    while content.last == UInt8(ascii: " ") || content.last == UInt8(ascii: "\t") {
      content.removeLast()
    }
    return CSVCell(start: content.isEmpty ? start : first, bytes: content)
  }

  private mutating func quotedContent(
    in bytes: Span<UInt8>, spansLines: Bool
  ) throws(BallotFileProblem) -> [UInt8] {
    let start = self
    var content: [UInt8] = []
    move(to: position + 1)
    while let byte = byte(in: bytes) {
      if byte == UInt8(ascii: "\"") {
        move(to: position + 1)
        guard skip(UInt8(ascii: "\""), in: bytes) else {
          skipBlanks(in: bytes)
          if isAtLineEnd(in: bytes) || self.byte(in: bytes) == UInt8(ascii: ",") { return content }
          throw problem("text after a closing quote; a quote inside a cell is written twice")
        }
      } else if byte == UInt8(ascii: "\n") {
        guard spansLines else { break }
        startLine(at: position + 1)
      } else {
        move(to: position + 1)
      }
      content.append(byte)
    }
    throw start.problem("the quote that opens here is not closed")
  }
}
