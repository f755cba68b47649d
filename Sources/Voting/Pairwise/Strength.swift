/// How strong the defeat of one candidate by another is.
public enum Strength: String, CaseIterable, Hashable, Sendable {
  /// The votes of the winning side.
  case winningVotes = "winning-votes"

  /// The votes of the winning side less those of the losing side.
  case margins

  /// The votes for the one over the other, whether or not it wins; for minimax only.
  case pairwiseOpposition = "pairwise-opposition"
}

extension PairwiseMatrix {
  /// The strength of `first` against `second`, in units; 0 where it has none.
  ///
  /// Winning votes and margins give a strength to winners only.
  public func strength(_ strength: Strength, _ first: Candidate, _ second: Candidate) -> Int {
    switch strength {
    case .winningVotes: beats(first, second) ? self[first, second] : 0
    case .margins: max(0, margin(first, second))
    case .pairwiseOpposition: self[first, second]
    }
  }
}
