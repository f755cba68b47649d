/// Nanson's method: all with a Borda score below the average go at once, until nobody is below it.
///
/// Scores count anew in every round, among those left. This variant of Schwartz, The Logic of
/// Collective Choice (1986), spares those who are exactly at the average, whom Nanson eliminated as
/// well: when all are at the average, they are tied, and nobody had to be chosen. The ranking is the
/// reverse order of elimination, and those who go at once share a tier. Somebody who beats all others
/// scores above the average and so never goes.
///
/// Reference: Nanson, "Methods of election" (Transactions and Proceedings of the Royal Society of
/// Victoria 19, 1882).
public enum Nanson {
  /// Counts a profile; no tie is ever open, so there is nothing for a lot to settle on the way.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - unranked: what a blank means when two candidates are compared.
  /// - Returns: the candidates in tiers, with the rounds that led to them.
  /// - Complexity: O(*c*³) for *c* candidates, after counting pairs.
  public static func outcome(of profile: Profile, unranked: UnrankedRule) -> Outcome {
    let matrix = PairwiseMatrix(profile, unranked: unranked)
    return Elimination(size: profile.candidates) { left in
      let scores = Borda.Scores(matrix, votes: profile.total, among: left.members)
      let below = scores.members.indices.filter { scores.doubled[$0] < scores.doubledAverage }
        .sorted { (scores.doubled[$1], $0) < (scores.doubled[$0], $1) }
      guard !below.isEmpty else { return EliminationRound(leaving: left.members, causes: []) }
      let average = Fraction(scores.doubledAverage, over: 2)
      return EliminationRound(
        leaving: below.map { scores.members[$0] },
        causes: below.map { .belowAverage(Fraction(scores.doubled[$0], over: 2), average: average) }
      )
    }.ranking()
  }
}
