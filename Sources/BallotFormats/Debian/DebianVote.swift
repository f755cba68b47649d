/// One vote of a Debian tally sheet, taken apart: `V: 2-1 hash`.
struct DebianVote {
  /// The rank of each option, 0 where the voter gave none.
  let ranks: [UInt16]
  /// Where the ranks stand.
  let position: Int
  /// What follows the ranks: a hash, or for open votes the voter.
  let id: Range<Int>

  /// Tells whether a line begins with `V:`.
  static func isMarked(_ line: SourceLine, in bytes: Span<UInt8>) -> Bool {
    let content = bytes.trimmed(line.content)
    return content.count >= 2 && bytes[content.lowerBound] == UInt8(ascii: "V")
      && bytes[content.lowerBound + 1] == UInt8(ascii: ":")
  }

  /// Tells whether a line is a vote although it lacks `V:`.
  ///
  /// It is if a hash follows the first word, or if the first word gives every option a rank or none and
  /// more than one blank, or a tab, divides it from the rest.
  static func isUnmarked(_ line: SourceLine, options: Int, in bytes: Span<UInt8>) -> Bool {
    let (word, rest) = split(bytes.trimmed(line.content), in: bytes)
    guard !word.isEmpty, !rest.isEmpty else { return false }
    if isHash(rest, in: bytes) { return true }
    return isRanking(word, options: options, in: bytes)
      && (rest.lowerBound > word.upperBound + 1 || bytes[word.upperBound] == UInt8(ascii: "\t"))
  }

  /// Tells whether prose could be a vote without `V:` that only its look keeps from being one.
  static func isDoubtful(_ line: SourceLine, options: Int, in bytes: Span<UInt8>) -> Bool {
    let (word, rest) = split(bytes.trimmed(line.content), in: bytes)
    return isRanking(word, options: options, in: bytes) && !rest.isEmpty
  }

  /// The rank that a character stands for: digits from 1, then letters from `A` for ten.
  //
  // Devotee gives each option one column; when Debian first had too many options for digits it went on
  // in hexadecimal (debian-curiosa, March 2007), and the letters beyond F follow the same rule.
  static func rank(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "1")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
    default: nil
    }
  }

  /// Takes a line apart.
  ///
  /// - Throws: the first problem.
  init(
    _ line: SourceLine, options: Int, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) {
    var content = bytes.trimmed(line.content)
    if Self.isMarked(line, in: bytes) {
      content = bytes.trimmed((content.lowerBound + 2)..<content.upperBound)
    }
    let (word, rest) = Self.split(content, in: bytes)
    guard word.count == options else {
      throw line.problem(
        "'\(bytes.quotable(word))' has \(word.count) columns for \(options) options",
        word.lowerBound)
    }
    var ranks: [UInt16] = []
    for place in word {
      if bytes[place] == UInt8(ascii: "-") {
        ranks.append(0)
      } else if let rank = Self.rank(bytes[place]) {
        ranks.append(UInt16(rank))
      } else {
        throw line.problem(
          "'\(bytes.quotable(place..<(place + 1)))' is neither a rank nor '-'", place)
      }
    }
    self.ranks = ranks
    position = word.lowerBound
    id = rest
  }

  /// The first word of a range and what follows it.
  private static func split(
    _ range: Range<Int>, in bytes: Span<UInt8>
  ) -> (word: Range<Int>, rest: Range<Int>) {
    var end = range.lowerBound
    while end < range.upperBound, !bytes.isBlank(end) { end += 1 }
    return (range.lowerBound..<end, bytes.trimmed(end..<range.upperBound))
  }

  private static func isRanking(_ word: Range<Int>, options: Int, in bytes: Span<UInt8>) -> Bool {
    guard word.count == options else { return false }
    for position in word where bytes[position] != UInt8(ascii: "-") {
      guard let rank = rank(bytes[position]), rank <= options else { return false }
    }
    return true
  }

  /// Tells whether a text is one hash: MD5, SHA-1, SHA-256 or any other of at least 64 bits.
  private static func isHash(_ text: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard text.count >= 16 else { return false }
    for position in text where !"0123456789abcdefABCDEF".utf8.contains(bytes[position]) {
      return false
    }
    return true
  }
}
