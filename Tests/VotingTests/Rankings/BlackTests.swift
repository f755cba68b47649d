import RandomElections
import Testing

@testable import Voting

struct BlackTests {
  /// Electowiki, "Baldwin's method".
  @Test func `without anybody who beats all others the Borda count elects C`() throws {
    let election = try WrittenElection.cycle()
    let outcome = Black.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "C B A")
  }

  @Test func `whoever beats all others comes before a better Borda score`() throws {
    let election = try WrittenElection("A B C", "3: A > B > C\n2: B > C > A")
    #expect(election.named(Borda.outcome(of: election.profile, unranked: .last)) == "B A C")
    let outcome = Black.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "A B C")
    #expect(outcome.reasons == [.condorcetWinner, .score(Fraction(7)), .score(Fraction(2))])
  }
}
