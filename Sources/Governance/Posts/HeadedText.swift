/// A text of the site in two parts: a YAML header between two lines of `---`, and what follows.
package struct HeadedText: Sendable {
  /// The header's bytes; empty without a header.
  package let header: [UInt8]
  /// The bytes below the header.
  package let body: [UInt8]
  /// The line, counted from 1, on which the text below the header begins.
  package let bodyLine: Int

  /// Divides a file; nothing if its header is not closed, which is noted.
  package init?(_ file: SourceFile, findings: inout Findings) {
    let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...]
    guard let first = Self.line(at: bytes.startIndex, of: bytes), Self.isRule(bytes[first.content])
    else {
      self.init(header: [], body: Array(bytes), bodyLine: 1)
      return
    }
    var number = 2
    var next = first.end
    while let line = Self.line(at: next, of: bytes) {
      if Self.isRule(bytes[line.content]) {
        self.init(
          header: Array(bytes[first.end..<line.content.lowerBound]),
          body: Array(bytes[line.end...]),
          bodyLine: number + 1)
        return
      }
      next = line.end
      number += 1
    }
    findings.error(
      .headerNotClosed, at: Place(file: file.path),
      "the header is not closed; write '---' on a line of its own below its last field")
    return nil
  }

  private init(header: [UInt8], body: [UInt8], bodyLine: Int) {
    self.header = header
    self.body = body
    self.bodyLine = bodyLine
  }

  /// The line that begins at an index, and where the next one does; nothing at the end.
  private static func line(
    at start: Int, of bytes: ArraySlice<UInt8>
  ) -> (content: Range<Int>, end: Int)? {
    guard start < bytes.endIndex else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    return (start..<end, min(end + 1, bytes.endIndex))
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x0D { line.removeLast() }
    return line.elementsEqual([0x2D, 0x2D, 0x2D])
  }
}
