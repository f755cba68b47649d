import Testing

@testable import Voting

struct WaysTests {
  /// Follows every way to remove one candidate after another; what was visited and what left open.
  private func followAll(of size: Int) -> (visited: Set<CandidateSet>, open: [CandidateSet]) {
    var visited: Set<CandidateSet> = []
    var spent = 0
    let open = Ways.follow(from: CandidateSet(all: size), spent: &spent) { set, _ in
      visited.insert(set)
      return set.members.map { set.without([$0]) }
    }
    return (visited, open)
  }

  @Test func `fourteen candidates can be eliminated in any order, each set visited once`() {
    let (visited, open) = followAll(of: 14)
    #expect(open.isEmpty)
    #expect(visited.count == 1 << 14 - 1)
  }

  @Test func `beyond the limit whole sizes are left open`() {
    let (visited, open) = followAll(of: 16)
    let largest = open.map(\.count).max() ?? 0
    #expect(visited.count < Ways.limit)
    #expect(
      visited.filter { $0.count > largest }.count == (0..<(16 - largest)).map(ways).reduce(0, +))
    #expect(open.filter { $0.count == largest }.count == ways(16 - largest))
  }

  /// How many sets are left when so many of sixteen are gone.
  private func ways(_ gone: Int) -> Int {
    (0..<gone).reduce(1) { $0 * (16 - $1) / ($1 + 1) }
  }

  @Test(arguments: [(0, 20_000), (500, 20_000), (5_000, 2_000), (1_000_000, 1_000)])
  func `the more rankings there are to count, the fewer ways are followed`(
    rankings: Int, limit: Int
  ) {
    #expect(Ways.limit(rankings: rankings) == limit)
  }

  @Test func `if ties can be settled in too many ways, those left are tied`() {
    let elimination = Elimination(size: 20) { left in
      let due = left.members.filter { $0 < 18 }
      return EliminationRound(
        oneOf: due.isEmpty ? [18] : due, cause: .fewestFirstPreferences(Fraction(1)), lot: nil)
    }
    let outcome = elimination.ranking()
    #expect(outcome.tiers == [Array(0..<20)])
    #expect(outcome.reasons.allSatisfy { $0 == .elimination(.tied) })
    guard case .elimination(let step) = outcome.steps.last, case .tooManyWays = step.event else {
      Issue.record("the last step is \(String(describing: outcome.steps.last))")
      return
    }
  }
}
