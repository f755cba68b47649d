internal import Voting

/// Watches for tables in which the highest number may be the favourite.
///
/// CIVS shows 1 as the favourite and leaves everybody whom a voter does not touch at the last rank,
/// but exports proportional polls with the numbers turned round. The untouched then crowd at 1. So a
/// table is in doubt if more than half of its ballots that rank anybody give the number 1 to at least
/// half of the candidates, and to two at least. If no ballot has two different numbers, both
/// directions count alike and there is no doubt.
struct CSVDirection {
  /// Whether nobody has declared the direction.
  let isOpen: Bool
  private var crowded = 0
  private var tellsApart = false
  private let firstBallot: Cursor

  init(declared: ReadingOptions.Direction?, firstBallot: Cursor) {
    isOpen = declared == nil
    self.firstBallot = firstBallot
  }

  /// Takes note of accepted ballots.
  mutating func note(_ block: RankBlock) {
    let candidates = block.candidates
    crowded += block.candidates(at: 1).count { $0 > 1 && Int($0) * 2 >= candidates }
    var row = Array(repeating: UInt16(0), count: candidates)
    for place in 0..<block.count where !tellsApart {
      block.copy(place, to: &row)
      tellsApart = Self.tellsApart(row)
    }
  }

  /// Takes note of all that was seen further down in the same table.
  mutating func append(_ next: CSVDirection) {
    crowded += next.crowded
    tellsApart = tellsApart || next.tellsApart
  }

  /// What has to be declared before a table with these ballots can be counted, if anything.
  func doubt(about count: BallotCount) -> BallotFileProblem? {
    let ranking = count.accepted - count.blank
    guard isOpen, tellsApart, crowded > ranking - crowded else { return nil }
    return firstBallot.problem(
      """
      \(crowded) of \(ranking) ballots give the number 1 to at least half of the candidates, \
      as if the highest number were the favourite; say which end is: \
      --direction highest or --direction lowest
      """)
  }

  private static func tellsApart(_ row: [UInt16]) -> Bool {
    let numbers = row.filter { $0 != 0 }
    return numbers.contains { $0 != numbers[0] }
  }
}
