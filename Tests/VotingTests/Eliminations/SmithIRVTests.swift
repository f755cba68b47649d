import Testing

@testable import Voting

struct SmithIRVTests {
  /// Wikipedia's example of Tennessee's capital.
  @Test func `Nashville beats everybody, and so on down to Memphis`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = SmithIRV.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Nashville Chattanooga Knoxville Memphis")
    #expect(
      election.sentences(outcome).first == "place 1, round 1: Nashville beats everybody else")
  }

  @Test func `within the Smith set instant runoff decides to the end`() throws {
    let election = try WrittenElection.hybrids()
    let outcome = SmithIRV.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome).hasPrefix("E "))
  }

  @Test func `those outside the Smith set go first, whatever their first preferences`() throws {
    let election = try WrittenElection(
      "A B C D",
      "3: A > B > C > D\n3: B > C > A > D\n2: C > A > B > D\n4: D > C > A > B\n2: D > A > B > C")
    let outcome = SmithIRV.outcome(of: election.profile, unranked: .last)
    #expect(
      election.sentences(outcome).first
        == "place 1, round 1: D is outside the Smith set, eliminated")
    #expect(election.named(outcome).hasSuffix(" D"))
  }
}
