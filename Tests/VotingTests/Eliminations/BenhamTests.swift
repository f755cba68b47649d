import Testing

@testable import Voting

struct BenhamTests {
  /// Wikipedia's example of Tennessee's capital.
  @Test func `Nashville beats everybody, and so on down to Memphis`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = Benham.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Nashville Chattanooga Knoxville Memphis")
    #expect(
      election.sentences(outcome) == [
        "place 1, round 1: Nashville beats everybody else",
        "place 2, round 1: Chattanooga beats everybody else",
        "place 3, round 1: Knoxville beats everybody else",
        "place 4, round 1: Memphis is the last one left",
      ])
  }

  @Test func `A beats everybody left once D and B are out`() throws {
    let election = try WrittenElection.hybrids()
    let outcome = Benham.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome).hasPrefix("A "))
    #expect(
      election.sentences(outcome).prefix(3) == [
        "place 1, round 1: D has the fewest first preferences (0), eliminated",
        "place 1, round 2: B has the fewest first preferences (2), eliminated",
        "place 1, round 3: A beats everybody left in round 3",
      ])
    #expect(election.reason("A", outcome) == "wins the count: beats everybody left in round 3")
  }
}
