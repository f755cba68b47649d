import Randomness
import RandomElections
import Testing

@testable import Voting

@Suite struct TiersTests {
  @Test(
    "tiers of what is certain are the components of what is possible",
    arguments: 0..<100 as Range<UInt64>)
  func components(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let size = Int.random(in: 1...7, using: &random)
    var possible = Array(repeating: Array(repeating: false, count: size), count: size)
    for first in 0..<size {
      for second in 0..<first {
        let choice = Int.random(in: 0...5, using: &random)
        possible[first][second] = choice != 0
        possible[second][first] = choice < 2
      }
    }
    let tiers = tiers(size: size) { possible[$0][$1] }
    var reach = possible
    for middle in 0..<size {
      for first in 0..<size {
        for second in 0..<size where reach[first][middle] && reach[middle][second] {
          reach[first][second] = true
        }
      }
    }
    #expect(tiers.joined().sorted() == Array(0..<size))
    for (place, tier) in tiers.enumerated() {
      for candidate in tier {
        for other in tier where other != candidate { #expect(reach[candidate][other]) }
        for later in tiers[(place + 1)...].joined() { #expect(!reach[later][candidate]) }
      }
    }
  }

  @Test func `layers put nobody beside or above somebody above them`() {
    let above: Set<[Int]> = [[0, 1], [0, 3], [1, 3]]
    #expect(layers(size: 4) { above.contains([$0, $1]) } == [[0, 2], [1], [3]])
  }

  @Test(arguments: [
    (1, 3, "0.33333"), (2, 1, "2"), (-7, 2, "-3.5"), (0, 5, "0"), (1, 8, "0.125"),
  ])
  func `fractions are exact and print without rounding up`(above: Int, below: Int, text: String) {
    #expect(Fraction(above, over: below).decimals() == text)
    #expect(Fraction(above * 6, over: below * 6) == Fraction(above, over: below))
  }

  @Test func `fractions compare exactly where products would overflow`() {
    #expect(Fraction(.max, over: .max - 1) < Fraction(.max - 1, over: .max - 2))
  }
}
