// The paper computes all beatpaths in O(c³) comparisons. Here defeats join a transitive closure from
// the strongest down: the strength at which a pair is first joined is that of its strongest path.

/// The Schulze method: who has the stronger beatpath to the other stands above.
///
/// A beatpath is a chain of defeats and as strong as its weakest one. Candidate *a* stands above *b*
/// if *a*'s strongest beatpath to *b* is stronger than *b*'s strongest to *a*. That relation is a
/// strict partial order; the tiers are its layers, so that the first tier holds the potential winners.
///
/// Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
/// Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011), section
/// 2. Defeats of equal winning votes are equally strong here, whatever the losing votes.
public enum Schulze {
  /// Ranks the candidates.
  ///
  /// - Complexity: O(*c*²) for sorting and O(*c*³/64) for joining *c* candidates.
  public static func outcome(of matrix: PairwiseMatrix, strength: Strength) -> Outcome {
    let beatpaths = BeatpathStrengths(matrix, by: strength)
    let tiers = layers(size: matrix.size, isAbove: beatpaths.isStronger)
    let comparisons = Comparisons(tiers: tiers, isAbove: beatpaths.isStronger)
    let reasons = matrix.candidates.map { candidate in
      guard let (other, standing) = comparisons.other(for: candidate) else { return Reason.alone }
      return .beatpath(
        Beatpath(
          standing: standing, other: other,
          votes: matrix[candidate, other], votesAgainst: matrix[other, candidate],
          path: beatpaths.path(from: candidate, to: other),
          strength: beatpaths[candidate, other],
          wayBack: beatpaths.path(from: other, to: candidate),
          strengthBack: beatpaths[other, candidate]))
    }
    return Outcome(tiers: tiers, reasons: reasons)
  }
}

/// How a candidate's strongest beatpath to another compares with the strongest one back.
public struct Beatpath: Hashable, Sendable {
  /// Where that puts the candidate.
  public let standing: Standing
  /// With whom it is compared.
  public let other: Candidate
  /// The votes that put the candidate above the other, in units.
  public let votes: Int
  /// The votes that put the other above the candidate, in units.
  public let votesAgainst: Int
  /// A strongest path from the candidate to the other, of the fewest defeats; empty if there is none.
  public let path: [Candidate]
  /// Its strength in units, 0 if there is none.
  public let strength: Int
  /// A strongest path back; empty if there is none.
  public let wayBack: [Candidate]
  /// Its strength in units, 0 if there is none.
  public let strengthBack: Int
}
