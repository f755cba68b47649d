import RandomElections
import Testing
import Voting

@Suite struct RankedPairsTests {
  /// Wikipedia, "Ranked pairs": the capital of Tennessee.
  @Test func `Nashville beats everybody and comes first`() throws {
    let election = try WrittenElection.tennessee()
    let outcome = RankedPairs.outcome(
      of: PairwiseMatrix(election.profile, unranked: .last), strength: .winningVotes)
    #expect(election.named(outcome) == "Nashville Chattanooga Knoxville Memphis")
    #expect(outcome.steps.isEmpty)
  }

  @Test func `the weakest defeat of a cycle is left out, and the step says why`() throws {
    let election = try WrittenElection("A B C", "7: A > B > C\n6: B > C > A\n5: C > A > B")
    let outcome = RankedPairs.outcome(
      of: PairwiseMatrix(election.profile, unranked: .last), strength: .winningVotes)
    #expect(election.named(outcome) == "A B C")
    #expect(
      outcome.steps == [
        .rankedPairs(.leftOut(Defeat(winner: 2, loser: 0, strength: 11), path: [0, 1, 2]))
      ])
  }

  /// All three defeats are equally strong, so together none closes a cycle with stronger ones.
  @Test func `an equal cycle stays tied together and is cut by the lot`() throws {
    let election = try WrittenElection("A B C", "1: A > B > C\n1: B > C > A\n1: C > A > B")
    let matrix = PairwiseMatrix(election.profile, unranked: .last)
    let together = RankedPairs.outcome(of: matrix, strength: .margins)
    #expect(election.named(together) == "A=B=C")
    let lot = try #require(Lot(order: [1, 0, 2]))
    let drawn = RankedPairs.outcome(of: matrix, strength: .margins, equalPairs: .byLot(lot))
    #expect(election.named(drawn) == "B C A" || election.named(drawn) == "A B C")
    #expect(drawn.tiers.count == 3)
  }

  @Test("locking agrees with a search for chains, pair by pair", arguments: 0..<80 as Range<UInt64>)
  func agreesWithSearch(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 2...6, ballots: 1...12)
    let matrix = PairwiseMatrix(try election.profile(), unranked: .last)
    for strength in [Strength.winningVotes, .margins] {
      let outcome = RankedPairs.outcome(of: matrix, strength: strength)
      let locked = Self.locked(matrix, strength)
      let places = outcome.places
      for first in matrix.candidates {
        for second in matrix.candidates where first != second {
          let isAbove =
            Self.leads(locked, first, second, matrix.size)
            && !Self.leads(locked, second, first, matrix.size)
          if isAbove { #expect(places[first] < places[second]) }
        }
      }
      let undominated = matrix.candidates.filter { candidate in
        matrix.candidates.allSatisfy {
          !Self.leads(locked, $0, candidate, matrix.size)
            || Self.leads(locked, candidate, $0, matrix.size)
        }
      }
      #expect(outcome.tiers[0] == undominated)
    }
  }

  /// The definition, taken literally: defeats by falling strength, equals tried against the same.
  private static func locked(_ matrix: PairwiseMatrix, _ strength: Strength) -> Set<[Candidate]> {
    var locked: Set<[Candidate]> = []
    let all = matrix.candidates.flatMap { first in matrix.candidates.map { [first, $0] } }
    let strengths = Set(all.map { matrix.strength(strength, $0[0], $0[1]) }).subtracting([0])
    for value in strengths.sorted(by: >) {
      let pairs = all.filter { matrix.strength(strength, $0[0], $0[1]) == value && $0[0] != $0[1] }
      let kept = pairs.filter { !leads(locked, $0[1], $0[0], matrix.size) }
      locked.formUnion(kept)
    }
    return locked
  }

  private static func leads(
    _ pairs: Set<[Candidate]>, _ start: Candidate, _ end: Candidate, _ size: Int
  ) -> Bool {
    var reached: Set<Candidate> = [start]
    var grows = true
    while grows {
      let next = Set((0..<size).filter { end in reached.contains { pairs.contains([$0, end]) } })
      grows = !next.isSubset(of: reached)
      reached.formUnion(next)
    }
    return start != end && reached.contains(end)
  }
}
