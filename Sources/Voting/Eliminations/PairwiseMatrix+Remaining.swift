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
    // Whoever scores best in duels is in the set; and whom a member does not beat is in it, too.
    let points = members.map { member in
      members.reduce(0) { $0 + margin(member, $1).signum() }
    }
    guard let most = points.max(), let start = points.firstIndex(of: most) else { return [] }
    var isInside = Array(repeating: false, count: members.count)
    isInside[start] = true
    var unchecked = [start]
    while let inside = unchecked.popLast() {
      for index in members.indices
      where !isInside[index] && !beats(members[inside], members[index]) {
        isInside[index] = true
        unchecked.append(index)
      }
    }
    return members.indices.filter { isInside[$0] }.map { members[$0] }
  }
}
