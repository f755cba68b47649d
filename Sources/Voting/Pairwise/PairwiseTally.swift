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

  private var waiting: RankBlock
  private var above: [Int]
  private var aboveBlanks: [Int]

  /// Creates a tally without ballots.
  ///
  /// - Precondition: `candidates` is in `0...Profile.Limit.candidates`.
  public init(candidates: Int) {
    precondition(candidates >= 0 && candidates <= Profile.Limit.candidates)
    self.candidates = candidates
    waiting = RankBlock(candidates: candidates)
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

  /// Creates the tally whose matrix is known although the ballots are not.
  ///
  /// Both meanings of a blank then give this matrix.
  public init(_ matrix: PairwiseMatrix) {
    self.init(candidates: matrix.size)
    above = matrix.votes
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
    waiting.write(ranks, at: waiting.count)
    waiting.count += 1
    if waiting.isFull { flush() }
  }

  /// Adds the ballots of a block, each with the weight 1.
  ///
  /// - Precondition: the block has as many candidates, and all weights together stay within
  ///   ``Profile/Limit/weight``.
  package mutating func add(_ block: RankBlock) {
    precondition(block.candidates == candidates)
    count(block)
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

  /// Counts the waiting ballots.
  private mutating func flush() {
    guard waiting.count > 0 else { return }
    count(waiting)
    waiting.empty()
  }

  // What is blank for all candidates, as places without a ballot are, adds to no pair.
  private mutating func count(_ block: RankBlock) {
    let columns = Self.columns(block.ranks)
    Self.countPairs(columns, into: &above)
    let blanks = columns.map(\.blanks)
    if blanks.contains(where: \.hasAny) { Self.countPairs(blanks, into: &aboveBlanks) }
  }

  private static func columns(_ ranks: [UInt16]) -> [RankColumn] {
    let ranks = ranks.span
    var columns: [RankColumn] = []
    columns.reserveCapacity(ranks.count / RankBlock.capacity)
    for candidate in 0..<(ranks.count / RankBlock.capacity) {
      columns.append(RankColumn(ranks, candidate: candidate))
    }
    return columns
  }

  private static func countPairs(_ columns: [RankColumn], into above: inout [Int]) {
    let columns = columns.span
    var above = above.mutableSpan
    for first in 0..<columns.count {
      let own = columns[first]
      for second in 0..<columns.count {
        above[first &* columns.count &+ second] &+= own.above(columns[second])
      }
    }
  }
}
