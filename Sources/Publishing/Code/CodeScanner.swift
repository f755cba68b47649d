/// Code of one class, from the end of the run before it.
struct CodeRun: Hashable, Sendable {
  /// Nothing for code that has no colour.
  let token: TokenClass?
  /// The place of the first byte after it.
  fileprivate(set) var end: Int
}

/// A place in the bytes of a listing, and the coloured runs up to it.
///
/// Lexers see bytes only through `peek`, which counts: that lets a test hold them to linear time
/// without a clock. A place never lies inside a character, because lexers compare with ASCII signs
/// alone and take all bytes above them for letters.
struct CodeScanner {
  private let bytes: [UInt8]
  private(set) var position = 0
  private(set) var reads = 0
  private(set) var runs: [CodeRun] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    runs.reserveCapacity(bytes.count / 6)
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte at some distance ahead; behind the end, zero.
  mutating func peek(_ distance: Int = 0) -> UInt8 {
    reads &+= 1
    let place = position + distance
    return place < bytes.count ? bytes[place] : 0
  }

  /// Whether certain signs come next.
  mutating func sees(_ signs: [UInt8]) -> Bool {
    for (distance, sign) in signs.enumerated() where peek(distance) != sign { return false }
    return true
  }

  /// Moves ahead, at most to the end.
  mutating func skip(_ count: Int = 1) {
    position = min(position + count, bytes.count)
  }

  /// Moves ahead to the first byte that is different, or the end.
  mutating func skip(while matches: (UInt8) -> Bool) {
    while !isAtEnd, matches(peek()) { position += 1 }
  }

  /// Moves to the end of the line, before its line feed.
  mutating func skipToLineEnd() {
    skip { $0 != .lineFeed }
  }

  /// Moves to the start of the next line.
  mutating func skipLine() {
    skipToLineEnd()
    skip()
  }

  /// Moves behind a closing sign that does not follow an escaping one, or to the end of the text.
  mutating func skip(past sign: UInt8, escape: UInt8? = nil) {
    while !isAtEnd {
      let byte = peek()
      skip(byte == escape ? 2 : 1)
      if byte == sign { return }
    }
  }

  /// The number of times that a sign comes next, up to a limit.
  mutating func count(of sign: UInt8, from distance: Int = 0, limit: Int = .max) -> Int {
    var count = 0
    while count < limit, peek(distance + count) == sign { count += 1 }
    return count
  }

  /// Gives what is between two places a class, and what is before them and has none yet, none.
  ///
  /// The second place is this one unless another, before it, is named.
  mutating func mark(_ token: TokenClass?, from start: Int, to end: Int? = nil) {
    extendRuns(with: nil, to: start)
    extendRuns(with: token, to: end ?? position)
  }

  private mutating func extendRuns(with token: TokenClass?, to end: Int) {
    guard end > runs.last?.end ?? 0 else { return }
    if let last = runs.last, last.token == token {
      runs[runs.count - 1].end = end
    } else {
      runs.append(CodeRun(token: token, end: end))
    }
  }

  /// Closes the last run; to be called once, when the lexer is done.
  mutating func finish() {
    position = bytes.count
    mark(nil, from: position)
  }
}
