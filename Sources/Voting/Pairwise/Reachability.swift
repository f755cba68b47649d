// An incremental transitive closure after Italiano, "Amortized efficiency of a path retrieval data
// structure" (Theoretical Computer Science 48, 1986), kept as one bit set a row and, mirrored, one a
// column. Every ordered pair is joined once, so adding any number of defeats over c candidates costs
// O(c³/64) word operations in all. Schulze's and Tideman's methods both come down to this: the first
// asks when a pair was first joined, the second never joins against what is already joined.

/// Which candidates reach which others over the defeats added so far.
struct Reachability {
  let size: Int
  private let words: Int
  private var forward: [UInt64]
  private var backward: [UInt64]
  /// How many ordered pairs of different candidates are joined.
  private(set) var joined = 0

  init(size: Int) {
    self.size = size
    words = (size + 63) / 64
    forward = Array(repeating: 0, count: size * words)
    backward = forward
    for candidate in 0..<size {
      forward[candidate * words + candidate / 64] |= 1 << UInt64(candidate % 64)
      backward[candidate * words + candidate / 64] |= 1 << UInt64(candidate % 64)
    }
  }

  /// Tells whether all candidates reach all others, so that nothing can be joined any more.
  var isComplete: Bool { joined == size * (size - 1) }

  /// Tells whether defeats lead from `first` to `second`; every candidate reaches itself.
  func reaches(_ first: Candidate, _ second: Candidate) -> Bool {
    forward[first * words + second / 64] & (1 << UInt64(second % 64)) != 0
  }

  /// Adds a defeat, and calls `body` for each ordered pair that it joins.
  mutating func join(
    _ winner: Candidate, _ loser: Candidate, body: (Candidate, Candidate) -> Void
  ) {
    guard !reaches(winner, loser) else { return }
    for word in 0..<words {
      var starts = backward[winner * words + word] & ~backward[loser * words + word]
      while starts != 0 {
        let start = word * 64 + starts.trailingZeroBitCount
        starts &= starts - 1
        extend(start, over: loser, body: body)
      }
    }
  }

  /// Adds a defeat.
  mutating func join(_ winner: Candidate, _ loser: Candidate) {
    join(winner, loser) { _, _ in }
  }

  private mutating func extend(
    _ start: Candidate, over loser: Candidate, body: (Candidate, Candidate) -> Void
  ) {
    for word in 0..<words {
      var ends = forward[loser * words + word] & ~forward[start * words + word]
      guard ends != 0 else { continue }
      forward[start * words + word] |= ends
      joined += ends.nonzeroBitCount
      while ends != 0 {
        let end = word * 64 + ends.trailingZeroBitCount
        ends &= ends - 1
        backward[end * words + start / 64] |= 1 << UInt64(start % 64)
        body(start, end)
      }
    }
  }
}
