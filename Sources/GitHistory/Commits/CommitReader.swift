/// Reads the header of a commit: the lines up to the first empty one.
///
/// Git's own reading is followed where writers went wrong: parents count only before the author,
/// the first author and the first committer count, unknown lines and continuations are passed over.
struct CommitReader {
  private var idents = IdentReader()

  /// What a header says.
  struct Header {
    var parents: [ObjectID] = []
    var author = Ident(name: "", email: Ident.Email(""), time: nil)
    var committer = Ident(name: "", email: Ident.Email(""), time: nil)
    var encoding = TextEncoding.utf8
    var notes: [CommitNote] = []
    var messageStart = 0
  }

  /// Where the lines of interest are.
  private struct Lines {
    var author: Range<Int>?
    var committer: Range<Int>?
    var encoding: Range<Int>?
  }

  /// Reads the header at the start of a range of bytes; never fails, but notes what is odd.
  mutating func header(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Header {
    var header = Header()
    var lines = Lines()
    var position = start
    while position < end {
      let lineEnd = bytes.position(of: .newline, from: position, to: end) ?? end
      if lineEnd == position {
        position += 1
        break
      }
      note(position..<lineEnd, of: bytes, in: &lines, and: &header)
      position = min(lineEnd + 1, end)
    }
    header.messageStart = position
    readEncoding(lines.encoding, of: bytes, into: &header)
    header.author = ident(.author, at: lines.author, of: bytes, in: &header)
    header.committer = ident(.committer, at: lines.committer, of: bytes, in: &header)
    return header
  }

  private func note(
    _ line: Range<Int>, of bytes: Span<UInt8>, in lines: inout Lines, and header: inout Header
  ) {
    let (start, end) = (line.lowerBound, line.upperBound)
    switch bytes[start] {
    case 0x70 where bytes.has("parent ", at: start, to: end):
      guard lines.author == nil, lines.committer == nil else { return }
      if let id = ObjectID(hex: bytes, from: start + 7, to: end) {
        header.parents.append(id)
      } else {
        header.notes.append(.malformedParent(line: bytes.excerpt(line)))
      }
    case 0x61 where bytes.has("author ", at: start, to: end):
      if lines.author != nil { header.notes.append(.repeated(.author)) }
      lines.author = lines.author ?? start + 7..<end
    case 0x63 where bytes.has("committer ", at: start, to: end):
      if lines.committer != nil { header.notes.append(.repeated(.committer)) }
      lines.committer = lines.committer ?? start + 10..<end
    case 0x65 where bytes.has("encoding ", at: start, to: end):
      lines.encoding = lines.encoding ?? start + 9..<end
    default: break
    }
  }

  private func readEncoding(
    _ line: Range<Int>?, of bytes: Span<UInt8>, into header: inout Header
  ) {
    guard let line else { return }
    let name = bytes.excerpt(line)
    header.encoding = TextEncoding(declared: name)
    if header.encoding == .unknown { header.notes.append(.unknownEncoding(name)) }
  }

  private mutating func ident(
    _ role: CommitNote.Role, at line: Range<Int>?, of bytes: Span<UInt8>, in header: inout Header
  ) -> Ident {
    guard let line else {
      header.notes.append(.missing(role))
      return Ident(name: "", email: Ident.Email(""), time: nil)
    }
    return idents.ident(
      role, at: line, of: bytes, encoding: header.encoding, notes: &header.notes)
  }
}
