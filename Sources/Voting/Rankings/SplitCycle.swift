/// Split Cycle: a defeat counts unless it is a weakest one in some cycle of defeats.
///
/// Candidates whom nobody's defeat reaches win. The tiers are the layers of the surviving defeats,
/// which form no cycle: the second tier is undefeated but for the first, and so on.
///
/// Source: W. H. Holliday and E. Pacuit, "Split Cycle: a new Condorcet-consistent voting method
/// independent of clones and immune to spoilers", Public Choice 197 (2023), definition 3.2 and lemma
/// 3.7: *a*'s defeat of *b* survives if it is stronger than every beatpath from *b* to *a*. The paper
/// measures by margins.
public enum SplitCycle {
  /// Ranks the candidates by the layers of surviving defeats.
  ///
  /// - Complexity: that of ``Schulze/outcome(of:strength:)``.
  public static func outcome(of matrix: PairwiseMatrix, strength: Strength) -> Outcome {
    let beatpaths = BeatpathStrengths(matrix, by: strength)
    func survives(_ winner: Candidate, _ loser: Candidate) -> Bool {
      matrix.strength(strength, winner, loser) > beatpaths[loser, winner]
    }
    let reasons = matrix.candidates.map { candidate in
      let defeats = matrix.candidates.filter { survives($0, candidate) }.map {
        Defeat(winner: $0, loser: candidate, strength: matrix.strength(strength, $0, candidate))
      }
      return Reason.survivingDefeat(defeats.max { $0.strength < $1.strength })
    }
    return Outcome(tiers: layers(size: matrix.size, isAbove: survives), reasons: reasons)
  }
}
