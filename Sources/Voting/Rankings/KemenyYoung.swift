// Exact by dynamic programming over sets: the least disagreement of a set at the top does not depend
// on how the rest is ordered. All best orders put the members of one Smith tier before those of the
// next (the extended Condorcet criterion), so only the largest Smith tier bounds what can be done.

/// Kemeny–Young: the orders of all candidates with which the voters' comparisons disagree least.
///
/// The disagreement of an order is the sum, over all pairs, of the votes that put the lower one of
/// the pair first. Several orders can be best; candidates share a tier unless all best orders agree
/// on them.
///
/// Sources: J. G. Kemeny, "Mathematics without numbers", Daedalus 88 (1959); H. P. Young and A.
/// Levenglick, "A consistent extension of Condorcet's election principle", SIAM Journal on Applied
/// Mathematics 35 (1978).
public enum KemenyYoung {
  /// The largest Smith tier that is ordered: two tables of 2²² sums, 64 MB.
  public static let largestTier = 22

  /// Ranks the candidates.
  ///
  /// - Throws: ``CountingError/tooManyToOrder(_:limit:)`` if a Smith tier is too large.
  /// - Complexity: O(*t* · 2ᵗ) for the largest Smith tier *t*.
  public static func outcome(of matrix: PairwiseMatrix) throws(CountingError) -> Outcome {
    var whole: [[Candidate]] = []
    var disagreement = matrix.votesAgainst(matrix.smithTiers)
    for tier in matrix.smithTiers {
      guard tier.count <= largestTier else {
        throw .tooManyToOrder(tier.count, limit: largestTier)
      }
      let orders = TierOrders(matrix, tier: tier)
      let inner = tiers(size: tier.count, canBeAbove: orders.canBeAbove)
      whole += inner.map { $0.map { tier[$0] } }
      disagreement += orders.leastDisagreement
    }
    var places = Array(repeating: 0, count: matrix.size)
    for (place, tier) in whole.enumerated() { for candidate in tier { places[candidate] = place } }
    let comparisons = Comparisons(tiers: whole) { places[$0] < places[$1] }
    let reasons = matrix.candidates.map { candidate in
      guard let (other, standing) = comparisons.other(for: candidate) else { return Reason.alone }
      return .bestOrders(
        BestOrders(standing: standing, other: other, leastDisagreement: disagreement))
    }
    return Outcome(tiers: whole, reasons: reasons)
  }
}

/// What all orders of least disagreement say of two candidates.
public struct BestOrders: Hashable, Sendable {
  /// Where they all put the candidate; level if they do not agree.
  public let standing: Standing
  /// With whom it is compared.
  public let other: Candidate
  /// The least disagreement of an order of all candidates, in units.
  public let leastDisagreement: Int
}

/// All best orders of one Smith tier, its members numbered by their place in it.
private struct TierOrders {
  private let count: Int
  private var canPrecede: [Bool]
  let leastDisagreement: Int

  init(_ matrix: PairwiseMatrix, tier: [Candidate]) {
    count = tier.count
    let count = tier.count
    let sums = PreferenceSums(matrix, tier: tier)
    let all = (1 << count) - 1
    var above = Array(repeating: Int.max, count: all + 1)
    above[0] = 0
    for set in 0..<all {
      for next in 0..<count where set & (1 << next) == 0 {
        let cost = above[set] + sums.votes(for: next, over: set)
        above[set | 1 << next] = min(above[set | 1 << next], cost)
      }
    }
    var below = Array(repeating: Int.max, count: all + 1)
    below[all] = 0
    for set in (0..<all).reversed() {
      for next in 0..<count where set & (1 << next) == 0 {
        below[set] = min(below[set], sums.votes(for: next, over: set) + below[set | 1 << next])
      }
    }
    leastDisagreement = above[all]
    canPrecede = Array(repeating: false, count: count * count)
    for set in 0..<all where above[set] + below[set] == leastDisagreement {
      for next in 0..<count where set & (1 << next) == 0 {
        let through = above[set] + sums.votes(for: next, over: set) + below[set | 1 << next]
        guard through == leastDisagreement else { continue }
        for earlier in 0..<count where set & (1 << earlier) != 0 {
          canPrecede[earlier * count + next] = true
        }
      }
    }
  }

  func canBeAbove(_ first: Int, _ second: Int) -> Bool { canPrecede[first * count + second] }
}

/// For each member of a tier and each set of others, the votes that put the member above them.
///
/// Looked up in two tables over half of the members each.
private struct PreferenceSums {
  private let lowBits: Int
  private let low: [[Int]]
  private let high: [[Int]]

  init(_ matrix: PairwiseMatrix, tier: [Candidate]) {
    let lowBits = tier.count / 2
    func table(_ member: Candidate, _ others: ArraySlice<Candidate>) -> [Int] {
      var sums = [0]
      for other in others { sums += sums.map { $0 + matrix[member, other] } }
      return sums
    }
    self.lowBits = lowBits
    low = tier.map { table($0, tier[..<lowBits]) }
    high = tier.map { table($0, tier[lowBits...]) }
  }

  func votes(for member: Int, over set: Int) -> Int {
    low[member][set & ((1 << lowBits) - 1)] + high[member][set >> lowBits]
  }
}

extension PairwiseMatrix {
  /// The votes that put a candidate of a later tier above one of an earlier, in units.
  fileprivate func votesAgainst(_ tiers: [[Candidate]]) -> Int {
    var sum = 0
    for (place, tier) in tiers.enumerated() {
      for lower in tiers[(place + 1)...].joined() {
        for upper in tier { sum += self[lower, upper] }
      }
    }
    return sum
  }
}
