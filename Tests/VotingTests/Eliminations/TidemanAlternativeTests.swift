import Testing

@testable import Voting

struct TidemanAlternativeTests {
  /// Wikipedia's example of Tennessee's capital.
  @Test func `Nashville beats everybody, and so on down to Memphis`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = TidemanAlternative.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Nashville Chattanooga Knoxville Memphis")
  }

  @Test func `the Smith set is taken anew after each elimination`() throws {
    let election = try WrittenElection.hybrids()
    let outcome = TidemanAlternative.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome).hasPrefix("B "))
    #expect(
      election.sentences(outcome).prefix(2) == [
        "place 1, round 1: D has the fewest first preferences (0), eliminated",
        "place 1, round 2: C is outside the Smith set, eliminated",
      ])
  }
}
