import RandomElections
import Testing

@testable import Voting

struct FirstPreferencesTests {
  /// Wikipedia's example of Tennessee's capital.
  @Test func `Memphis has most first preferences in Tennessee`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = FirstPreferences.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "Memphis Nashville Knoxville Chattanooga")
    #expect(outcome.reasons[3] == .firstPreferences(Fraction(17)))
  }

  @Test func `a shared first rank counts in equal parts`() throws {
    let election = try WrittenElection("A B C", "2: A = B = C\n1: B = C\n1: A > B")
    let outcome = FirstPreferences.outcome(of: election.profile, unranked: .last)
    #expect(election.named(outcome) == "A B=C")
    #expect(
      outcome.reasons
        == [(5, 3), (7, 6), (7, 6)].map { .firstPreferences(Fraction($0.0, over: $0.1)) })
  }

  @Test func `equal parts of many sizes are compared exactly`() throws {
    // 0 and 1 each have a ballot that they share with one other, one that they share with two, and
    // so on; the parts of one more ballot are too small for any denominator of 64 bits.
    let size = 120
    var ballots: [Ballot] = []
    for shared in 2...100 {
      for favourite in 0...1 {
        ballots.append(Ballot(ranks: [[favourite] + (2...shared).map { $0 }], weight: 1 << 30))
      }
    }
    let level = try RandomElection(candidates: size, ballots: ballots).profile()
    let levelPlaces = FirstPreferences.outcome(of: level, unranked: .last).places
    #expect(levelPlaces[0] == levelPlaces[1])
    ballots.append(Ballot(ranks: [(1..<size).map { $0 }]))
    let ahead = try RandomElection(candidates: size, ballots: ballots).profile()
    let places = FirstPreferences.outcome(of: ahead, unranked: .last).places
    #expect(places[1] < places[0])
  }

  @Test("parts add up to the ballots that rank anybody", arguments: 0..<20 as Range<UInt64>)
  func partsAddUp(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...5, ballots: 3...15)
    let scores = FirstPreferences.outcome(of: try election.profile(), unranked: .last).reasons
    let sixtieths = scores.map { reason in
      guard case .firstPreferences(let votes) = reason else { return 0 }
      return votes.numerator * 60 / votes.denominator
    }
    let ranking = election.ballots.filter { !$0.ranks.isEmpty }.reduce(0) { $0 + $1.weight }
    #expect(sixtieths.reduce(0, +) == ranking * 60)
  }
}
