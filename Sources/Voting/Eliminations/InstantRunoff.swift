/// Instant-runoff voting: whoever has the fewest first preferences goes, until one is left.
///
/// A ballot counts for the candidate that it ranks best among those left; a blank is never that,
/// whatever a blank means. The ranking is the reverse order of elimination; the count goes on to the
/// end even when somebody has more than half, which changes no winner.
///
/// Reference: Ware (1871); Robert's Rules of Order, "preferential voting". Equal ranks are split as
/// in the fractional variant of Delemazure and Peters, "Generalizing Instant Runoff Voting to Allow
/// Indifferences" (EC 2024).
public enum InstantRunoff {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - unranked: changes nothing here, as a blank is never the best of a ballot.
  ///   - lot: settles ties; without one every way to settle them is followed.
  /// - Returns: the candidates in tiers, with the rounds that led to them.
  public static func outcome(
    of profile: Profile, unranked: UnrankedRule, lot: Lot? = nil
  ) -> Outcome {
    let count = FirstPreferenceCount(profile)
    return Elimination(
      size: profile.candidates, limit: Ways.limit(rankings: profile.count)
    ) { left in
      round(of: count.fewest(among: left), lot: lot)
    }.ranking()
  }

  /// The candidate with the fewest first preferences goes.
  ///
  /// Several at once if they tie and stay below all others whatever they inherit from one another:
  /// then all of them go before anybody else does, and any of them may be the first.
  static func round(of fewest: FewestFirstPreferences, lot: Lot?) -> EliminationRound {
    EliminationRound(
      oneOf: fewest.candidates, cause: .fewestFirstPreferences(fewest.votes), lot: lot,
      goTogether: fewest.stayBelow)
  }
}
