// There are two million defeats among 2,000 candidates, and sorting them is moving memory: candidates'
// numbers are kept in half of the room that they have elsewhere.

/// One candidate's win over another, and how strong it is.
public struct Defeat: Hashable, Sendable {
  private let winnerNumber: Int32
  private let loserNumber: Int32
  /// Its strength in units, never 0.
  public let strength: Int

  /// Who wins the comparison.
  public var winner: Candidate { Candidate(winnerNumber) }
  /// Who loses it.
  public var loser: Candidate { Candidate(loserNumber) }

  /// Creates a defeat.
  ///
  /// - Precondition: the candidates are numbers up to `Int32.max`.
  public init(winner: Candidate, loser: Candidate, strength: Int) {
    winnerNumber = Int32(winner)
    loserNumber = Int32(loser)
    self.strength = strength
  }
}

extension PairwiseMatrix {
  /// All defeats, strongest first.
  ///
  /// Those of equal strength stand in the order of the candidates' numbers, the lower of the two first,
  /// which must not decide anything.
  ///
  /// - Complexity: O(*c*²) for *c* candidates: a radix sort, eleven bits at a time.
  public func defeats(by strength: Strength) -> [Defeat] {
    var defeats: [Defeat] = []
    defeats.reserveCapacity(size * max(size - 1, 0) / 2)
    for first in candidates {
      for second in candidates[(first + 1)...] {
        let forth = self.strength(strength, first, second)
        if forth > 0 { defeats.append(Defeat(winner: first, loser: second, strength: forth)) }
        let back = self.strength(strength, second, first)
        if back > 0 { defeats.append(Defeat(winner: second, loser: first, strength: back)) }
      }
    }
    Self.sortByStrength(&defeats)
    return defeats
  }

  private static func sortByStrength(_ defeats: inout [Defeat]) {
    guard let first = defeats.first else { return }
    // With 2,048 places to write to, all of them stay in the fastest cache.
    let digitBits = 11
    let largest = defeats.lazy.map(\.strength).max() ?? 0
    var other = Array(repeating: first, count: defeats.count)
    var shift = 0
    while shift < Int.bitWidth, largest >> shift > 0 {
      scatter(defeats, into: &other, shift: shift, digitBits: digitBits)
      swap(&defeats, &other)
      shift += digitBits
    }
  }

  /// Puts defeats in falling order of one digit of their strengths, equal ones as they came.
  private static func scatter(
    _ from: [Defeat], into to: inout [Defeat], shift: Int, digitBits: Int
  ) {
    let mask = (1 << digitBits) - 1
    var starts = Array(repeating: 0, count: 1 << digitBits)
    for defeat in from { starts[(defeat.strength >> shift) & mask] += 1 }
    var next = 0
    for digit in starts.indices.reversed() {
      let count = starts[digit]
      starts[digit] = next
      next += count
    }
    var places = to.mutableSpan
    for defeat in from {
      let digit = (defeat.strength >> shift) & mask
      places[starts[digit]] = defeat
      starts[digit] += 1
    }
  }
}
