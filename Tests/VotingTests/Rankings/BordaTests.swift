import RandomElections
import Testing

@testable import Voting

struct BordaTests {
  /// Wikipedia's example of Tennessee's capital, with 3 points for a first place and 0 for a last.
  @Test func `Nashville has the most points in Tennessee`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = Borda.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Nashville Chattanooga Memphis Knoxville")
    #expect(outcome.reasons == [126, 194, 173, 107].map { .score(Fraction($0)) })
  }

  @Test(arguments: [
    // A gets 3; B and C share 2 and 1; D gets 0 at the end, or half of 3 without an opinion on it.
    (UnrankedRule.last, [(3, 1), (3, 2), (3, 2), (0, 1)]),
    (.noOpinion, [(5, 2), (1, 1), (1, 1), (3, 2)]),
  ])
  func `equal ranks and blanks share points`(
    unranked: UnrankedRule, points: [(Int, Int)]
  ) throws {
    let election = try WrittenElection("A B C D", "1: A > B = C")
    let outcome = Borda.outcome(of: election.profile, unranked: unranked)
    #expect(outcome.reasons == points.map { .score(Fraction($0.0, over: $0.1)) })
  }

  @Test("points are those of the places, ballot by ballot", arguments: 0..<30 as Range<UInt64>)
  func pointsOfPlaces(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...6, ballots: 0...15)
    var doubled = Array(repeating: 0, count: election.candidates)
    for ballot in election.ballots {
      let blanks = Set(0..<election.candidates).subtracting(ballot.ranks.joined())
      var below = election.candidates
      for rank in ballot.ranks + [blanks.sorted()] {
        below -= rank.count
        for candidate in rank { doubled[candidate] += (2 * below + rank.count - 1) * ballot.weight }
      }
    }
    let outcome = Borda.outcome(of: try election.profile(), unranked: .last)
    #expect(outcome.reasons == doubled.map { .score(Fraction($0, over: 2)) })
  }
}
