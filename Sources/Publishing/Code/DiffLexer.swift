/// Reads what `diff` and `git` print.
///
/// A line that begins with `---` is the name of a file or something taken away, and only the numbers
/// of lines in the header of its hunk tell which. Where they are missing or used up, it is a name.
struct DiffLexer {
  private var oldLinesLeft = 0
  private var newLinesLeft = 0

  private static let hunk = Array("@@".utf8)
  /// None of these begins like a line of a hunk.
  private static let headers = [
    "diff ", "index ", "new file mode ", "deleted file mode ", "old mode ",
    "new mode ", "similarity index ", "rename ", "copy ", "Index: ", "Binary files ",
  ].map { Array($0.utf8) }
  private static let namesAndHeaders = headers + ["--- ", "+++ "].map { Array($0.utf8) }

  mutating func read(_ scanner: inout CodeScanner) {
    while !scanner.isAtEnd {
      let start = scanner.position
      let token = readStart(&scanner)
      scanner.skipLine()
      scanner.mark(token, from: start)
    }
  }

  /// What the line is, by its start.
  private mutating func readStart(_ scanner: inout CodeScanner) -> TokenClass? {
    let isInHunk = oldLinesLeft > 0 || newLinesLeft > 0
    if scanner.sees(Self.hunk) {
      readHunkHeader(&scanner)
      return .hunk
    }
    let headers = isInHunk ? Self.headers : Self.namesAndHeaders
    for header in headers where scanner.sees(header) {
      (oldLinesLeft, newLinesLeft) = (0, 0)
      return .keyword
    }
    switch scanner.peek() {
    case UInt8(ascii: "+"):
      newLinesLeft -= isInHunk ? 1 : 0
      return .inserted
    case .minus:
      oldLinesLeft -= isInHunk ? 1 : 0
      return .deleted
    case .backslash: return .comment
    default:
      oldLinesLeft -= isInHunk ? 1 : 0
      newLinesLeft -= isInHunk ? 1 : 0
      return nil
    }
  }

  /// `@@ -1,5 +1,6 @@`: a start and a number of lines, which is one where it is left out.
  private mutating func readHunkHeader(_ scanner: inout CodeScanner) {
    scanner.skip(Self.hunk.count)
    oldLinesLeft = readRange(after: .minus, &scanner)
    newLinesLeft = readRange(after: UInt8(ascii: "+"), &scanner)
  }

  private func readRange(after sign: UInt8, _ scanner: inout CodeScanner) -> Int {
    scanner.skip { $0.isBlank }
    guard scanner.peek() == sign else { return 0 }
    scanner.skip()
    guard readNumber(&scanner) != nil else { return 0 }
    guard scanner.peek() == UInt8(ascii: ",") else { return 1 }
    scanner.skip()
    return readNumber(&scanner) ?? 0
  }

  /// A number, or nothing where there are no digits or too many for a file's lines.
  private func readNumber(_ scanner: inout CodeScanner) -> Int? {
    var value = 0
    var count = 0
    scanner.skip { byte in
      guard byte.isDecimalDigit, count < 9 else { return false }
      value = 10 * value + Int(byte - UInt8(ascii: "0"))
      count += 1
      return true
    }
    return count > 0 && !scanner.peek().isDecimalDigit ? value : nil
  }
}
