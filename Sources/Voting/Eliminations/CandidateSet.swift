/// Those of a contest's candidates who are still in a count, one bit each.
struct CandidateSet: Hashable {
  /// How many there are.
  private(set) var count: Int
  private var words: [UInt64]

  /// All candidates of a contest.
  init(all size: Int) {
    count = size
    words = Array(repeating: 0, count: (size + 63) / 64)
    for candidate in 0..<size { words[candidate / 64] |= 1 << UInt64(candidate % 64) }
  }

  /// Tells whether a candidate is in the set.
  func contains(_ candidate: Candidate) -> Bool {
    words[candidate / 64] & (1 << UInt64(candidate % 64)) != 0
  }

  /// The candidates in the set, by number.
  var members: [Candidate] {
    var members: [Candidate] = []
    members.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        members.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }

  /// The set without some of its candidates.
  func without(_ leaving: some Sequence<Candidate>) -> CandidateSet {
    var smaller = self
    for candidate in leaving where smaller.contains(candidate) {
      smaller.words[candidate / 64] &= ~(1 << UInt64(candidate % 64))
      smaller.count -= 1
    }
    return smaller
  }

  /// The set without all but some of its candidates.
  func only(_ staying: some Sequence<Candidate>) -> CandidateSet {
    without(without(staying).members)
  }
}
