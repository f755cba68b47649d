import Randomness
import RandomElections
import Testing
import Voting

@Suite struct TransferableVotePropertyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let method: TransferableVoteMethod
    let seed: UInt64
    var testDescription: String { "\(method) \(seed)" }

    var election: RandomElection {
      RandomElection.small(seed: seed, candidates: 1...6, ballots: 0...30)
    }
    var seats: Int { Int(seed % 5) }

    static let all = TransferableVoteMethod.allCases.flatMap { method in
      (0..<60 as Range<UInt64>).map { Case(method: method, seed: $0) }
    }
  }

  @Test(arguments: Case.all)
  func `as many are elected as there are seats and candidates`(example: Case) throws {
    let count = example.method.count(try example.election.profile(), seats: example.seats)
    let places = min(example.seats, example.election.candidates)
    #expect(count.elected.count + count.seatsLeft == places)
    #expect(count.tied.isEmpty == (count.seatsLeft == 0))
    let lot = Lot(order: Array((0..<example.election.candidates).reversed()))
    let drawn = example.method.count(
      try example.election.profile(), seats: example.seats, lot: lot)
    #expect(drawn.elected.count == places)
  }

  @Test(arguments: Case.all)
  func `every vote is somewhere at every stage`(example: Case) throws {
    let count = example.method.count(try example.election.profile(), seats: example.seats)
    let sums = count.stages.map { stage in
      stage.votes.reduce(stage.nonTransferable.parts) { $0 + $1.parts }
    }
    let valid = example.election.ballots
      .filter { $0.ranks.first?.count == 1 }
      .reduce(0) { $0 + $1.weight }
    let scale = try #require(count.stages.first).quota.scale
    #expect(sums == Array(repeating: Int128(valid) * scale, count: count.stages.count))
    #expect(count.stages.allSatisfy { $0.votes.allSatisfy { $0.parts >= 0 } })
    #expect(count.stages.allSatisfy { $0.nonTransferable.parts >= 0 })
  }

  @Test(arguments: Case.all)
  func `new numbers for the candidates only rename the result`(example: Case) throws {
    var random = RepeatableRandom(seed: example.seed)
    let numbers = Array(0..<example.election.candidates).shuffled(using: &random)
    let straight = example.method.count(
      try example.election.profile(), seats: example.seats)
    let renamed = example.method.count(
      try example.election.renamed(numbers).shuffled(using: &random).profile(),
      seats: example.seats)
    #expect(
      renamed.outcome.tiers
        == straight.outcome.tiers.map { $0.map { numbers[$0] }.sorted() })
    #expect(Set(renamed.elected) == Set(straight.elected.map { numbers[$0] }))
    #expect(Set(renamed.tied) == Set(straight.tied.map { numbers[$0] }))
  }

  @Test(arguments: Case.all)
  func `weights equal repetition, and a smaller unit equals larger weights`(
    example: Case
  ) throws {
    let election = example.election
    let once = example.method.count(try election.profile(), seats: example.seats)
    let repeated = example.method.count(
      try election.repeated().profile(), seats: example.seats)
    #expect(repeated.outcome == once.outcome)
    var tenths = Profile(candidates: election.candidates, unit: 10)
    for ballot in election.ballots {
      try tenths.add(Ballot(ranks: ballot.ranks, weight: ballot.weight * 10))
    }
    let inTenths = example.method.count(tenths, seats: example.seats)
    #expect(inTenths.outcome.tiers == once.outcome.tiers)
    #expect(
      inTenths.stages.map { $0.votes.map(\.digits) }
        == once.stages.map { $0.votes.map(\.digits) })
  }

  @Test(arguments: TransferableVoteMethod.allCases, [0, 1, 2, 3, Int.max])
  func `a contest without valid ballots is tied, or everybody is elected`(
    method: TransferableVoteMethod, seats: Int
  ) throws {
    let votes = try profile("AB", [(3, ""), (2, "A=B")])
    let count = method.count(votes, seats: seats)
    switch seats {
    case 0: #expect(count.elected.isEmpty && count.tied.isEmpty)
    case 1: #expect(count.elected.isEmpty && count.tied == [0, 1] && count.seatsLeft == 1)
    default: #expect(count.elected == [0, 1] && count.tied.isEmpty)
    }
    #expect(count.outcome.tiers == [[0, 1]])
  }

  @Test(arguments: TransferableVoteMethod.allCases, [-1, 0, 1])
  func `nobody stands, nobody is elected`(method: TransferableVoteMethod, seats: Int) {
    let count = method.count(Profile(candidates: 0), seats: seats)
    #expect(count.elected.isEmpty && count.tied.isEmpty && count.seatsLeft == 0)
  }

  @Test(arguments: TransferableVoteMethod.allCases)
  func `votes beyond any electorate do not overflow`(method: TransferableVoteMethod) throws {
    let weight = Profile.Limit.weight / 4
    let votes = try profile(
      "ABCD", [(2 * weight, "A>B"), (weight, "B>C"), (weight, "C>D")], unit: 1_000_000)
    #expect(method.count(votes, seats: 2).elected == [0, 1])
  }
}
