import Testing

@testable import Voting

struct BottomTwoRunoffTests {
  /// Wikipedia's example of Tennessee's capital.
  @Test func `Chattanooga survives the first runoff with Knoxville, and Nashville them all`() throws
  {
    let election = try WrittenElection.tennessee()
    let outcome = BottomTwoRunoff.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Nashville Memphis Chattanooga Knoxville")
    #expect(
      election.sentences(outcome).first == """
        round 1: Knoxville, of the two with the fewest first preferences, loses to Chattanooga \
        (17 to 83), eliminated
        """)
  }

  @Test func `in a cycle the leader meets whoever survives below`() throws {
    let election = try WrittenElection.cycle()
    let outcome = BottomTwoRunoff.outcome(of: election.profile, unranked: .last)
    // C beats A below, and loses to B.
    #expect(election.named(outcome) == "B C A")
  }

  @Test func `a level runoff is open, unless a lot settles it`() throws {
    let election = try WrittenElection("A B C", "7: A\n3: B > C\n3: C > B")
    let open = BottomTwoRunoff.outcome(of: election.profile, unranked: .last)
    #expect(election.named(open) == "A B=C")
    let lot = try #require(Lot(order: [2, 1, 0]))
    let drawn = BottomTwoRunoff.outcome(of: election.profile, unranked: .last, lot: lot)
    #expect(election.named(drawn) == "A C B")
    #expect(
      election.sentences(drawn).prefix(2) == [
        "round 1: B and C are tied; the lot decides",
        """
        round 1: B, of the two with the fewest first preferences, does not beat C (3 to 3), \
        eliminated
        """,
      ])
  }
}
