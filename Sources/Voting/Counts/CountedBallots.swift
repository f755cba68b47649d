/// The ballots of a contest as the methods read them: pairs always, whole rankings if kept.
public struct CountedBallots: Sendable {
  /// Who is preferred to whom, how often.
  public let pairs: PairwiseTally
  /// Every distinct ranking; `nil` if only pairs were kept.
  public let profile: Profile?

  /// Creates counted ballots from two views of the same ballots.
  ///
  /// - Precondition: both are over the same candidates.
  public init(pairs: PairwiseTally, profile: Profile?) {
    precondition(profile.map { $0.candidates == pairs.candidates } ?? true)
    self.pairs = pairs
    self.profile = profile
  }

  /// Creates counted ballots from a profile.
  public init(_ profile: Profile) {
    self.init(pairs: PairwiseTally(profile), profile: profile)
  }

  /// How many candidates stand.
  public var candidates: Int { pairs.candidates }
}
