/// Tideman's alternative method: in turn all outside the Smith set go, and then whoever has the
/// fewest first preferences, until one is left.
///
/// The method defines a winner only. Places below come from counting again without those placed.
///
/// Reference: Tideman, Collective Decisions and Voting (2006), where it is "alternative Smith".
public enum TidemanAlternative {
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
      let outsiders = left.without(matrix.smithSet(among: left.members)).members
      guard outsiders.isEmpty else {
        return EliminationRound(leaving: outsiders, causes: outsiders.map { _ in .outsideSmithSet })
      }
      let fewest = count.fewest(among: left)
      return EliminationRound(
        oneOf: fewest.candidates, cause: .fewestFirstPreferences(fewest.votes), lot: lot,
        goTogether: fewest.stayBelow && fewest.candidates.count == left.count)
    }.succession(winner: matrix.condorcetWinner(among:))
  }
}
