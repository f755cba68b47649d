extension TransferableVoteCounting {
  /// Puts together what has been counted.
  func report(
    _ stages: [TransferableVoteCount.Stage], openTie: TransferableVoteCount.Tie?, fates: [Fate],
    order: OrderOfElection
  ) -> TransferableVoteCount {
    let sure = fates.indices.filter { fates[$0] == .elected }
    let lost = fates.indices.filter { fates[$0] == .notElected }
    let tied = fates.indices.filter { fates[$0] == [.elected, .notElected] }
    let seatsLeft = min(rule.seats, fates.count) - sure.count
    let elected = order.tiers(of: sure)
    var steps = openingSteps(stages)
    for (index, stage) in stages.enumerated() { steps += Self.steps(of: stage, number: index + 1) }
    if let openTie {
      steps.append(.tie(stage: stages.count + 1, openTie))
      if !tied.isEmpty { steps.append(.undecided(tied, seatsLeft: seatsLeft)) }
    }
    let reasons = Self.reasons(stages, fates: fates, isOpen: openTie != nil)
    let outcome = Outcome(
      tiers: elected + (tied.isEmpty ? [] : [tied]) + order.tiers(of: lost),
      reasons: reasons.map(Reason.transferableVote), steps: steps.map(Step.transferableVote))
    return TransferableVoteCount(
      outcome: outcome, seats: rule.seats, elected: Array(elected.joined()), tied: tied,
      seatsLeft: tied.isEmpty ? 0 : seatsLeft, stages: stages)
  }

  private func openingSteps(_ stages: [TransferableVoteCount.Stage]) -> [TransferableVoteStep] {
    let ballots = rule.ballots
    var steps: [TransferableVoteStep] = []
    if ballots.blank > 0 || ballots.withoutFirst > 0 {
      steps.append(.notValid(blank: ballots.blank, withoutFirst: ballots.withoutFirst))
    }
    if ballots.cut > 0 { steps.append(.cut(ballots.cut)) }
    if let first = stages.first {
      steps.append(.quota(first.quota, valid: ballots.valid, seats: rule.seats))
    }
    return steps
  }

  private static func steps(
    of stage: TransferableVoteCount.Stage, number: Int
  ) -> [TransferableVoteStep] {
    var steps: [TransferableVoteStep] = []
    if let tie = stage.tie { steps.append(.tie(stage: number, tie)) }
    switch stage.action {
    case .firstPreferences: break
    case .surplus(let candidate, let votes):
      steps.append(.surplus(stage: number, candidate, votes))
    case .surpluses: steps.append(.surpluses(stage: number, quota: stage.quota))
    case .exclusion(let candidate, let votes):
      steps.append(.excluded(stage: number, candidate, votes: votes))
    }
    for candidate in stage.elected.joined() {
      steps.append(
        .elected(
          stage: number, candidate, votes: stage.votes(of: candidate), quota: stage.quota))
    }
    let last = Array(stage.electedLast.joined())
    if !last.isEmpty { steps.append(.electedLast(stage: number, last)) }
    return steps
  }

  private static func reasons(
    _ stages: [TransferableVoteCount.Stage], fates: [Fate], isOpen: Bool
  ) -> [TransferableVoteReason] {
    var reasons: [TransferableVoteReason] = fates.indices.map { candidate in
      if isOpen {
        switch fates[candidate] {
        case .elected: return .electedEitherWay
        case .notElected: return .notElectedEitherWay
        default: return .tied
        }
      }
      let none = DecimalVotes(parts: 0, scale: 1, places: 0)
      return .left(votes: stages.last?.votes(of: candidate) ?? none)
    }
    for (index, stage) in stages.enumerated() {
      let number = index + 1
      if case .exclusion(let candidate, let votes) = stage.action {
        reasons[candidate] = .excluded(stage: number, votes: votes)
      }
      for candidate in stage.elected.joined() {
        reasons[candidate] = .elected(
          stage: number, votes: stage.votes(of: candidate), quota: stage.quota)
      }
      for candidate in stage.electedLast.joined() {
        reasons[candidate] = .electedLast(stage: number, votes: stage.votes(of: candidate))
      }
    }
    return reasons
  }
}
