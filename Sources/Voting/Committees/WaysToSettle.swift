/// Every way in which the ties of a count can be settled, each state that they reach once.
struct WaysToSettle<Rule: TransferableVoteRule> {
  private typealias Fate = TransferableVoteCounting<Rule>.Fate

  private let counting: TransferableVoteCounting<Rule>
  private let limit: Int
  private var states: [Rule.State] = []
  /// The tie that each state has come to; `nil` at the end of a count.
  private var choices: [TransferableVoteChoice?] = []
  private var children: [[Int]] = []
  private var found: [Rule.State: Int] = [:]
  private var allFates: [[Fate]] = []

  init(counting: TransferableVoteCounting<Rule>, limit: Int) {
    self.counting = counting
    self.limit = limit
  }

  /// The states after a tie, one for each candidate that can be chosen, by number.
  func next(after node: Int) -> [Int] { children[node] }

  /// What can still become of every candidate.
  func fates(at node: Int) -> [TransferableVoteCounting<Rule>.Fate] { allFates[node] }

  /// Follows every way, or returns `false` if there are too many.
  ///
  /// Whether there are too many does not depend on the order in which they are followed.
  mutating func follow(
    from start: Rule.State, _ first: TransferableVoteChoice, order: inout OrderOfElection
  ) -> Bool {
    _ = node(for: start, first)
    var current = 0
    var learned = order
    while current < states.count {
      if let choice = choices[current] {
        for candidate in choice.candidates {
          let next = settle(choice, by: candidate, at: current, order: &learned)
          children[current].append(next)
          if states.count > limit { return false }
        }
      } else {
        learned.learnEnd(states[current].board)
      }
      current += 1
    }
    order = learned
    gatherFates()
    return true
  }

  private mutating func settle(
    _ choice: TransferableVoteChoice, by candidate: Candidate, at current: Int,
    order: inout OrderOfElection
  ) -> Int {
    var state = states[current]
    var stages: [TransferableVoteCount.Stage] = []
    counting.rule.carryOut(choice.purpose, of: candidate, tie: nil, in: &state, stages: &stages)
    let following = counting.advance(&state, stages: &stages)
    order.learn(stages)
    return node(for: state, following)
  }

  private mutating func node(
    for state: Rule.State, _ choice: TransferableVoteChoice?
  ) -> Int {
    if let known = found[state] { return known }
    found[state] = states.count
    states.append(state)
    choices.append(choice)
    children.append([])
    return states.count - 1
  }

  /// What can become of a candidate is what can in any of the next states.
  ///
  /// Mostly a state comes before those it leads to, so that once from the back is enough.
  private mutating func gatherFates() {
    allFates = states.indices.map { node in
      choices[node] == nil
        ? TransferableVoteCounting<Rule>.fates(of: states[node].board)
        : Array(repeating: [], count: states[node].board.statuses.count)
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in states.indices.reversed() {
        for next in children[node] {
          for candidate in allFates[node].indices {
            let more = allFates[node][candidate].union(allFates[next][candidate])
            isChanged = isChanged || more != allFates[node][candidate]
            allFates[node][candidate] = more
          }
        }
      }
    }
  }
}
