internal import Voting

/// One vote line of Condorcet Election Format, taken apart: `tags || ranking ^weight * quantifier`.
struct CEFVote {
  /// A name in the ranking and its rank, 1 being best.
  struct Place {
    let name: Range<Int>
    let rank: UInt16
  }

  /// What stands before `||`, if it is there.
  let tags: Range<Int>?
  /// The names, best first; none if the ballot is blank.
  let places: [Place]
  /// The weight, and where it stands.
  let weight: (value: Int, position: Int)?
  /// How many ballots the line holds.
  let quantity: Int

  private static let emptyRanking = Array("/EMPTY_RANKING/".utf8)

  /// Takes a line apart.
  ///
  /// `content` is the line without its comment, trimmed and not empty. Throws the first problem.
  init(
    _ line: SourceLine, _ content: Range<Int>, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) {
    let afterTags = Self.afterTags(content, in: bytes)
    tags = afterTags.map { content.lowerBound..<($0 - 2) }
    let rest = bytes.trimmed((afterTags ?? content.lowerBound)..<content.upperBound)
    let caret = bytes.first(UInt8(ascii: "^"), in: rest)
    let star = bytes.first(UInt8(ascii: "*"), in: rest)
    if let caret, let star, star < caret {
      throw line.problem("the weight stands before the quantifier, as in '^7 * 8'", caret)
    }
    let end = caret ?? star ?? rest.upperBound
    places = try Self.places(line, bytes.trimmed(rest.lowerBound..<end), in: bytes)
    if let caret {
      let field = bytes.trimmed((caret + 1)..<(star ?? rest.upperBound))
      weight = (try Self.amount("weight", line, field, in: bytes), caret)
    } else {
      weight = nil
    }
    quantity =
      try star.map { star throws(BallotFileProblem) in
        let field = bytes.trimmed((star + 1)..<rest.upperBound)
        return try Self.amount("quantifier", line, field, in: bytes)
      } ?? 1
  }

  /// The byte after `||`.
  private static func afterTags(_ content: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    let bar = UInt8(ascii: "|")
    for position in content.dropLast() where bytes[position] == bar && bytes[position + 1] == bar {
      return position + 2
    }
    return nil
  }

  private static func amount(
    _ what: String, _ line: SourceLine, _ field: Range<Int>, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> Int {
    let text = bytes.quotable(field)
    switch bytes.wholeNumber(field) {
    case .value(let number) where number > 0: return number
    case .tooLarge: throw line.problem("the \(what) '\(text)' is too large", field.lowerBound)
    case .value, .notANumber:
      throw line.problem(
        "the \(what) '\(text)' is not a whole number from 1 on", field.lowerBound)
    }
  }

  private static func places(
    _ line: SourceLine, _ ranking: Range<Int>, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> [Place] {
    if isEmptyRanking(ranking, in: bytes) { return [] }
    guard !ranking.isEmpty else {
      throw line.problem(
        "a vote without a ranking; a blank ballot reads '/EMPTY_RANKING/'", ranking.lowerBound)
    }
    var places: [Place] = []
    var rank: UInt16 = 1
    var start = ranking.lowerBound
    for position in ranking.lowerBound...ranking.upperBound {
      let isEnd = position == ranking.upperBound
      guard isEnd || bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "=")
      else { continue }
      let name = bytes.trimmed(start..<position)
      try check(name, line, in: bytes)
      places.append(Place(name: name, rank: rank))
      start = position + 1
      if !isEnd, bytes[position] == UInt8(ascii: ">") {
        guard rank < UInt16.max else { throw line.problem("too many ranks", position) }
        rank += 1
      }
    }
    return places
  }

  private static func isEmptyRanking(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count == emptyRanking.count else { return false }
    for (index, position) in range.enumerated() where bytes[position] != emptyRanking[index] {
      return false
    }
    return true
  }

  /// Refuses a name that no candidate can have.
  private static func check(
    _ name: Range<Int>, _ line: SourceLine, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) {
    guard !name.isEmpty else { throw line.problem("a rank without a candidate", name.lowerBound) }
    if isEmptyRanking(name, in: bytes) {
      throw line.problem(
        "'/EMPTY_RANKING/' stands for a whole ranking, not a rank", name.lowerBound)
    }
    for position in name {
      switch bytes[position] {
      case UInt8(ascii: "<"):
        throw line.problem(
          "'<' is not allowed; write the better candidate first and '>' after it", position)
      case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "/"):
        throw line.problem(
          "'\(String(decoding: [bytes[position]], as: UTF8.self))' is not allowed in a name",
          position)
      case 0..<0x20 where bytes[position] != UInt8(ascii: "\t"), 0x7F:
        throw line.problem("a control character is not allowed in a name", position)
      default: break
      }
    }
  }
}
