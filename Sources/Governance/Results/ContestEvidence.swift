package import BallotFormats

/// What a result is counted from.
package enum ContestEvidence: Sendable {
  /// Every ranking.
  case ballots(BallotFile)
  /// Who is preferred to whom, how often.
  case pairs(PairwiseTable)
  /// Nothing: no poll was held, or what was cast is not known.
  case none
}

extension Publication.Ballots {
  /// Below this number of ballots not even the pairwise matrix is published unless the community says
  /// so: with two or three ballots it tells who voted how.
  package static let leastForMatrix = 5
  /// Below this number of ballots no rankings are published unless the community says so.
  package static let leastForRankings = 30

  /// How much is published of a poll with this number of ballots where nothing is declared.
  package static func byDefault(ballots: Int) -> Publication.Ballots {
    switch ballots {
    case ..<leastForMatrix: .result
    case ..<leastForRankings: .matrix
    default: .full
    }
  }
}
