/// Benham's method: instant runoff, ended as soon as somebody beats everybody left.
///
/// The method defines a winner only. Places below come from counting again without those placed.
///
/// Reference: Green-Armytage, "Four Condorcet-Hare hybrid methods for single-winner elections"
/// (Voting matters 29, 2011), who names it after Chris Benham.
public enum Benham {
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
      return EliminationRound(
        oneOf: fewest.candidates, cause: .fewestFirstPreferences(fewest.votes), lot: lot,
        goTogether: fewest.stayBelow && canSkip(fewest, left, matrix))
    }.succession(winner: matrix.condorcetWinner(among:))
  }

  /// Tells whether nobody can come to beat all others on the way, while those with the fewest go.
  ///
  /// While the Smith set is whole, nobody beats all others unless somebody did before. If all who
  /// are left go, no ballot ranks two of them, so all of them are level.
  private static func canSkip(
    _ fewest: FewestFirstPreferences, _ left: CandidateSet, _ matrix: PairwiseMatrix
  ) -> Bool {
    fewest.candidates.count == left.count
      || Set(matrix.smithSet(among: left.members)).isDisjoint(with: fewest.candidates)
  }
}
