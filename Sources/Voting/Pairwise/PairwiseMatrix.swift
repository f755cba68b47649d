/// For every ordered pair of candidates, the votes of the ballots that put the first above the second.
///
/// ```swift
/// let matrix = PairwiseMatrix(profile, unranked: .last)
/// matrix[ada, ben] > matrix[ben, ada]  // Ada beats Ben
/// ```
///
/// Equal ranks add to neither entry. Entries are in units of the profile.
public struct PairwiseMatrix: Hashable, Sendable {
  /// How many candidates are compared.
  public let size: Int

  /// The entries, row by row; the diagonal is zero.
  public let votes: [Int]

  /// Creates a matrix from its rows.
  ///
  /// - Precondition: `votes` has `size` × `size` entries, none negative.
  public init(size: Int, votes: [Int]) {
    precondition(votes.count == size * size)
    self.size = size
    self.votes = votes
  }

  /// Counts a profile.
  ///
  /// - Complexity: O(*b* · *c*²) for *b* distinct rankings over *c* candidates, 16 pairs a step.
  public init(_ profile: Profile, unranked: UnrankedRule) {
    self = PairwiseTally(profile).matrix(unranked)
  }

  /// The votes of the ballots that put `first` above `second`.
  public subscript(first: Candidate, second: Candidate) -> Int { votes[first * size + second] }

  /// All candidates, by number.
  public var candidates: Range<Candidate> { 0..<size }

  /// Tells whether more ballots put `first` above `second` than the other way round.
  public func beats(_ first: Candidate, _ second: Candidate) -> Bool {
    self[first, second] > self[second, first]
  }

  /// By how many votes `first` beats `second`; negative if it loses.
  public func margin(_ first: Candidate, _ second: Candidate) -> Int {
    self[first, second] - self[second, first]
  }
}
