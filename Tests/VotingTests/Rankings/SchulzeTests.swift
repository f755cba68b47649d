import Randomness
import RandomElections
import Testing
import Voting

@Suite struct SchulzeTests {
  /// Schulze (2011), section 3, example 1: 21 voters, four candidates.
  @Test func `the paper's first example ranks d, a, c, b`() throws {
    let election = try WrittenElection(
      "a b c d",
      "8: a > c > d > b\n2: b > a > d > c\n4: c > d > b > a\n4: d > b > a > c\n3: d > c > b > a")
    let matrix = PairwiseMatrix(election.profile, unranked: .last)
    #expect(matrix.votes == [0, 8, 14, 10, 13, 0, 6, 2, 7, 15, 0, 12, 11, 19, 9, 0])
    for strength in [Strength.winningVotes, .margins] {
      #expect(election.named(Schulze.outcome(of: matrix, strength: strength)) == "d a c b")
    }
    let paths = BeatpathStrengths(matrix, by: .winningVotes)
    #expect(paths[3, 0] == 13 && paths[0, 3] == 12)
    #expect(paths.path(from: 3, to: 0) == [3, 1, 0])
  }

  /// Wikipedia, "Schulze method", the worked example of 45 voters and five candidates.
  @Test func `Wikipedia's example ranks E, A, C, B, D with its path strengths`() throws {
    let election = try WrittenElection(
      "A B C D E",
      """
      5: A > C > B > E > D
      5: A > D > E > C > B
      8: B > E > D > A > C
      3: C > A > B > E > D
      7: C > A > E > B > D
      2: C > B > A > D > E
      7: D > C > E > B > A
      8: E > B > A > D > C
      """)
    let matrix = PairwiseMatrix(election.profile, unranked: .last)
    #expect(election.named(Schulze.outcome(of: matrix, strength: .winningVotes)) == "E A C B D")
    let paths = BeatpathStrengths(matrix, by: .winningVotes)
    let strengths = (0..<5).map { row in (0..<5).map { row == $0 ? 0 : paths[row, $0] } }
    #expect(
      strengths == [
        [0, 28, 28, 30, 24], [25, 0, 28, 33, 24], [25, 29, 0, 29, 24], [25, 28, 28, 0, 24],
        [25, 28, 28, 31, 0],
      ])
  }

  @Test func `candidates that nothing tells apart share a tier`() throws {
    let election = try WrittenElection("A B C", "1: A > B > C\n1: B > A > C")
    let matrix = PairwiseMatrix(election.profile, unranked: .last)
    #expect(election.named(Schulze.outcome(of: matrix, strength: .winningVotes)) == "A=B C")
  }

  @Test(
    "joining defeats finds the strongest paths that widening step by step finds",
    arguments: 0..<60 as Range<UInt64>)
  func agreesWithFloydWarshall(seed: UInt64) throws {
    let election = RandomElection.small(seed: seed, candidates: 1...7, ballots: 0...12)
    let matrix = PairwiseMatrix(try election.profile(), unranked: .last)
    for strength in [Strength.winningVotes, .margins] {
      var widest = matrix.candidates.map { first in
        matrix.candidates.map { matrix.strength(strength, first, $0) }
      }
      for middle in matrix.candidates {
        for first in matrix.candidates {
          for second in matrix.candidates where first != second {
            let through = min(widest[first][middle], widest[middle][second])
            widest[first][second] = max(widest[first][second], through)
          }
        }
      }
      let paths = BeatpathStrengths(matrix, by: strength)
      for first in matrix.candidates {
        for second in matrix.candidates where first != second {
          #expect(paths[first, second] == widest[first][second])
          let path = paths.path(from: first, to: second)
          let weakest = zip(path, path.dropFirst()).map { matrix.strength(strength, $0, $1) }.min()
          #expect((weakest ?? 0) == widest[first][second])
        }
      }
    }
  }

  @Test("reversing complete ballots reverses who is above whom", arguments: 0..<40 as Range<UInt64>)
  func reversalSymmetry(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let election = RandomElection.impartial(candidates: 5, ballots: 9, using: &random)
    let reversed = RandomElection(candidates: 5, ballots: election.ballots.map { $0.reversed() })
    let forward = BeatpathStrengths(
      PairwiseMatrix(try election.profile(), unranked: .last), by: .margins)
    let backward = BeatpathStrengths(
      PairwiseMatrix(try reversed.profile(), unranked: .last), by: .margins)
    for first in 0..<5 {
      for second in 0..<5 where first != second {
        #expect(forward.isStronger(first, second) == backward.isStronger(second, first))
      }
    }
  }
}
