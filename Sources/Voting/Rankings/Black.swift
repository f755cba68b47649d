/// Black's method: whoever beats all others, or else the Borda count.
///
/// The method defines a winner only; below it, the places are those of the Borda count.
///
/// Reference: Black, The Theory of Committees and Elections (1958).
public enum Black {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - unranked: what a blank means when two candidates are compared.
  /// - Returns: the candidates by falling score.
  public static func outcome(of profile: Profile, unranked: UnrankedRule) -> Outcome {
    let borda = Borda.outcome(of: profile, unranked: unranked)
    let matrix = PairwiseMatrix(profile, unranked: unranked)
    guard let winner = matrix.condorcetWinner(among: Array(matrix.candidates)) else { return borda }
    let others = borda.tiers.map { $0.filter { $0 != winner } }.filter { !$0.isEmpty }
    var reasons = borda.reasons
    reasons[winner] = reasons.count == 1 ? .alone : .condorcetWinner
    return Outcome(tiers: [[winner]] + others, reasons: reasons)
  }
}
