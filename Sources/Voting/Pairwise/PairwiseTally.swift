/// Counts ballots into pairwise matrices as they arrive, without keeping them.
///
/// Both meanings of a blank are counted in one pass. Partial tallies merge into the tally of the
/// whole, in any order.
//
// The inner loop compares one candidate's rank with sixteen others at a time and collects the
// answers in 16-bit lanes, which are emptied into 64-bit sums before they can run over. Ballots of a
// larger weight go to the sums directly.
public struct PairwiseTally: Sendable {
  /// How many candidates are compared.
  public let candidates: Int

  /// The largest rank that a ballot may use.
  public static let largestRank = UInt16(Int16.max) - 1

  private typealias Lanes = SIMD16<Int16>
  private static let blank = Int16.max

  private let blocks: Int
  private var row: [Lanes]
  private var recent: [Lanes]
  private var recentOverBlanks: [Lanes]
  private var sinceFlush = 0
  private var above: [Int]
  private var aboveBlanks: [Int]

  /// Creates a tally without ballots.
  ///
  /// - Precondition: `candidates` is in `0...Profile.Limit.candidates`.
  public init(candidates: Int) {
    precondition(candidates >= 0 && candidates <= Profile.Limit.candidates)
    self.candidates = candidates
    blocks = (candidates + 15) / 16
    row = Array(repeating: Lanes(repeating: Self.blank), count: blocks)
    recent = Array(repeating: .zero, count: candidates * blocks)
    recentOverBlanks = recent
    above = Array(repeating: 0, count: candidates * blocks * 16)
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
  ///   - ranks: one number a candidate, at most ``largestRank``; smaller is better, 0 blank.
  ///   - weight: how often it was cast, in units.
  /// - Precondition: there are as many ranks as candidates, and all weights together stay within
  ///   ``Profile/Limit/weight``.
  public mutating func add(_ ranks: Span<UInt16>, weight: Int) {
    precondition(ranks.count == candidates)
    var hasBlanks = false
    for candidate in 0..<candidates {
      let rank = ranks[candidate]
      hasBlanks = hasBlanks || rank == 0
      row[candidate / 16][candidate % 16] =
        rank == 0 ? Self.blank : Int16(truncatingIfNeeded: min(rank, Self.largestRank))
    }
    guard weight == 1 else { return addHeavy(ranks, weight: weight) }
    for candidate in 0..<candidates where ranks[candidate] != 0 {
      let own = Lanes(repeating: Int16(truncatingIfNeeded: min(ranks[candidate], Self.largestRank)))
      for block in 0..<blocks {
        let index = candidate * blocks + block
        recent[index] &+= Lanes.zero.replacing(with: 1, where: row[block] .> own)
        if hasBlanks {
          recentOverBlanks[index] &+= Lanes.zero.replacing(
            with: 1, where: row[block] .== Lanes(repeating: Self.blank))
        }
      }
    }
    sinceFlush += 1
    if sinceFlush == Int(Int16.max) { flush() }
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
        let index = first * tally.blocks * 16 + second
        tally.above[index] = whole.above[oldFirst * blocks * 16 + oldSecond]
        tally.aboveBlanks[index] = whole.aboveBlanks[oldFirst * blocks * 16 + oldSecond]
      }
    }
    return tally
  }

  /// The matrix under one meaning of blanks.
  public func matrix(_ unranked: UnrankedRule) -> PairwiseMatrix {
    var whole = self
    whole.flush()
    var votes = Array(repeating: 0, count: candidates * candidates)
    for first in 0..<candidates {
      for second in 0..<candidates where first != second {
        let index = first * blocks * 16 + second
        votes[first * candidates + second] =
          switch unranked {
          case .last: whole.above[index]
          case .noOpinion: whole.above[index] - whole.aboveBlanks[index]
          }
      }
    }
    return PairwiseMatrix(size: candidates, votes: votes)
  }

  private mutating func addHeavy(_ ranks: Span<UInt16>, weight: Int) {
    for first in 0..<candidates where ranks[first] != 0 {
      let start = first * blocks * 16
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

  private mutating func flush() {
    guard sinceFlush > 0 else { return }
    for index in recent.indices {
      for lane in 0..<16 {
        above[index * 16 + lane] += Int(recent[index][lane])
        aboveBlanks[index * 16 + lane] += Int(recentOverBlanks[index][lane])
      }
      recent[index] = .zero
      recentOverBlanks[index] = .zero
    }
    sinceFlush = 0
  }
}
