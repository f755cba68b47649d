import RandomElections
import Testing

@testable import Voting

struct CopelandTests {
  /// Wikipedia's example of Tennessee's capital.
  @Test func `each city beats those with fewer points`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = Copeland.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Nashville Chattanooga Knoxville Memphis")
    #expect(outcome.reasons == [0, 3, 2, 1].map { .comparisonsWon(Fraction($0)) })
  }

  @Test func `two who are level get half a point each`() throws {
    let election = try WrittenElection("A B C", "1: A > B > C\n1: B > A > C")
    let outcome = Copeland.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "A=B C")
    #expect(outcome.reasons[0] == .comparisonsWon(Fraction(3, over: 2)))
  }

  @Test("the winners are in the Smith set", arguments: 0..<40 as Range<UInt64>)
  func winnersAreInTheSmithSet(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...6, ballots: 3...15)
    for unranked in UnrankedRule.allCases {
      let outcome = Copeland.outcome(of: try election.profile(), unranked: unranked)
      let naive = NaiveElimination(method: .benham, election: election, unranked: unranked)
      let smith = naive.smithSet(Set(0..<election.candidates))
      #expect(smith.isSuperset(of: outcome.tiers[0]), "\(election.ballots)")
    }
  }
}
