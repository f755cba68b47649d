import Randomness
import RandomElections
import Testing
import Voting

@Suite struct SeatAssignmentTests {
  private static func outcome(_ tiers: [[Candidate]]) -> Outcome {
    Outcome(tiers: tiers, reasons: tiers.joined().map { _ in .alone })
  }

  @Test(arguments: [
    (1, [0], [] as [Candidate], 0), (2, [0], [1, 2], 1), (3, [0, 1, 2], [], 0),
    (5, [0, 1, 2, 3], [], 0),
  ])
  func `a tie across the last seat is a value`(
    seats: Int, elected: [Candidate], tied: [Candidate], open: Int
  ) {
    let assignment = Self.outcome([[0], [1, 2], [3]]).assign(seats: seats)
    #expect(assignment.elected == elected)
    #expect(assignment.ties.flatMap(\.candidates) == tied)
    #expect(assignment.ties.map(\.seats).reduce(0, +) == open)
    #expect(assignment.vacant == max(0, seats - 4))
  }

  @Test func `the lot settles the tie and is named`() throws {
    let lot = try #require(Lot(order: [3, 2, 1, 0]))
    let assignment = Self.outcome([[0], [1, 2], [3]]).assign(seats: 2, lot: lot)
    #expect(assignment.elected == [0, 2])
    #expect(assignment.fills[1].lotOver == [1])
    #expect(assignment.reserves == [[1], [3]])
  }

  @Test func `a cap passes over and the next in line takes the seat`() {
    let rule = CapRule(cap: .number(1), affiliations: [7, 7, nil, 8])
    let assignment = Self.outcome([[0], [1], [2], [3]]).assign(seats: 2, capRule: rule)
    #expect(assignment.elected == [0, 2])
    #expect(assignment.skips.map(\.candidate) == [1])
    #expect(assignment.skips.map(\.limit) == [1])
    #expect(assignment.reserves == [[1], [3]])
  }

  @Test(arguments: [
    (Cap.half, 4, 0, 2), (.half, 5, 0, 2), (.third, 7, 0, 2), (.half, 3, 3, 3),
    (.number(2), 9, 0, 2),
    (.share(2, of: 5), 5, 0, 2),
  ])
  func `a share is of the whole body, rounded down`(
    cap: Cap, seats: Int, continuing: Int, limit: Int
  ) {
    let rule = CapRule(cap: cap, affiliations: [], continuingMembers: continuing)
    #expect(rule.limit(seats: seats) == limit)
  }

  @Test func `continuing members count against the cap`() {
    let rule = CapRule(
      cap: .half, affiliations: [1, 1, nil], continuing: [1: 1], continuingMembers: 2)
    let assignment = Self.outcome([[0], [1], [2]]).assign(seats: 2, capRule: rule)
    #expect(assignment.elected == [0, 2])
  }

  @Test func `members of a tier compete for what the cap leaves, and the others take their seats`()
  {
    let rule = CapRule(cap: .number(1), affiliations: [1, 1, nil, nil])
    let assignment = Self.outcome([[0, 1, 2], [3]]).assign(seats: 3, capRule: rule)
    #expect(assignment.elected == [2, 3])
    #expect(assignment.ties.map(\.candidates) == [[0, 1]])
    #expect(assignment.ties.map(\.seats) == [1])
    #expect(assignment.ties.map(\.affiliation) == [1])
    #expect(assignment.vacant == 0)
  }

  /// Every order of a tie is tried: seats are certain exactly where all orders agree.
  @Test(
    "without a lot only what every lot agrees on is certain", arguments: 0..<120 as Range<UInt64>)
  func certainty(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let size = 5
    let order = (0..<size).shuffled(using: &random)
    var tiers: [[Candidate]] = []
    for candidate in order {
      if Bool.random(using: &random), !tiers.isEmpty {
        tiers[tiers.count - 1].append(candidate)
      } else {
        tiers.append([candidate])
      }
    }
    let affiliations = (0..<size).map { _ in [nil, 1, 2][Int.random(in: 0...2, using: &random)] }
    let cap = Int.random(in: 0...2, using: &random)
    let rule = CapRule(cap: .number(cap), affiliations: affiliations)
    let seats = Int.random(in: 1...5, using: &random)
    let outcome = Self.outcome(tiers)
    let open = outcome.assign(seats: seats, capRule: rule)
    var committees: [Set<Candidate>] = []
    for order in EverySmallElection.orders(of: size) {
      let lot = try #require(Lot(order: order))
      let drawn = outcome.assign(seats: seats, capRule: rule, lot: lot)
      #expect(drawn.ties.isEmpty)
      committees.append(Set(drawn.elected))
    }
    let always = committees.reduce(committees[0]) { $0.intersection($1) }
    let sometimes = committees.reduce(committees[0]) { $0.union($1) }
    #expect(Set(open.elected).isSubset(of: always))
    #expect(sometimes.isSubset(of: Set(open.elected).union(open.ties.flatMap(\.candidates))))
    if open.ties.isEmpty { #expect(Set(open.elected) == always && always == sometimes) }
  }

  @Test func `nobody below the default option takes a seat, and who is level with it is tied`()
    throws
  {
    let outcome = Self.outcome([[0], [1, 2], [3]])
    let open = outcome.assign(seats: 3, defaultOption: 1)
    #expect(open.elected == [0])
    #expect(open.ties.map(\.candidates) == [[1, 2]])
    #expect(open.ties.map(\.seats) == [1])
    #expect(open.reserves.isEmpty && open.vacant == 1)
    for (order, elected) in [([2, 1, 0, 3], [0, 2]), ([1, 2, 0, 3], [0])] {
      let lot = try #require(Lot(order: order))
      let drawn = outcome.assign(seats: 3, lot: lot, defaultOption: 1)
      #expect(drawn.elected == elected && drawn.ties.isEmpty)
    }
    #expect(Self.outcome([[0], [1], [2]]).assign(seats: 3, defaultOption: 1).elected == [0])
  }
}
