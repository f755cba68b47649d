/// Smith//IRV: all outside the Smith set go, and instant runoff decides among the rest.
///
/// Unlike Tideman's alternative the Smith set is taken once, at the start. The method defines a winner
/// only. Places below come from counting again without those placed.
///
/// Reference: Green-Armytage, "Four Condorcet-Hare hybrid methods for single-winner elections"
/// (Voting matters 29, 2011), as Smith-AV.
public enum SmithIRV {
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
      InstantRunoff.round(of: count.fewest(among: left), lot: lot)
    }.succession(shortlist: { $0.only(matrix.smithSet(among: $0.members)) })
  }
}
