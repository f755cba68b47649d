import Testing

@testable import Voting

struct BaldwinTests {
  /// Wikipedia's example of Tennessee's capital.
  @Test func `Knoxville goes first, then Memphis, whom most put last`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = Baldwin.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Nashville Chattanooga Memphis Knoxville")
    #expect(
      election.sentences(outcome).prefix(2) == [
        "round 1: Knoxville has the lowest Borda score (107), eliminated",
        "round 2: Memphis has the lowest Borda score (84), eliminated",
      ])
  }

  /// Electowiki, "Baldwin's method", where Black's method elects C.
  @Test func `A goes first in a cycle, and B beats C`() throws {
    let election = try WrittenElection.cycle()
    let outcome = Baldwin.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "B C A")
    #expect(
      election.reason("A", outcome) == "eliminated in round 1: the lowest Borda score (85)")
  }
}
