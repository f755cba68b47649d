public import Voting

/// Rules of a contest that a ballot file may declare beyond seats, method and meaning of blanks.
///
/// Only Condorcet Election Format files have them, as parameters that the format leaves to programs:
/// `Strength`, `Cap`, `Affiliations` and `Quorum`, besides `Title` and `Default Option`.
public struct DeclaredRules: Hashable, Sendable {
  /// How strong a defeat is.
  public var strength: Strength?
  /// How many seats one affiliation may hold: a number, `half` or `third`.
  public var cap: String?
  /// The affiliation of each candidate that has one.
  public var affiliations: [Candidate: String] = [:]
  /// How many votes the default option asks of the others.
  public var quorum: Int?

  /// Creates rules that declare nothing.
  public init() {}
}
