/// Turns what `git cat-file --batch` prints into commits, chunk by chunk.
///
/// Every object is announced with its size, so no content can be taken for structure: a message
/// may hold NUL bytes or text that looks like the next answer. Only one unfinished object is
/// kept between chunks, and never more than ``limit`` bytes of it.
package struct CommitParser {
  /// How many bytes of one commit are read; the rest is skipped with a note.
  package static let limit = 1 << 20

  /// How many bytes a commit mostly has.
  private static let usualSize = 512

  /// Objects that git was asked for and does not have, in the order asked.
  package private(set) var missing: [String] = []
  private var buffer: [UInt8] = []
  private var bytesToSkip = 0
  private var reader = CommitReader()

  /// Starts at the beginning of git's output.
  package init() {}

  /// Takes the next bytes of git's output and returns the commits they complete, in git's order.
  package mutating func commits(in chunk: ArraySlice<UInt8>) throws(GitError) -> [Commit] {
    let skipped = min(bytesToSkip, chunk.count)
    bytesToSkip -= skipped
    buffer.append(contentsOf: chunk.dropFirst(skipped))
    var commits: [Commit] = []
    commits.reserveCapacity(buffer.count / Self.usualSize)
    var position = 0
    while bytesToSkip == 0, let entry = try entry(at: position) {
      position = try take(entry, into: &commits)
    }
    // What was printed stays with the commits, whose messages are parts of it.
    if position > 0 { buffer = Array(buffer[position...]) }
    return commits
  }

  /// Checks that git's output did not end in the middle of an object.
  package func finish() throws(GitError) {
    guard buffer.isEmpty, bytesToSkip == 0 else {
      throw GitError.unexpectedAnswer(from: "cat-file", text: "an object that ends too early")
    }
  }

  /// One answer of git: a whole object, or the beginning of one too large.
  private enum Entry {
    case commit(ObjectID, content: Range<Int>, size: Int)
    case missing(name: Range<Int>, end: Int)
  }

  /// Reads the answer that begins at a position; `nil` if more bytes are needed.
  private func entry(at start: Int) throws(GitError) -> Entry? {
    let longestLine = 128
    let bytes = buffer.span
    let searched = min(bytes.count, start + longestLine)
    guard let end = bytes.position(of: .newline, from: start, to: searched) else {
      if searched == start + longestLine { throw unexpected(start..<searched) }
      return nil
    }
    guard let space = bytes.position(of: .space, from: start, to: end) else {
      throw unexpected(start..<end)
    }
    if bytes.has("missing", at: space + 1, to: end) {
      return .missing(name: start..<space, end: end + 1)
    }
    guard bytes.has("commit ", at: space + 1, to: end),
      let id = ObjectID(hex: bytes, from: start, to: space),
      let size = bytes.number(from: space + 8, to: end), size <= Int.max - bytes.count
    else { throw unexpected(start..<end) }
    let kept = min(size, Self.limit)
    guard bytes.count - end - 1 >= (kept < size ? kept : size + 1) else { return nil }
    return .commit(id, content: end + 1..<end + 1 + kept, size: size)
  }

  /// Appends what an answer holds and returns where the next begins.
  private mutating func take(
    _ entry: Entry, into commits: inout [Commit]
  ) throws(GitError) -> Int {
    let buffer = buffer
    switch entry {
    case .missing(let name, let end):
      missing.append(buffer.span.excerpt(name))
      return end
    case .commit(let id, let content, let size):
      let header = reader.header(in: buffer.span, from: content.lowerBound, to: content.upperBound)
      let isCut = size > content.count
      commits.append(
        Commit(
          id: id, parents: header.parents, author: header.author, committer: header.committer,
          message: Message(
            buffer[header.messageStart..<content.upperBound], encoding: header.encoding,
            isCut: isCut),
          notes: isCut ? header.notes + [.cut(bytes: size)] : header.notes))
      // A line feed that belongs to no object follows each.
      let end = content.lowerBound + size + 1
      bytesToSkip = max(0, end - buffer.count)
      return min(end, buffer.count)
    }
  }

  private func unexpected(_ range: Range<Int>) -> GitError {
    GitError.unexpectedAnswer(from: "cat-file", text: buffer.span.excerpt(range))
  }
}
