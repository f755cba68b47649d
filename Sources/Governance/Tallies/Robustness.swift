package import Voting

/// Whether another choice of rules would have filled the seats differently.
package struct Robustness: Sendable {
  /// The combinations of rules, each counted.
  package let rows: [RuleComparison.Row]
  /// The declared rules, counted.
  package let base: Count
  private let comparison: RuleComparison

  /// Above this number of candidates the combinations are not counted for a result.
  package static let mostCandidates = 200

  /// Takes the combinations that were counted; those that another meaning of blanks would need are left
  /// out where only the pairs under one meaning are known.
  package init(_ comparison: RuleComparison, knowsRankings: Bool = true) {
    self.comparison = comparison
    base = comparison.base
    rows = comparison.rows.filter { row in
      if knowsRankings { return true }
      if case .failure(.rankingsNeeded) = row.count { return false }
      return row.rules.unranked == comparison.base.rules.unranked
    }
  }

  /// The combinations that could be counted.
  package var counted: [(rules: CountingRules, count: Count)] {
    rows.compactMap { row in (try? row.count.get()).map { (row.rules, $0) } }
  }

  /// The combinations that fill the seats differently.
  package var differing: [(rules: CountingRules, count: Count)] {
    counted.filter { differs($0.count) }
  }

  /// Whether a count fills the seats differently.
  package func differs(_ count: Count) -> Bool {
    let changes = changes(count)
    return !changes.gained.isEmpty || !changes.lost.isEmpty
      || count.seats?.ties != base.seats?.ties
  }

  /// Who takes a seat in a count and not under the declared rules, and the other way round.
  package func changes(_ count: Count) -> (gained: [Candidate], lost: [Candidate]) {
    comparison.changes(count)
  }

  /// How much depends on the choice of rules, in one sentence.
  package func sentence(_ wording: Wording) -> String {
    let (all, other) = (counted.count, differing.count)
    let what = base.seats == nil ? "first place" : "seats"
    guard other > 0 else {
      return "Robust: all \(all) combinations fill the \(what) alike."
    }
    var contested: [Candidate: Int] = [:]
    for row in differing {
      let changes = changes(row.count)
      for candidate in Set(changes.gained + changes.lost + (row.count.seats?.tied ?? [])) {
        contested[candidate, default: 0] += 1
      }
    }
    let names = contested.keys.sorted { (contested[$1] ?? 0, $0) < (contested[$0] ?? 0, $1) }
    return "\(other) of \(all) combinations fill the \(what) differently; "
      + "it is about \(wording.list(names))."
  }
}
