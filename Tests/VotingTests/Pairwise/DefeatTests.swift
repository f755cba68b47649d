import Randomness
import RandomElections
import Testing
import Voting

struct DefeatTests {
  @Test(
    "defeats are listed strongest first, whatever the size of their strengths",
    arguments: 0..<20 as Range<UInt64>, Strength.allCases)
  func defeatsAreSorted(seed: UInt64, strength: Strength) {
    var random = RepeatableRandom(seed: seed)
    let size = Int.random(in: 0...12, using: &random)
    // From a handful of votes, so that many are equal, to the most that a contest may have.
    let most = 3 << Int.random(in: 0...43, using: &random)
    let votes = (0..<size * size).map { index in
      index % (size + 1) == 0 ? 0 : Int.random(in: 0...most, using: &random)
    }
    let matrix = PairwiseMatrix(size: size, votes: votes)
    var expected: [Defeat] = []
    for (first, second) in pairs(size) {
      for (winner, loser) in [(first, second), (second, first)] {
        let value = matrix.strength(strength, winner, loser)
        guard value > 0 else { continue }
        // Before the first weaker one, so that equal ones stay in the order of the pairs.
        let place = expected.firstIndex { $0.strength < value } ?? expected.endIndex
        expected.insert(Defeat(winner: winner, loser: loser, strength: value), at: place)
      }
    }
    #expect(matrix.defeats(by: strength) == expected)
  }

  private func pairs(_ size: Int) -> [(Candidate, Candidate)] {
    (0..<size).flatMap { first in ((first + 1)..<max(size, first + 1)).map { (first, $0) } }
  }
}
