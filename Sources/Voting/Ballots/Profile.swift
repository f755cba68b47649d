/// All ballots of a contest: each distinct ranking once, with how often it was cast.
///
/// ```swift
/// var profile = Profile(candidates: 3)
/// try profile.add(Ballot(ranks: [[0], [1, 2]], weight: 40))
/// ```
///
/// Rankings keep the order in which they first came; no method depends on it. Adding a ballot costs
/// O(*c*) for *c* candidates, and memory grows with the distinct rankings only.
public struct Profile: Sendable {
  /// How many candidates stand.
  public let candidates: Int

  /// How many units of weight make one vote: 1, unless the source has decimal weights.
  ///
  /// A power of ten. Weights, totals and pairwise counts are in units.
  public let unit: Int

  /// The sum of all weights, in units.
  public private(set) var total = 0

  /// One row of `candidates` ranks for each distinct ranking: 1 is best, 0 blank, no gaps.
  private(set) var rows: [UInt16] = []
  private(set) var weights: [Int] = []

  /// Open addressing over the rows: places in `weights` plus one, 0 where free.
  private var slots: [UInt32] = []
  private var scratch: [UInt16]

  /// How many candidates and how much weight a contest may have.
  ///
  /// Below these bounds no sum or product of any method leaves a 64-bit integer (or a 128-bit one
  /// where a method divides), so counting needs no overflow checks of its own.
  public enum Limit {
    /// A pairwise matrix of this size takes 50 MB.
    public static let candidates = 2_500
    /// 35 million million votes, in units.
    public static let weight = 1 << 45
  }

  /// Creates a profile without ballots.
  ///
  /// - Precondition: `candidates` is in `0...Limit.candidates` and `unit` at least 1.
  public init(candidates: Int, unit: Int = 1) {
    precondition(candidates >= 0 && candidates <= Limit.candidates && unit >= 1)
    self.candidates = candidates
    self.unit = unit
    scratch = Array(repeating: 0, count: candidates)
  }

  /// How many distinct rankings there are.
  public var count: Int { weights.count }

  /// The weight of a distinct ranking, in units.
  public func weight(of index: Int) -> Int { weights[index] }

  /// The rank that a distinct ranking gives a candidate: 1 is best, 0 blank.
  public func rank(of candidate: Candidate, in index: Int) -> Int {
    Int(rows[index * candidates + candidate])
  }

  /// The distinct rankings, each with its weight, in the order of their first arrival.
  public var ballots: [Ballot] { (0..<count).map(ballot(at:)) }

  /// One distinct ranking with its weight.
  public func ballot(at index: Int) -> Ballot {
    let row = rows[(index * candidates)..<((index + 1) * candidates)]
    var ranks = Array(repeating: [Candidate](), count: Int(row.max() ?? 0))
    for (candidate, rank) in row.enumerated() where rank > 0 {
      ranks[Int(rank) - 1].append(candidate)
    }
    return Ballot(ranks: ranks, weight: weights[index])
  }

  /// Adds a ballot.
  ///
  /// - Throws: ``ProfileError`` if the ballot does not fit; the profile is then unchanged.
  public mutating func add(_ ballot: Ballot) throws(ProfileError) {
    var ranks = Array(repeating: UInt16(0), count: candidates)
    for (place, group) in ballot.ranks.enumerated() {
      for candidate in group {
        guard ranks.indices.contains(candidate) else { throw .unknownCandidate(candidate) }
        guard ranks[candidate] == 0 else { throw .rankedTwice(candidate) }
        ranks[candidate] = UInt16(place + 1)
      }
    }
    try add(ranks.span, weight: ballot.weight)
  }

  /// Adds a ballot given as one rank for each candidate.
  ///
  /// - Parameters:
  ///   - ranks: one number a candidate; smaller is better, equal is equal, 0 blank, gaps allowed.
  ///   - weight: how often it was cast, in units.
  /// - Throws: ``ProfileError`` if the ballot does not fit; the profile is then unchanged.
  public mutating func add(_ ranks: Span<UInt16>, weight: Int) throws(ProfileError) {
    guard ranks.count == candidates else { throw .wrongSize(ranks.count) }
    guard weight > 0 else { throw .weightNotPositive(weight) }
    guard weight <= Limit.weight - total else { throw .tooManyVotes }
    closeGaps(ranks)
    total += weight
    if (count + 1) * 2 > slots.count { grow() }
    var slot = hash(scratch.span) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isEqual(index) {
        weights[index] += weight
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    weights.append(weight)
    slots[slot] = UInt32(truncatingIfNeeded: count)
    rows.append(contentsOf: scratch)
  }

  /// Adds all ballots of another profile over the same candidates and unit.
  ///
  /// - Throws: ``ProfileError`` if the votes together are too many.
  public mutating func merge(_ other: Profile) throws(ProfileError) {
    guard other.candidates == candidates else { throw .wrongSize(other.candidates) }
    guard other.unit == unit else { throw .otherUnit(other.unit) }
    for index in 0..<other.count {
      let row = Array(other.rows[(index * candidates)..<((index + 1) * candidates)])
      try add(row.span, weight: other.weights[index])
    }
  }

  /// Writes the ranks without gaps into `scratch`.
  private mutating func closeGaps(_ ranks: Span<UInt16>) {
    var seen: UInt64 = 0
    var largest: UInt16 = 0
    for place in 0..<candidates {
      let rank = ranks[place]
      scratch[place] = rank
      largest = max(largest, rank)
      seen |= 1 &<< UInt64(rank & 63)
    }
    if largest < 64 {
      seen &= ~1
      for place in 0..<candidates where scratch[place] != 0 {
        let upTo = (2 &<< UInt64(scratch[place])) &- 1
        scratch[place] = UInt16((seen & upTo).nonzeroBitCount)
      }
      return
    }
    let distinct = Set(scratch).subtracting([0]).sorted()
    for place in 0..<candidates where scratch[place] != 0 {
      var low = 0
      var high = distinct.count
      while low < high {
        let middle = (low + high) / 2
        if distinct[middle] < scratch[place] { low = middle + 1 } else { high = middle }
      }
      scratch[place] = UInt16(low + 1)
    }
  }

  private func isEqual(_ index: Int) -> Bool {
    let start = index * candidates
    for place in 0..<candidates where rows[start + place] != scratch[place] { return false }
    return true
  }

  private func hash(_ row: Span<UInt16>) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for place in 0..<row.count {
      hash = (hash ^ UInt64(row[place])) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  private mutating func grow() {
    let size = max(64, slots.count * 2)
    slots = Array(repeating: 0, count: size)
    for index in 0..<count {
      let start = index * candidates
      var slot = hash(rows.span.extracting(start..<(start + candidates))) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
  }
}
