import Randomness
import RandomElections
import Testing
import Voting

/// Methods that are independent of clones.
///
/// The criterion is Tideman's: "Independence of clones as a criterion for voting rules", Social Choice
/// and Welfare 4 (1987).
@Suite struct CloneTests {
  @Test(
    "a clone of a candidate neither helps nor harms anybody else",
    arguments: [Method.schulze, .splitCycle], 0..<60 as Range<UInt64>)
  func cloneIndependence(method: Method, seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let election = RandomElection.impartial(candidates: 4, ballots: 11, using: &random)
    let cloned = RandomElection(
      candidates: 5,
      ballots: election.ballots.map { ballot in
        Ballot(
          ranks: ballot.ranks.flatMap { rank in
            rank == [3] ? [[3], [4]].shuffled(using: &random) : [rank]
          })
      })
    for strength in [Strength.winningVotes, .margins] {
      let rules = CountingRules(method: method, strength: strength, unranked: .last)
      let before = try Count(CountedBallots(try election.profile()), rules: rules)
      let after = try Count(CountedBallots(try cloned.profile()), rules: rules)
      let winners = Set(before.outcome.tiers[0])
      let winnersAfter = Set(after.outcome.tiers[0].map { min($0, 3) })
      #expect(winners == winnersAfter)
    }
  }
}
