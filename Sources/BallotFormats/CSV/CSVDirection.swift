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
  private var firstCrowded: Cursor?
  private var tellsApart = false

  init(declared: ReadingOptions.Direction?) { isOpen = declared == nil }

  /// Takes note of an accepted ballot.
  mutating func note(_ row: [UInt16], at start: Cursor) {
    if Self.isCrowded(row.span) {
      crowded += 1
      if firstCrowded == nil { firstCrowded = start }
    }
    if !tellsApart { tellsApart = Self.tellsApart(row.span) }
  }

  /// What has to be declared before a table with these ballots can be counted, if anything.
  func doubt(about count: BallotCount) -> BallotFileProblem? {
    let ranking = count.accepted - count.blank
    guard isOpen, tellsApart, crowded > ranking - crowded, let place = firstCrowded else {
      return nil
    }
    return place.problem(
      """
      \(crowded) of \(ranking) ballots, as from here, give the number 1 to at least half of the \
      candidates, as if the highest number were the favourite; say which end is: \
      --direction highest or --direction lowest
      """)
  }

  private static func isCrowded(_ row: Span<UInt16>) -> Bool {
    var othersLeft = min(row.count / 2, row.count - 2)
    guard othersLeft >= 0 else { return false }
    for candidate in 0..<row.count where row[candidate] != 1 {
      othersLeft &-= 1
      if othersLeft < 0 { return false }
    }
    return true
  }

  private static func tellsApart(_ row: Span<UInt16>) -> Bool {
    var rank: UInt16 = 0
    for candidate in 0..<row.count where row[candidate] != 0 {
      if rank != 0, row[candidate] != rank { return true }
      rank = row[candidate]
    }
    return false
  }
}
