/// Counts by a rule, and settles or follows the ties it meets.
struct TransferableVoteCounting<Rule: TransferableVoteRule> {
  let rule: Rule
  let lot: Lot?
  let mostWays: Int

  /// Whether a candidate is elected in some way of settling ties, and whether it is not in some.
  struct Fate: OptionSet {
    let rawValue: UInt8
    static var elected: Fate { Fate(rawValue: 1) }
    static var notElected: Fate { Fate(rawValue: 2) }
  }

  func count() -> TransferableVoteCount {
    var stages: [TransferableVoteCount.Stage] = []
    var state = rule.start(stages: &stages)
    var order = OrderOfElection(size: rule.ballots.candidates)
    guard let choice = advance(&state, stages: &stages) else {
      order.learn(stages)
      order.learnEnd(state.board)
      return report(stages, openTie: nil, fates: Self.fates(of: state.board), order: order)
    }
    order.learn(stages)
    var ways = WaysToSettle(counting: self, limit: limit)
    guard ways.follow(from: state, choice, order: &order) else {
      let fates = state.board.statuses.map { status -> Fate in
        switch status {
        case .elected: .elected
        case .excluded: .notElected
        case .continuing: [.elected, .notElected]
        }
      }
      order.learnOpen(state.board)
      let tie = Self.tie(choice, settlement: .tooManyWays(limit))
      return report(stages, openTie: tie, fates: fates, order: order)
    }
    let openTie = show(ways, from: state, choice, stages: &stages)
    return report(stages, openTie: openTie, fates: ways.fates(at: 0), order: order)
  }

  private var limit: Int {
    let bound = Rule.mostWaysTimesRankings / max(1, rule.ballots.count)
    return min(mostWays, max(16, bound))
  }

  /// Counts on to the end, or to a tie that neither votes nor a lot settle.
  func advance(
    _ state: inout Rule.State, stages: inout [TransferableVoteCount.Stage]
  ) -> TransferableVoteChoice? {
    while let choice = rule.choice(in: state) {
      if choice.candidates.count == 1, let only = choice.candidates.first {
        let tie =
          choice.level.count > 1 ? Self.tie(choice, settlement: .earlierStage(only)) : nil
        rule.carryOut(choice.purpose, of: only, tie: tie, in: &state, stages: &stages)
      } else if let chosen = lotChoice(choice) {
        let tie = Self.tie(choice, settlement: .lot(chosen))
        rule.carryOut(choice.purpose, of: chosen, tie: tie, in: &state, stages: &stages)
      } else if choice.orderIsIndifferent {
        for (index, candidate) in choice.candidates.enumerated() {
          let tie = index == 0 ? Self.tie(choice, settlement: .anyOrder) : nil
          rule.carryOut(choice.purpose, of: candidate, tie: tie, in: &state, stages: &stages)
        }
      } else {
        return choice
      }
    }
    return nil
  }

  /// Whom the lot chooses: the most favoured goes first, the least favoured goes out.
  private func lotChoice(_ choice: TransferableVoteChoice) -> Candidate? {
    guard let favoured = lot?.sorted(choice.candidates) else { return nil }
    return choice.purpose == .surplus ? favoured.first : favoured.last
  }

  /// Adds the stages of one way as long as all ways elect the same, and returns the tie after which
  /// they do not.
  private func show(
    _ ways: WaysToSettle<Rule>, from start: Rule.State, _ first: TransferableVoteChoice,
    stages: inout [TransferableVoteCount.Stage]
  ) -> TransferableVoteCount.Tie? {
    var (state, choice, node) = (start, first, 0)
    while true {
      let next = ways.next(after: node)
      guard let shown = next.first, let candidate = choice.candidates.first,
        next.allSatisfy({ ways.fates(at: $0) == ways.fates(at: shown) })
      else { return Self.tie(choice, settlement: .open) }
      rule.carryOut(
        choice.purpose, of: candidate,
        tie: Self.tie(choice, settlement: .sameEitherWay(candidate)), in: &state, stages: &stages)
      guard let following = advance(&state, stages: &stages) else { return nil }
      (choice, node) = (following, shown)
    }
  }

  static func fates(of board: TransferableVoteBoard) -> [Fate] {
    board.statuses.map { $0 == .elected ? .elected : .notElected }
  }

  private static func tie(
    _ choice: TransferableVoteChoice, settlement: TransferableVoteCount.Tie.Settlement
  ) -> TransferableVoteCount.Tie {
    let candidates =
      if case .earlierStage = settlement { choice.level } else { choice.candidates }
    return TransferableVoteCount.Tie(
      purpose: choice.purpose, candidates: candidates, votes: choice.votes,
      settlement: settlement)
  }
}
