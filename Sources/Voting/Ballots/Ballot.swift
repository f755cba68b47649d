/// A candidate, named by its place in the list of candidates, counted from zero.
///
/// The number identifies and nothing else: no method lets a lower number come before a higher one.
public typealias Candidate = Int

/// What one voter cast, or several who ranked alike.
///
/// ```swift
/// let ballot = Ballot(ranks: [[2], [0, 1]], weight: 3)  // 2 first, then 0 and 1 equal; cast thrice
/// ```
public struct Ballot: Hashable, Sendable {
  /// The ranked candidates, best rank first; those of one rank are equal to this voter.
  ///
  /// A candidate in no rank is blank; ``UnrankedRule`` says what that means.
  public let ranks: [[Candidate]]

  /// How often the ranking was cast, in units of the profile that holds it.
  public let weight: Int

  /// Creates a ballot from its ranks, best first.
  public init(ranks: [[Candidate]], weight: Int = 1) {
    self.ranks = ranks.filter { !$0.isEmpty }.map { $0.sorted() }
    self.weight = weight
  }

  /// The ballot of a voter who thinks the opposite; blanks stay blank.
  public func reversed() -> Ballot { Ballot(ranks: ranks.reversed(), weight: weight) }
}
