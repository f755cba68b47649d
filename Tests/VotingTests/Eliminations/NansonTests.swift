import Testing

@testable import Voting

struct NansonTests {
  /// Wikipedia's example of Tennessee's capital; the average of the Borda scores is 150.
  @Test func `Memphis and Knoxville are below the average and go at once`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = Nanson.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Nashville Chattanooga Memphis=Knoxville")
    #expect(
      election.sentences(outcome) == [
        "round 1: Memphis is below the average Borda score (126, the average is 150), eliminated",
        "round 1: Knoxville is below the average Borda score (107, the average is 150), eliminated",
        "round 2: Chattanooga is below the average Borda score (32, the average is 50), eliminated",
        "round 3: Nashville is the last one left",
      ])
  }

  /// Electowiki, "Baldwin's method": Borda scores of A 85, B 105 and C 110 above the last place.
  @Test func `A alone is below the average of a cycle, so B wins`() throws {
    let election = try WrittenElection.cycle()
    let outcome = Nanson.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "B C A")
  }

  @Test func `those who are all at the average are tied`() throws {
    let election = try WrittenElection("A B C", "1: A > B > C\n1: B > C > A\n1: C > A > B")
    let outcome = Nanson.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "A=B=C")
    #expect(election.reason("A", outcome) == "level in round 1 with all others left")
    #expect(
      election.sentences(outcome) == [
        "round 1: nothing tells A, B and C apart, so they share a place"
      ])
  }
}
