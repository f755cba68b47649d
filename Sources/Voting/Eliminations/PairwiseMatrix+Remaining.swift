extension PairwiseMatrix {
  /// The candidate among some who beats every other one of them; for one alone, that one.
  ///
  /// - Complexity: O(*n*) for *n* members.
  func condorcetWinner(among members: [Candidate]) -> Candidate? {
    guard let first = members.first else { return nil }
    // Whoever beats all others also ends this row of duels as champion.
    let champion = members.reduce(first) { beats($0, $1) ? $0 : $1 }
    return members.allSatisfy { $0 == champion || beats(champion, $0) } ? champion : nil
  }

  /// The smallest set of candidates among some who all beat every one of the rest, by number.
  ///
  /// - Complexity: O(*n*²) for *n* members.
  func smithSet(among members: [Candidate]) -> [Candidate] {
    tiers(size: members.count) { !beats(members[$1], members[$0]) }
      .first.map { $0.map { members[$0] } } ?? []
  }
}
