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
      return EliminationRound(
        oneOf: last.map { scores.members[$0] },
        cause: .lowestBordaScore(Fraction(lowest, over: 2)), lot: lot)
    }.ranking()
  }
}
