/// One candidate's win over another, and how strong it is.
public struct Defeat: Hashable, Sendable {
  /// Who wins the comparison.
  public let winner: Candidate
  /// Who loses it.
  public let loser: Candidate
  /// Its strength in units, never 0.
  public let strength: Int

  /// Creates a defeat.
  public init(winner: Candidate, loser: Candidate, strength: Int) {
    self.winner = winner
    self.loser = loser
    self.strength = strength
  }
}

extension PairwiseMatrix {
  /// All defeats, strongest first.
  ///
  /// Those of equal strength stand in the order of the candidates' numbers, which must not decide
  /// anything.
  ///
  /// - Complexity: O(*c*²) for *c* candidates: a radix sort, sixteen bits at a time.
  public func defeats(by strength: Strength) -> [Defeat] {
    var defeats: [Defeat] = []
    defeats.reserveCapacity(size * max(size - 1, 0) / 2)
    for winner in candidates {
      for loser in candidates where winner != loser {
        let value = self.strength(strength, winner, loser)
        if value > 0 { defeats.append(Defeat(winner: winner, loser: loser, strength: value)) }
      }
    }
    return Self.sortedByStrength(defeats)
  }

  private static func sortedByStrength(_ defeats: [Defeat]) -> [Defeat] {
    let largest = defeats.lazy.map(\.strength).max() ?? 0
    var from = defeats
    var to = defeats
    var shift = 0
    while shift < Int.bitWidth, largest >> shift > 0 {
      var starts = Array(repeating: 0, count: 1 << 16)
      for defeat in from { starts[(defeat.strength >> shift) & 0xFFFF] += 1 }
      var next = 0
      for digit in starts.indices.reversed() {
        let count = starts[digit]
        starts[digit] = next
        next += count
      }
      for defeat in from {
        let digit = (defeat.strength >> shift) & 0xFFFF
        to[starts[digit]] = defeat
        starts[digit] += 1
      }
      swap(&from, &to)
      shift += 16
    }
    return from
  }
}
