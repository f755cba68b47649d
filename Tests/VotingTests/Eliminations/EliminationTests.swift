import Randomness
import RandomElections
import Testing

@testable import Voting

struct EliminationTests {
  @Test(
    "the tiers are what holds in every way to settle the ties",
    arguments: EliminatingMethod.allCases, 0..<20 as Range<UInt64>)
  func tiersHoldInEveryWay(method: EliminatingMethod, seed: UInt64) throws {
    for (candidates, ballots) in [(1...4, 0...8), (5...5, 3...8)] {
      let election = RandomElection.small(seed: seed, candidates: candidates, ballots: ballots)
      for unranked in UnrankedRule.allCases {
        let outcome = method.outcome(of: try election.profile(), unranked: unranked)
        let naive = NaiveElimination(method: method, election: election, unranked: unranked)
        #expect(outcome.tiers == naive.tiers(), "\(election.ballots)")
      }
    }
  }

  @Test(
    "so they are in every election of two ballots over three candidates",
    arguments: EliminatingMethod.allCases)
  func tiersHoldInSmallElections(method: EliminatingMethod) throws {
    for election in EverySmallElection.elections(candidates: 3, ballots: 2) {
      let outcome = method.outcome(of: try election.profile(), unranked: .last)
      let naive = NaiveElimination(method: method, election: election, unranked: .last)
      #expect(outcome.tiers == naive.tiers(), "\(election.ballots)")
    }
  }

  @Test(
    "a lot settles ties as it says, and never against the tiers without one",
    arguments: EliminatingMethod.allCases, 0..<10 as Range<UInt64>)
  func lotSettlesTies(method: EliminatingMethod, seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...4)
    let profile = try election.profile()
    let places = method.outcome(of: profile, unranked: .last).places
    for order in EverySmallElection.orders(of: election.candidates) {
      let lot = try #require(Lot(order: order))
      let drawn = method.outcome(of: profile, unranked: .last, lot: lot)
      let naive = NaiveElimination(method: method, election: election, unranked: .last, lot: lot)
      #expect(naive.rankings() == [drawn.tiers], "\(election.ballots)")
      #expect(
        drawn.tiers.joined().map { places[$0] } == places.sorted(), "\(election.ballots)")
    }
  }

  @Test(
    "renaming candidates renames the tiers, and the order of ballots does not matter",
    arguments: EliminatingMethod.allCases, 0..<25 as Range<UInt64>)
  func namesDoNotMatter(method: EliminatingMethod, seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let election = RandomElection.small(seed: seed, candidates: 2...7, ballots: 3...15)
    let numbers = (0..<election.candidates).shuffled(using: &random)
    let renamed = election.renamed(numbers).shuffled(using: &random)
    for unranked in UnrankedRule.allCases {
      let tiers = method.outcome(of: try election.profile(), unranked: unranked).tiers
      let others = method.outcome(of: try renamed.profile(), unranked: unranked).tiers
      #expect(others == tiers.map { $0.map { numbers[$0] }.sorted() }, "\(election.ballots)")
    }
  }

  @Test(
    "a weight counts like as many ballots",
    arguments: EliminatingMethod.allCases, 0..<10 as Range<UInt64>)
  func weightsAreRepetition(method: EliminatingMethod, seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...6, ballots: 3...15)
    let whole = method.outcome(of: try election.profile(), unranked: .last)
    #expect(method.outcome(of: try election.repeated().profile(), unranked: .last) == whole)
  }

  @Test(
    "the winner is in the Smith set, whatever the lot, and wins without one if it is alone there",
    arguments: EliminatingMethod.condorcet, 0..<25 as Range<UInt64>)
  func winnerIsInTheSmithSet(method: EliminatingMethod, seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let election = RandomElection.small(seed: seed, candidates: 2...6, ballots: 3...15)
    let profile = try election.profile()
    let lot = Lot(order: (0..<election.candidates).shuffled(using: &random))
    for unranked in UnrankedRule.allCases {
      let naive = NaiveElimination(method: method, election: election, unranked: unranked)
      let smith = naive.smithSet(Set(0..<election.candidates))
      let drawn = method.outcome(of: profile, unranked: unranked, lot: lot)
      #expect(smith.isSuperset(of: drawn.tiers[0]), "\(election.ballots)")
      let open = method.outcome(of: profile, unranked: unranked)
      #expect(open.tiers[0] == smith.sorted() || smith.count > 1, "\(election.ballots)")
    }
  }

  @Test(
    "whom nobody ranks is tied with all others, however many they are",
    arguments: EliminatingMethod.allCases)
  func emptyElectionIsATie(method: EliminatingMethod) {
    for candidates in [0, 1, 2, 40] {
      let outcome = method.outcome(of: Profile(candidates: candidates), unranked: .last)
      #expect(outcome.tiers == (candidates == 0 ? [] : [Array(0..<candidates)]))
      #expect(outcome.reasons == [.alone] || candidates != 1)
    }
  }

  @Test(
    "many who were written in once each do not blur the places of the others",
    arguments: EliminatingMethod.allCases)
  func writeInsDoNotBlur(method: EliminatingMethod) throws {
    var ballots = (3..<33).map { Ballot(ranks: [[$0]]) }
    ballots += [
      Ballot(ranks: [[0], [1]], weight: 12), Ballot(ranks: [[1], [0]], weight: 8),
      Ballot(ranks: [[2], [1]], weight: 5),
    ]
    let profile = try RandomElection(candidates: 33, ballots: ballots).profile()
    let outcome = method.outcome(of: profile, unranked: .last)
    #expect(outcome.tiers == [[1], [0], [2], Array(3..<33)])
  }
}
