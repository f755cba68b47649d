/// What is told of a method that eliminates: the steps of one way, and each candidate's part in them.
struct EliminationAccount {
  private var steps: [Step] = []
  private var reasons: [EliminationReason?]
  private var isTied = false

  /// Creates an account of nothing, for some number of candidates.
  init(size: Int) { reasons = Array(repeating: nil, count: size) }

  /// Adds an event and what it says of the candidates in it.
  mutating func add(_ event: EliminationEvent, round: Int, place: Int? = nil) {
    steps.append(.elimination(EliminationStep(place: place, round: round, event: event)))
    switch event {
    case .tied(_, .lot): break
    case .tied, .tooManyWays: isTied = true
    case .won(let winner, let win):
      reasons[winner] = place.map { .won(place: $0, win) } ?? .lastLeft
    case .level(let candidates):
      for candidate in candidates { reasons[candidate] = .level(round: round) }
    case .eliminated(let candidates, let cause):
      for candidate in candidates { reasons[candidate] = .eliminated(round: round, cause) }
    }
  }

  /// The outcome with these tiers.
  ///
  /// Who shares a tier because a tie is open has that for a reason; what happened to it in the way
  /// that the steps describe might have happened to the others.
  func outcome(tiers: [[Candidate]]) -> Outcome {
    var reasons = self.reasons.map { $0 ?? .tied }
    for tier in tiers where tier.count > 1 && isTied {
      for candidate in tier {
        if case .level = reasons[candidate] { continue }
        reasons[candidate] = .tied
      }
    }
    return Outcome(
      tiers: tiers,
      reasons: reasons.count == 1 ? [.alone] : reasons.map { .elimination($0) },
      steps: reasons.count == 1 ? [] : steps)
  }
}
