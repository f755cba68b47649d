package import Voting

extension BallotFile {
  /// Ballots of which only the pairwise matrix is known.
  ///
  /// Methods that read whole rankings cannot count them.
  package init(
    matrix: PairwiseMatrix, candidates: [String], accepted: Int, blank: Int, rejected: Int
  ) {
    self.init(
      format: .cef, candidates: candidates,
      count: BallotCount(accepted: accepted, blank: blank, rejected: rejected),
      pairs: PairwiseTally(matrix),
      profile: nil, ballots: nil, problems: [])
  }
}
