/// First preferences alone: whoever is ranked best by most.
///
/// A ballot that ranks several equally best counts for each of them in equal parts; one that ranks
/// nobody counts for nobody, whatever a blank means.
public enum FirstPreferences {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - unranked: changes nothing here, as a blank is never the best of a ballot.
  /// - Returns: the candidates by falling number of votes.
  public static func outcome(of profile: Profile, unranked: UnrankedRule) -> Outcome {
    let all = CandidateSet(all: profile.candidates)
    let votes = FirstPreferenceCount(profile).votes(among: all)
    return Outcome(
      tiers: tiers(byFalling: votes.exact(sizes: votes.sizes)),
      reasons: all.members.map { .firstPreferences(votes.fraction(of: $0)) })
  }
}
