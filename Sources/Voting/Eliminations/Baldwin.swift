/// Baldwin's method: whoever has the lowest Borda score goes, until one is left.
///
/// Scores count anew in every round, among those left. The ranking is the reverse order of
/// elimination. Somebody who beats all others scores above the average and so never goes.
///
/// Reference: Baldwin, "The technique of the Nanson preferential majority system of election"
/// (Proceedings of the Royal Society of Victoria 39, 1926).
public enum Baldwin {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - unranked: what a blank means when two candidates are compared.
  ///   - lot: settles ties; without one every way to settle them is followed.
  /// - Returns: the candidates in tiers, with the rounds that led to them.
  /// - Complexity: O(*c*³) for *c* candidates, after counting pairs.
  public static func outcome(
    of profile: Profile, unranked: UnrankedRule, lot: Lot? = nil
  ) -> Outcome {
    let matrix = PairwiseMatrix(profile, unranked: unranked)
    return Elimination(size: profile.candidates) { left in
      let scores = Borda.Scores(matrix, votes: profile.total, among: left.members)
      let lowest = scores.doubled.min() ?? 0
      let last = scores.members.indices.filter { scores.doubled[$0] == lowest }
        .map { scores.members[$0] }
      return EliminationRound(
        oneOf: last, cause: .lowestBordaScore(Fraction(lowest, over: 2)), lot: lot,
        goTogether: last.count > 1 && stayBelow(last, among: left, matrix))
    }.ranking()
  }

  /// Tells whether each of those with the lowest score stays below all others, whoever else of them
  /// is gone; then all of them go before anybody else does.
  ///
  /// A candidate is as far above another as its margins together exceed the other's. The margins
  /// over those who may be gone are left out where that is to its disadvantage.
  private static func stayBelow(
    _ group: [Candidate], among left: CandidateSet, _ matrix: PairwiseMatrix
  ) -> Bool {
    let others = left.without(group).members
    return group.allSatisfy { candidate in
      others.allSatisfy { other in
        func lead(_ third: Candidate) -> Int {
          matrix.margin(other, third) - matrix.margin(candidate, third)
        }
        let certain = others.reduce(lead(candidate)) { $0 + lead($1) }
        return group.reduce(certain) { $0 + ($1 == candidate ? 0 : min(0, lead($1))) } > 0
      }
    }
  }
}
