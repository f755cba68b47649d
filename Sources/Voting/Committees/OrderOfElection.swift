/// Which candidate can finish level with or above which other, over all ways of settling ties.
struct OrderOfElection {
  private let size: Int
  private var canBeLevelOrAbove: [Bool]

  init(size: Int) {
    self.size = size
    canBeLevelOrAbove = Array(repeating: false, count: size * size)
  }

  /// Learns from stages who is elected above, and excluded below, all who are still in play.
  mutating func learn(_ stages: [TransferableVoteCount.Stage]) {
    for stage in stages {
      if let tie = stage.tie, tie.settlement == .anyOrder { learn([tie.candidates]) }
      let continuing = stage.continuing
      let elected = stage.elected + stage.electedLast
      if case .exclusion(let candidate, _) = stage.action {
        for other in elected.joined() { learn(other, above: candidate) }
        for other in continuing { learn(other, above: candidate) }
      }
      learn(elected)
      for candidate in elected.joined() {
        for other in continuing { learn(candidate, above: other) }
      }
    }
  }

  /// Learns how those finish who are neither elected nor excluded at the end: by their votes.
  mutating func learnEnd(_ board: TransferableVoteBoard) {
    learn(board.byVotes(board.continuing))
  }

  /// Learns that everything is open between those still in play.
  mutating func learnOpen(_ board: TransferableVoteBoard) { learn([board.continuing]) }

  /// Those of one group in tiers, the same whichever way ties are settled.
  func tiers(of group: [Candidate]) -> [[Candidate]] {
    Voting.tiers(size: group.count) {
      canBeLevelOrAbove[group[$0] * size + group[$1]]
    }.map { $0.map { group[$0] } }
  }

  private mutating func learn(_ tiers: [[Candidate]]) {
    for (index, tier) in tiers.enumerated() {
      for candidate in tier {
        for peer in tier where peer != candidate { learn(candidate, above: peer) }
        for lower in tiers[(index + 1)...].joined() { learn(candidate, above: lower) }
      }
    }
  }

  private mutating func learn(_ candidate: Candidate, above other: Candidate) {
    canBeLevelOrAbove[candidate * size + other] = true
  }
}
