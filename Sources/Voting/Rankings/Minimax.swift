/// Minimax, the Simpson–Kramer method: the candidate whose worst opposition is weakest wins.
///
/// What counts as opposition is the ``Strength``: winning votes or margins of defeats, or the votes
/// against in any comparison.
///
/// Sources: P. B. Simpson, "On defining areas of voter choice", Quarterly Journal of Economics 83
/// (1969); G. H. Kramer, "A dynamical model of political equilibrium", Journal of Economic Theory 16
/// (1977).
public enum Minimax {
  /// Ranks the candidates by their worst opposition.
  ///
  /// - Complexity: O(*c*²) for *c* candidates.
  public static func outcome(of matrix: PairwiseMatrix, strength: Strength) -> Outcome {
    let worst = matrix.candidates.map { candidate in
      let opponents = matrix.candidates.filter { $0 != candidate }
      let strengths = opponents.map { matrix.strength(strength, $0, candidate) }
      let most = strengths.max() ?? 0
      let by = zip(opponents, strengths).filter { $0.1 == most && most > 0 }.map(\.0)
      return Opposition(by: by, strength: most)
    }
    return Outcome(
      tiers: tiers(byFalling: worst.map { -$0.strength }), reasons: worst.map(Reason.opposition))
  }
}

/// The worst that others hold against a candidate.
public struct Opposition: Hashable, Sendable {
  /// Those who oppose it most; empty if nobody does.
  public let by: [Candidate]
  /// How strongly, in units.
  public let strength: Int
}
