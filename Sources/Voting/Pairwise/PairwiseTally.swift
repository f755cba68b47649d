// Ballots wait in columns, one for each candidate, until there are 64 of them. Then every ordered
// pair of candidates is one comparison of two columns, sixteen ballots a step. So a ballot costs a
// few instructions for each candidate and about one for each pair. Ballots of a larger weight go to
// the sums directly.

/// Counts ballots into pairwise matrices as they arrive, without keeping them.
///
/// Both meanings of a blank are counted in one pass. Partial tallies merge into the tally of the
/// whole, in any order.
public struct PairwiseTally: Sendable {
  /// How many candidates are compared.
  public let candidates: Int

  /// The largest rank that a ballot may use.
  public static let largestRank = UInt16.max

  /// The ranks that 64 ballots give one candidate, each as its `key`.
  private typealias Column = InlineArray<4, Lanes>
  private typealias Lanes = SIMD16<Int16>
  private static let capacity = 64
  private static let allBlank = Lanes(repeating: key(0))

  private var columns: [Column]
  private var waiting = 0
  private var above: [Int]
  private var aboveBlanks: [Int]

  /// Creates a tally without ballots.
  ///
  /// - Precondition: `candidates` is in `0...Profile.Limit.candidates`.
  public init(candidates: Int) {
    precondition(candidates >= 0 && candidates <= Profile.Limit.candidates)
    self.candidates = candidates
    columns = Array(repeating: Column(repeating: .zero), count: candidates)
    above = Array(repeating: 0, count: candidates * candidates)
    aboveBlanks = above
  }

  /// Creates a tally of all ballots of a profile.
  ///
  /// - Complexity: O(*b* · *c*²) for *b* distinct rankings over *c* candidates, 16 pairs a step.
  public init(_ profile: Profile) {
    self.init(candidates: profile.candidates)
    for index in 0..<profile.count {
      let start = index * profile.candidates
      add(
        profile.rows.span.extracting(start..<(start + profile.candidates)),
        weight: profile.weights[index])
    }
  }

  /// Adds a ballot given as one rank for each candidate.
  ///
  /// - Parameters:
  ///   - ranks: one number a candidate; smaller is better, 0 blank, gaps allowed.
  ///   - weight: how often it was cast, in units.
  /// - Precondition: there are as many ranks as candidates, and all weights together stay within
  ///   ``Profile/Limit/weight``.
  public mutating func add(_ ranks: Span<UInt16>, weight: Int) {
    precondition(ranks.count == candidates)
    guard weight == 1 else { return addHeavy(ranks, weight: weight) }
    Self.write(ranks, at: waiting, to: &columns)
    waiting += 1
    if waiting == Self.capacity { flush() }
  }

  /// Adds all that another tally over the same candidates has counted.
  ///
  /// - Precondition: both have the same number of candidates.
  public mutating func merge(_ other: PairwiseTally) {
    precondition(other.candidates == candidates)
    var other = other
    other.flush()
    flush()
    for index in above.indices {
      above[index] += other.above[index]
      aboveBlanks[index] += other.aboveBlanks[index]
    }
  }

  /// The tally over some of the candidates, renumbered in the order given.
  ///
  /// - Precondition: all are candidates of the tally.
  public func keeping(_ kept: [Candidate]) -> PairwiseTally {
    var whole = self
    whole.flush()
    var tally = PairwiseTally(candidates: kept.count)
    for (first, oldFirst) in kept.enumerated() {
      for (second, oldSecond) in kept.enumerated() {
        let (index, oldIndex) = (first * kept.count + second, oldFirst * candidates + oldSecond)
        tally.above[index] = whole.above[oldIndex]
        tally.aboveBlanks[index] = whole.aboveBlanks[oldIndex]
      }
    }
    return tally
  }

  /// The matrix under one meaning of blanks.
  public func matrix(_ unranked: UnrankedRule) -> PairwiseMatrix {
    var whole = self
    whole.flush()
    if unranked == .noOpinion {
      for index in above.indices { whole.above[index] -= whole.aboveBlanks[index] }
    }
    return PairwiseMatrix(size: candidates, votes: whole.above)
  }

  private mutating func addHeavy(_ ranks: Span<UInt16>, weight: Int) {
    for first in 0..<candidates where ranks[first] != 0 {
      let start = first * candidates
      for second in 0..<candidates {
        if ranks[second] == 0 {
          above[start + second] += weight
          aboveBlanks[start + second] += weight
        } else if ranks[first] < ranks[second] {
          above[start + second] += weight
        }
      }
    }
  }

  /// Puts ranks in order as signed numbers, the only ones that every processor compares; blanks last.
  private static func key(_ rank: UInt16) -> Int16 {
    Int16(truncatingIfNeeded: rank &+ UInt16(Int16.max))
  }

  // The helpers below are static, as spans of two parts of `self` would exclude each other.

  private static func write(_ ranks: Span<UInt16>, at place: Int, to columns: inout [Column]) {
    var columns = columns.mutableSpan
    let block = (place >> 4) & 3
    let lane = place & 15
    for candidate in 0..<min(columns.count, ranks.count) {
      columns[candidate][block][lane] = key(ranks[candidate])
    }
  }

  /// Counts the waiting ballots.
  private mutating func flush() {
    guard waiting > 0 else { return }
    for place in waiting..<Self.capacity {
      // Alike in all columns, so that what is no ballot counts nowhere.
      for candidate in 0..<candidates { columns[candidate][place / 16][place % 16] = 0 }
    }
    Self.countPairs(columns, into: &above)
    // Over columns that say only who is blank, above means ranked where the other is not.
    let blanks = columns.map(Self.blanks)
    if blanks.contains(where: Self.hasAny) { Self.countPairs(blanks, into: &aboveBlanks) }
    waiting = 0
  }

  private static func countPairs(_ columns: [Column], into above: inout [Int]) {
    let columns = columns.span
    var above = above.mutableSpan
    for first in 0..<columns.count {
      let own = columns[first]
      for second in 0..<columns.count {
        let other = columns[second]
        var counts = Lanes.zero
        for block in 0..<4 {
          counts = counts.replacing(with: counts &+ 1, where: own[block] .< other[block])
        }
        above[first &* columns.count &+ second] &+= sum(counts)
      }
    }
  }

  private static func blanks(_ column: Column) -> Column {
    var blanks = Column(repeating: .zero)
    for block in 0..<4 {
      blanks[block] = Lanes.zero.replacing(with: 1, where: column[block] .== allBlank)
    }
    return blanks
  }

  private static func hasAny(_ blanks: Column) -> Bool {
    sum(blanks[0] &+ blanks[1] &+ blanks[2] &+ blanks[3]) != 0
  }

  private static func sum(_ lanes: Lanes) -> Int {
    let eight = lanes.lowHalf &+ lanes.highHalf
    let four = eight.lowHalf &+ eight.highHalf
    let two = four.lowHalf &+ four.highHalf
    return Int(two[0] &+ two[1])
  }
}
