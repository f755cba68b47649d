import Randomness
import RandomElections
import Testing
import Voting

@Suite struct MajoritySetsTests {
  /// Wikipedia, "Schwartz set": A beats B, B ties C, C ties A … the Schwartz set is smaller than the
  /// Smith set where candidates are level.
  @Test func `a level pair widens the Smith set and not the Schwartz set`() throws {
    let election = try WrittenElection(
      "A B C", "1: A > B > C\n1: C > A > B\n1: A > C > B\n1: C > A > B")
    let matrix = PairwiseMatrix(election.profile, unranked: .last)
    #expect(matrix.smithSet == [0, 2])
    let level = PairwiseMatrix(size: 3, votes: [0, 3, 2, 1, 0, 2, 2, 2, 0])
    #expect(level.smithSet == [0, 1, 2])
    #expect(level.schwartzSet == [0, 2])
  }

  @Test func `the Condorcet winner and loser are found, and neither in a cycle`() throws {
    let tennessee = PairwiseMatrix(try WrittenElection.tennessee().profile, unranked: .last)
    #expect(tennessee.condorcetWinner == 1)
    #expect(tennessee.condorcetLoser == 0)
    let cycle = PairwiseMatrix(try WrittenElection.cycle().profile, unranked: .last)
    #expect(cycle.condorcetWinner == nil)
    #expect(cycle.condorcetLoser == nil)
  }

  @Test("the sets are the smallest that the definitions allow", arguments: 0..<80 as Range<UInt64>)
  func smallestSets(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 1...5)
    let matrix = PairwiseMatrix(try election.profile(), unranked: .last)
    let subsets = (1..<(1 << matrix.size)).map { bits in
      matrix.candidates.filter { bits & (1 << $0) != 0 }
    }.sorted { $0.count < $1.count }
    let dominating = subsets.first { set in
      matrix.candidates.allSatisfy { other in
        set.contains(other) || set.allSatisfy { matrix.beats($0, other) }
      }
    }
    #expect(matrix.smithSet == dominating)
    let undominated = subsets.filter { set in
      matrix.candidates.allSatisfy { other in
        set.contains(other) || set.allSatisfy { !matrix.beats(other, $0) }
      }
    }
    let minimal = undominated.filter { set in
      !undominated.contains { $0.count < set.count && Set($0).isSubset(of: set) }
    }
    #expect(matrix.schwartzSet == Set(minimal.joined()).sorted())
    #expect(Set(matrix.schwartzSet).isSubset(of: matrix.smithSet))
    #expect(!matrix.uncoveredSet.isEmpty)
    #expect(Set(matrix.uncoveredSet).isSubset(of: matrix.smithSet))
    #expect(Array(matrix.smithTiers.joined()).sorted() == Array(matrix.candidates))
  }

  /// Miller (1980): who beats everybody in two steps is uncovered, where no pair is level.
  @Test("uncovered candidates reach everybody in two steps", arguments: 0..<40 as Range<UInt64>)
  func twoSteps(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let election = RandomElection.impartial(candidates: 6, ballots: 7, using: &random)
    let matrix = PairwiseMatrix(try election.profile(), unranked: .last)
    let reaching = matrix.candidates.filter { candidate in
      matrix.candidates.allSatisfy { other in
        other == candidate || matrix.beats(candidate, other)
          || matrix.candidates.contains { matrix.beats(candidate, $0) && matrix.beats($0, other) }
      }
    }
    #expect(matrix.uncoveredSet == reaching)
  }
}
