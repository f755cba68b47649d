/// Bottom-two runoff: of the two with the fewest first preferences the one goes whom the other beats.
///
/// The ranking is the reverse order of elimination. If neither of the two beats the other, either may
/// go; if several tie for being one of the two, any of them may be.
///
/// Reference: LeGrand, "BTR-IRV", election-methods mailing list (2006).
public enum BottomTwoRunoff {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - unranked: what a blank means when two candidates are compared.
  ///   - lot: settles ties; without one every way to settle them is followed.
  /// - Returns: the candidates in tiers, with the rounds that led to them.
  public static func outcome(
    of profile: Profile, unranked: UnrankedRule, lot: Lot? = nil
  ) -> Outcome {
    let matrix = PairwiseMatrix(profile, unranked: unranked)
    let count = FirstPreferenceCount(profile)
    return Elimination(
      size: profile.candidates, limit: Ways.limit(rankings: profile.count)
    ) { left in
      let fewest = count.fewest(among: left)
      if let lot { return round(of: fewest, matrix, lot: lot) }
      return together(fewest, among: left, matrix) ?? round(of: fewest, matrix)
    }.ranking()
  }

  /// The loser of the only pair that can be the bottom two, once the lot has settled ties.
  private static func round(
    of fewest: FewestFirstPreferences, _ matrix: PairwiseMatrix, lot: Lot
  ) -> EliminationRound {
    let rising = lot.sorted(fewest.candidates).reversed() + lot.sorted(fewest.next).reversed()
    let pair = Array(rising.prefix(2))
    let losers = losers(of: pair, matrix)
    let tied = contenders(fewest) ?? (losers.count > 1 ? losers : nil)
    let loser = lot.sorted(losers).suffix(1)
    return EliminationRound(
      leaving: Array(loser), causes: loser.map { cause(of: $0, in: pair, matrix) },
      tie: tied.map { ($0, .lot) })
  }

  /// The losers of all pairs that can be the bottom two.
  private static func round(
    of fewest: FewestFirstPreferences, _ matrix: PairwiseMatrix
  ) -> EliminationRound {
    var ways: [EliminationRound.Way] = []
    for pair in pairs(fewest) {
      for loser in losers(of: pair, matrix) where !ways.contains(where: { $0.leaving == [loser] }) {
        ways.append(.init(leaving: [loser], causes: [cause(of: loser, in: pair, matrix)]))
      }
    }
    let tied = contenders(fewest) ?? (ways.count > 1 ? ways.flatMap(\.leaving) : nil)
    guard let tied else {
      return EliminationRound(leaving: ways.flatMap(\.leaving), causes: ways.flatMap(\.causes))
    }
    return EliminationRound(anyOf: ways, tied: tied)
  }

  /// Those who tie for the fewest, if the order in which they go affects nobody else.
  ///
  /// They must stay below all others, so that the bottom two are two of them until one is left. The
  /// one is always the same if it beats the rest; and does not matter if all others beat it anyway.
  private static func together(
    _ fewest: FewestFirstPreferences, among left: CandidateSet, _ matrix: PairwiseMatrix
  ) -> EliminationRound? {
    let tied = fewest.candidates
    guard tied.count > 2, fewest.stayBelow || fewest.next.isEmpty else { return nil }
    let winner = matrix.condorcetWinner(among: tied)
    let others = left.without(tied).members
    guard
      winner != nil || others.allSatisfy({ other in tied.allSatisfy { matrix.beats(other, $0) } })
    else { return nil }
    let losers = tied.filter { $0 != winner }
    return EliminationRound(
      leaving: losers,
      causes: losers.map { loser in
        // Nobody beats all of them, so each has somebody to go out against.
        let opponent = tied.first { $0 != loser && !matrix.beats(loser, $0) }
        return cause(of: loser, in: [loser, winner ?? opponent ?? loser], matrix)
      },
      tie: (tied, .together))
  }

  /// Those of whom any may be one of the bottom two, if a tie leaves that open.
  private static func contenders(_ fewest: FewestFirstPreferences) -> [Candidate]? {
    switch fewest.candidates.count {
    case 1: fewest.next.count > 1 ? fewest.next : nil
    case 2: nil
    default: fewest.candidates
    }
  }

  /// The pairs that can be the bottom two.
  private static func pairs(_ fewest: FewestFirstPreferences) -> [[Candidate]] {
    let tied = fewest.candidates
    guard tied.count > 1 else { return fewest.next.map { tied + [$0] } }
    return tied.indices.flatMap { first in
      tied[(first + 1)...].map { [tied[first], $0] }
    }
  }

  /// Those of a pair who do not beat the other.
  private static func losers(of pair: [Candidate], _ matrix: PairwiseMatrix) -> [Candidate] {
    pair.filter { candidate in !pair.contains { matrix.beats(candidate, $0) } }
  }

  private static func cause(
    of loser: Candidate, in pair: [Candidate], _ matrix: PairwiseMatrix
  ) -> EliminationCause {
    let winner = pair.first { $0 != loser } ?? loser
    return .lostRunoff(
      to: winner, votes: matrix[loser, winner], opposing: matrix[winner, loser])
  }
}
