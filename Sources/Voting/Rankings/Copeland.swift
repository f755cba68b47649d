/// Copeland's method: a point for each candidate beaten, and half a point for each it is level with.
///
/// Counting wins less losses ranks alike, for every candidate meets equally many others.
///
/// Reference: Copeland, "A reasonable social welfare function" (University of Michigan, 1951); the
/// half point after Faliszewski, Hemaspaandra, Hemaspaandra and Rothe, "Llull and Copeland voting
/// computationally resist bribery and constructive control" (JAIR 35, 2009).
public enum Copeland {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - unranked: what a blank means when two candidates are compared.
  /// - Returns: the candidates by falling score.
  public static func outcome(of profile: Profile, unranked: UnrankedRule) -> Outcome {
    outcome(of: PairwiseMatrix(profile, unranked: unranked))
  }

  /// Counts points in a pairwise matrix.
  public static func outcome(of matrix: PairwiseMatrix) -> Outcome {
    let doubled = matrix.candidates.map { candidate in
      matrix.candidates.reduce(matrix.size - 1) { $0 + matrix.margin(candidate, $1).signum() }
    }
    return Outcome(
      tiers: tiers(byFalling: doubled),
      reasons: doubled.map { .comparisonsWon(Fraction($0, over: 2)) })
  }
}
