import RandomElections
import Testing
import Voting

/// Minimax, Split Cycle and Kemeny–Young.
@Suite struct PairwiseRankingTests {
  @Test(
    "a Condorcet winner with little opposition wins under every strength",
    arguments: Strength.allCases)
  func minimaxCondorcetWinner(strength: Strength) throws {
    let election = try WrittenElection.tennessee()
    let outcome = Minimax.outcome(
      of: PairwiseMatrix(election.profile, unranked: .last), strength: strength)
    #expect(outcome.tiers[0].map { election.names[$0] } == ["Nashville"])
  }

  // By hand: A loses to D 8–4; B to A 8–2, C 9–6 and D 8–6; C to A 12–11; D to C 11–8. So the worst
  // defeats are 8, 9, 12, 11 votes, by 4, 6, 1, 3; and the most votes against are 11, 9, 12, 11.
  @Test(arguments: [
    (Strength.winningVotes, "A B D C"), (.margins, "C D A B"), (.pairwiseOpposition, "B A=D C"),
  ])
  func `the strengths part ways where ballots leave blanks`(
    strength: Strength, order: String
  ) throws {
    let election = try WrittenElection(
      "A B C D", "4: A = B\n8: D > A\n2: B > C > A = D\n9: C")
    let matrix = PairwiseMatrix(election.profile, unranked: .last)
    #expect(election.named(Minimax.outcome(of: matrix, strength: strength)) == order)
  }

  @Test("minimax takes the least of the worst", arguments: 0..<40 as Range<UInt64>)
  func minimaxDefinition(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...6)
    let matrix = PairwiseMatrix(try election.profile(), unranked: .noOpinion)
    for strength in Strength.allCases {
      let outcome = Minimax.outcome(of: matrix, strength: strength)
      let worst = matrix.candidates.map { candidate in
        matrix.candidates.filter { $0 != candidate }
          .map { matrix.strength(strength, $0, candidate) }.max() ?? 0
      }
      for (better, worse) in zip(outcome.tiers, outcome.tiers.dropFirst()) {
        #expect(worst[better[0]] < worst[worse[0]])
      }
      for tier in outcome.tiers { #expect(Set(tier.map { worst[$0] }).count == 1) }
    }
  }

  /// Every cycle of defeats is listed; a defeat that is weakest in one of them is struck out.
  @Test("split cycle strikes out the weakest of every cycle", arguments: 0..<60 as Range<UInt64>)
  func splitCycleDefinition(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...5, ballots: 1...10)
    let matrix = PairwiseMatrix(try election.profile(), unranked: .last)
    var struck: Set<[Candidate]> = []
    for cycle in Self.cycles(matrix) {
      let edges = zip(cycle, cycle.dropFirst() + [cycle[0]]).map { [$0, $1] }
      let weakest = edges.map { matrix.margin($0[0], $0[1]) }.min() ?? 0
      struck.formUnion(edges.filter { matrix.margin($0[0], $0[1]) == weakest })
    }
    let undefeated = matrix.candidates.filter { candidate in
      matrix.candidates.allSatisfy {
        !matrix.beats($0, candidate) || struck.contains([$0, candidate])
      }
    }
    #expect(SplitCycle.outcome(of: matrix, strength: .margins).tiers[0] == undefeated)
  }

  private static func cycles(_ matrix: PairwiseMatrix) -> [[Candidate]] {
    func extend(_ path: [Candidate]) -> [[Candidate]] {
      guard let last = path.last else { return [] }
      let closed = path.count > 2 && matrix.beats(last, path[0]) ? [path] : []
      return closed
        + matrix.candidates.filter { !path.contains($0) && matrix.beats(last, $0) }
        .flatMap { extend(path + [$0]) }
    }
    return matrix.candidates.flatMap { extend([$0]) }
  }

  /// Wikipedia, "Kemeny method": the capital of Tennessee, with a score of 393 agreements of 600.
  @Test func `Tennessee's best order disagrees with 207 preferences`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = try KemenyYoung.outcome(of: PairwiseMatrix(election.profile, unranked: .last))
    #expect(election.named(outcome) == "Nashville Chattanooga Knoxville Memphis")
    guard case .bestOrders(let orders) = outcome.reasons[1] else {
      Issue.record("no best orders")
      return
    }
    #expect(orders.standing == .above && orders.other == 2 && orders.leastDisagreement == 207)
  }

  @Test(
    "Kemeny–Young keeps what all best of all orders agree on", arguments: 0..<60 as Range<UInt64>)
  func kemenyByTryingAllOrders(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 1...5, ballots: 0...7)
    let matrix = PairwiseMatrix(try election.profile(), unranked: .last)
    let orders = EverySmallElection.orders(of: matrix.size)
    let costs = orders.map { order in
      order.indices.reduce(0) { sum, place in
        sum + order[..<place].reduce(0) { $0 + matrix[order[place], $1] }
      }
    }
    let least = try #require(costs.min())
    let best = zip(orders, costs).filter { $0.1 == least }.map(\.0)
    let places = try KemenyYoung.outcome(of: matrix).places
    for first in matrix.candidates {
      for second in matrix.candidates where places[first] < places[second] {
        for order in best {
          let ahead = try #require(order.firstIndex(of: first))
          let behind = try #require(order.firstIndex(of: second))
          #expect(ahead < behind)
        }
      }
    }
    if best.count == 1 { #expect(Set(places).count == matrix.size) }
  }

  @Test func `Kemeny–Young orders a circle and refuses one larger than its limit`() throws {
    func circle(_ size: Int) -> PairwiseMatrix {
      var votes = Array(repeating: 0, count: size * size)
      for first in 0..<size {
        for second in 0..<size where first != second {
          let ahead = (second - first + size) % size
          votes[first * size + second] =
            2 * ahead < size || (2 * ahead == size && first < second) ? 3 : 1
        }
      }
      return PairwiseMatrix(size: size, votes: votes)
    }
    #expect(try KemenyYoung.outcome(of: circle(9)).tiers.joined().count == 9)
    #expect(throws: CountingError.tooManyToOrder(23, limit: 22)) {
      try KemenyYoung.outcome(of: circle(23))
    }
  }
}
