import RandomElections
import Testing

@testable import Voting

struct InstantRunoffTests {
  /// Wikipedia, "Instant-runoff voting", example of Tennessee's capital.
  @Test func `Knoxville wins Tennessee's capital once Chattanooga and Nashville are out`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = InstantRunoff.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Knoxville Memphis Nashville Chattanooga")
    #expect(
      election.sentences(outcome) == [
        "round 1: Chattanooga has the fewest first preferences (15), eliminated",
        "round 2: Nashville has the fewest first preferences (26), eliminated",
        "round 3: Memphis has the fewest first preferences (42), eliminated",
        "round 4: Knoxville is the last one left",
      ])
  }

  @Test func `an equal first rank counts in equal parts`() throws {
    let election = try WrittenElection("A B C", "3: A = B = C\n1: A\n1: B > C")
    let outcome = InstantRunoff.outcome(of: election.profile, unranked: .last)
    // A and B have 2 votes, C has 1; without C a half of three is added to each, and C's none.
    #expect(election.named(outcome) == "A=B C")
    #expect(
      outcome.reasons[2]
        == .elimination(.eliminated(round: 1, .fewestFirstPreferences(Fraction(1)))))
  }

  @Test func `an open tie is followed both ways and a lot settles it`() throws {
    // If C goes, B wins with C's votes; if B goes, A wins with B's.
    let election = try WrittenElection("A B C", "4: A > B > C\n3: B > A > C\n3: C > B > A")
    let open = InstantRunoff.outcome(of: election.profile, unranked: .last)
    #expect(election.named(open) == "A=B=C")
    #expect(open.reasons == Array(repeating: .elimination(.tied), count: 3))
    #expect(
      election.sentences(open).first == """
        round 1: B and C are tied; every way to settle it counts, and this account follows one of \
        them
        """)
    let lot = try #require(Lot(order: [2, 0, 1]))
    let drawn = InstantRunoff.outcome(of: election.profile, unranked: .last, lot: lot)
    #expect(election.named(drawn) == "A C B")
    #expect(election.sentences(drawn).first == "round 1: B and C are tied; the lot decides")
  }

  @Test func `those whose order affects nobody else go together`() throws {
    let election = try WrittenElection("A B C D", "5: A\n3: B\n1: C > D\n1: D > A")
    let outcome = InstantRunoff.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "A B C=D")
    #expect(
      election.sentences(outcome).prefix(2) == [
        "round 1: C and D are tied; they go together, as their order affects nobody else",
        "round 1: C and D have the fewest first preferences (1 each), eliminated",
      ])
  }
}
