/// Why a ballot cannot be part of a profile.
public enum ProfileError: Error, Hashable, Sendable {
  /// The ballot names a candidate that does not stand.
  case unknownCandidate(Candidate)
  /// The ballot ranks a candidate more than once.
  case rankedTwice(Candidate)
  /// The weight is zero or negative.
  case weightNotPositive(Int)
  /// The weights together pass ``Profile/Limit/weight``.
  case tooManyVotes
  /// The ballot is for another number of candidates.
  case wrongSize(Int)
  /// The other profile counts in another unit.
  case otherUnit(Int)
}
