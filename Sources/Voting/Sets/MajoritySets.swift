extension PairwiseMatrix {
  /// The candidate that beats every other one, if there is one.
  ///
  /// Source: Marquis de Condorcet, "Essai sur l'application de l'analyse" (1785).
  public var condorcetWinner: Candidate? {
    candidates.first { candidate in
      candidates.allSatisfy { $0 == candidate || beats(candidate, $0) }
    }
  }

  /// The candidate that every other one beats, if there is one; the only candidate is none.
  public var condorcetLoser: Candidate? {
    guard size > 1 else { return nil }
    return candidates.first { candidate in
      candidates.allSatisfy { $0 == candidate || beats($0, candidate) }
    }
  }

  /// The smallest set whose members all beat everybody outside it.
  ///
  /// Source: J. H. Smith, "Aggregation of preferences with variable electorate", Econometrica 41
  /// (1973); also called GETCHA or top cycle.
  public var smithSet: [Candidate] { smithTiers.first ?? [] }

  /// The Smith set, then the Smith set of the others, and so on.
  ///
  /// - Complexity: O(*c*²) for *c* candidates.
  public var smithTiers: [[Candidate]] { tiers(size: size) { !beats($1, $0) } }

  /// The union of the smallest sets that nobody outside beats.
  ///
  /// Source: T. Schwartz, "Rationality and the myth of the maximum", Noûs 6 (1972); also called
  /// GOCHA. It lies within the Smith set and equals it where no two candidates are level.
  ///
  /// - Complexity: O(*c*³/64) for *c* candidates.
  public var schwartzSet: [Candidate] {
    var reachability = Reachability(size: size)
    for first in candidates {
      for second in candidates where beats(first, second) { reachability.join(first, second) }
    }
    return candidates.filter { candidate in
      candidates.allSatisfy {
        !reachability.reaches($0, candidate) || reachability.reaches(candidate, $0)
      }
    }
  }

  /// The candidates whom nobody covers.
  ///
  /// One candidate covers another if it beats it and everybody who beats the one also beats the
  /// other: Gillies' definition, which is fit for level pairs too.
  ///
  /// Sources: D. B. Gillies, "Solutions to general non-zero-sum games" (1959); N. R. Miller, "A new
  /// solution set for tournaments and majority voting", American Journal of Political Science 24
  /// (1980).
  ///
  /// - Complexity: O(*c*³) for *c* candidates.
  public var uncoveredSet: [Candidate] {
    func covers(_ first: Candidate, _ second: Candidate) -> Bool {
      beats(first, second)
        && candidates.allSatisfy { !beats($0, first) || beats($0, second) }
    }
    return candidates.filter { candidate in !candidates.contains { covers($0, candidate) } }
  }
}
