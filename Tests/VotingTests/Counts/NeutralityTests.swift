import Randomness
import RandomElections
import Testing
import Voting

/// What holds for every method alike.
@Suite struct NeutralityTests {
  private static func rules(_ method: Method) -> CountingRules {
    CountingRules(
      method: method, unranked: .last, seats: 2,
      debian: DebianRules(defaultOption: 0, quorum: 1, majorities: [:]))
  }

  @Test(
    "renaming the candidates renames the outcome, and the order of ballots does not matter",
    arguments: Method.allCases, 0..<12 as Range<UInt64>)
  func renaming(method: Method, seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let election = RandomElection.small(seed: seed, candidates: 2...5, ballots: 1...9)
    let numbers = [0] + (1..<election.candidates).shuffled(using: &random)
    let other = election.renamed(numbers).shuffled(using: &random)
    let rules = Self.rules(method)
    let before = try Count(CountedBallots(try election.profile()), rules: rules)
    let after = try Count(CountedBallots(try other.profile()), rules: rules)
    #expect(before.outcome.tiers.map { $0.map { numbers[$0] }.sorted() } == after.outcome.tiers)
    #expect(
      Set(before.seats?.elected.map { numbers[$0] } ?? []) == Set(after.seats?.elected ?? []))
    #expect(
      before.seats?.ties.flatMap(\.candidates).map { numbers[$0] }.sorted()
        == after.seats?.ties.flatMap(\.candidates).sorted())
  }

  @Test(
    "a weight counts like repetition", arguments: Method.allCases, 0..<8 as Range<UInt64>)
  func weights(method: Method, seed: UInt64) throws {
    let election = RandomElection.small(seed: seed &+ 1_000, candidates: 2...5, ballots: 1...9)
    let rules = Self.rules(method)
    let weighted = try Count(CountedBallots(try election.profile()), rules: rules)
    let repeated = try Count(CountedBallots(try election.repeated().profile()), rules: rules)
    #expect(weighted.outcome.tiers == repeated.outcome.tiers)
    #expect(weighted.seats?.elected == repeated.seats?.elected)
  }

  @Test(
    "a Condorcet winner wins, and whoever a lot lets win is in the Smith set",
    arguments: [
      Method.schulze, .rankedPairs, .splitCycle, .copeland, .kemenyYoung, .benham,
      .tidemanAlternative, .smithIRV, .bottomTwoRunoff, .nanson, .baldwin,
    ], 0..<40 as Range<UInt64>)
  func smith(method: Method, seed: UInt64) throws {
    let election = RandomElection.small(seed: seed &+ 500, candidates: 1...5, ballots: 1...9)
    let lot = Lot(order: (0..<election.candidates).reversed())
    let count = try Count(
      CountedBallots(try election.profile()), rules: Self.rules(method), lot: lot)
    if let winner = count.matrix.condorcetWinner { #expect(count.outcome.tiers[0] == [winner]) }
    #expect(Set(count.outcome.tiers[0]).isSubset(of: count.matrix.smithSet))
  }

  @Test("every reason and step has words", arguments: Method.allCases)
  func words(method: Method) throws {
    let election = try WrittenElection.tennessee()
    let count = try Count(CountedBallots(election.profile), rules: Self.rules(method))
    let wording = Wording(names: election.names)
    for reason in count.outcome.reasons { #expect(reason.sentence(wording).count > 4) }
    for step in count.outcome.steps { #expect(step.sentence(wording).count > 4) }
  }
}
