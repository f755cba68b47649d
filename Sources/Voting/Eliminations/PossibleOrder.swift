/// Which candidates can finish above which others, depending on how ties are settled.
struct PossibleOrder {
  private let size: Int
  private var canBeAbove: [Bool]

  /// Creates an order in which nothing is possible yet.
  init(size: Int) {
    self.size = size
    canBeAbove = Array(repeating: false, count: size * size)
  }

  /// Notes that each of the first can finish above each of the second; nobody above itself.
  mutating func put(_ upper: [Candidate], above lower: [Candidate]) {
    for first in upper {
      for second in lower where first != second { canBeAbove[first * size + second] = true }
    }
  }

  /// The candidates in tiers of what is certain.
  var tiers: [[Candidate]] {
    Voting.tiers(size: size) { canBeAbove[$0 * size + $1] }
  }
}
