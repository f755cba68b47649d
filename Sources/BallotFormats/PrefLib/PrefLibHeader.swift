internal import Voting

/// What stands above the ballots of a PrefLib file.
struct PrefLibHeader {
  /// What a file's type promises about its ballots.
  enum Kind: String {
    case soc, soi, toc, toi

    /// Whether every ballot ranks every candidate.
    var isComplete: Bool { self == .soc || self == .toc }
    /// Whether no rank is shared.
    var isStrict: Bool { self == .soc || self == .soi }
  }

  /// A number that the ballots must come to.
  struct Declaration {
    let what: String
    let value: Int
    let place: Cursor
  }

  var title: String?
  /// The type, which only new headers tell.
  var kind: Kind?
  var candidates = 0
  var names = CandidateNames()
  /// The declared number of votes.
  var votes: [Declaration] = []
  /// The declared number of lines.
  var orders: Declaration?
  var problems: [BallotFileProblem] = []

  /// Reads either header and moves to the first ballot; without candidates if it makes no sense.
  init(_ bytes: Span<UInt8>, from cursor: inout Cursor) {
    while cursor.isAtLineEnd(in: bytes), !cursor.isAtEnd(in: bytes) { cursor.skipLine(in: bytes) }
    do throws(BallotFileProblem) {
      if cursor.byte(in: bytes) == UInt8(ascii: "#") {
        try readNew(bytes, &cursor)
      } else {
        try readOld(bytes, &cursor)
      }
    } catch {
      problems.append(error)
      candidates = 0
    }
    problems = (problems + names.problems).inFileOrder
  }

  /// The number of candidates, if it is one that can be counted.
  static func candidates(
    _ number: Int?, at place: Cursor
  ) throws(BallotFileProblem) -> Int {
    guard let number, (1...Profile.Limit.candidates).contains(number) else {
      throw place.problem("a contest has 1 to \(Profile.Limit.candidates) candidates")
    }
    return number
  }
}
