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

  /// Open addressing over the rows: in the upper half a part of a row's hash, so that most other rows
  /// need not be looked at, in the lower half its place in `weights` plus one; 0 where free.
  private var slots: [UInt64] = []
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
    Self.closeGaps(ranks, into: &scratch)
    total += weight
    if (count + 1) * 4 > slots.count * 3 { grow() }
    let hash = Self.hash(scratch.span)
    var slot = place(of: hash)
    while slots[slot] != 0 {
      if slots[slot] & ~Self.indexBits == hash & ~Self.indexBits {
        let index = Int(slots[slot] & Self.indexBits) - 1
        if isScratch(index) {
          weights[index] += weight
          return
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    weights.append(weight)
    slots[slot] = hash & ~Self.indexBits | UInt64(count)
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

  /// Writes the ranks without gaps.
  private static func closeGaps(_ ranks: Span<UInt16>, into scratch: inout [UInt16]) {
    var row = scratch.mutableSpan
    var seen: UInt64 = 0
    var largest: UInt16 = 0
    for place in 0..<ranks.count {
      let rank = ranks[place]
      row[place] = rank
      largest = max(largest, rank)
      seen |= 1 &<< UInt64(rank & 63)
    }
    guard largest < 64 else { return closeWideGaps(&scratch) }
    seen &= ~1
    // Ranks without gaps, as most are, set the lowest bits one after the other.
    guard (seen &+ 2) & seen != 0 else { return }
    for place in 0..<ranks.count where row[place] != 0 {
      let upTo = (2 &<< UInt64(row[place])) &- 1
      row[place] = UInt16((seen & upTo).nonzeroBitCount)
    }
  }

  private static func closeWideGaps(_ row: inout [UInt16]) {
    let distinct = Set(row).subtracting([0]).sorted()
    for place in row.indices where row[place] != 0 {
      var low = 0
      var high = distinct.count
      while low < high {
        let middle = (low + high) / 2
        if distinct[middle] < row[place] { low = middle + 1 } else { high = middle }
      }
      row[place] = UInt16(low + 1)
    }
  }

  private func isScratch(_ index: Int) -> Bool {
    let rows = self.rows.span
    let scratch = self.scratch.span
    let start = index * candidates
    for place in 0..<candidates where rows[start + place] != scratch[place] { return false }
    return true
  }

  private static let indexBits: UInt64 = 0xFFFF_FFFF

  /// The slot at which the search for a hash starts.
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }

  private static func hash(_ row: Span<UInt16>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var word: UInt64 = 0
    for place in 0..<row.count {
      word = word &<< 16 | UInt64(row[place])
      guard place & 3 == 3 else { continue }
      hash = mixed(hash ^ word)
      word = 0
    }
    return mixed(hash ^ word)
  }

  /// Spreads every bit over all; the constant is that of MurmurHash3's last step.
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = (word ^ (word >> 32)) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ (product >> 32)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: max(64, old.count * 2))
    for entry in old where entry != 0 {
      var slot = place(of: entry)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
