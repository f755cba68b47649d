/// Those who have the fewest first preferences of all who are left.
struct FewestFirstPreferences {
  /// Those who are tied for the fewest, by number.
  let candidates: [Candidate]
  /// How many each of them has, in units.
  let votes: Fraction
  /// Those who are tied for the fewest of the others, by number.
  let next: [Candidate]
  /// Whether each of them stays below all others whatever it inherits from the rest of them.
  ///
  /// Then they all go before anybody else does. If there are no others, it tells whether there is
  /// nothing to inherit.
  let stayBelow: Bool
}

extension FirstPreferenceCount {
  /// Those who have the fewest first preferences among some candidates, one at least.
  func fewest(among left: CandidateSet) -> FewestFirstPreferences {
    let votes = self.votes(among: left)
    let members = votes.members
    let exact = votes.exact(sizes: votes.sizes)
    let lowest = exact.min() ?? Natural(0)
    let tied = members.indices.filter { exact[$0] == lowest }.map { members[$0] }
    let above = exact.filter { $0 != lowest }.min()
    let next = members.indices.filter { exact[$0] == above }.map { members[$0] }
    return FewestFirstPreferences(
      candidates: tied, votes: votes.fraction(of: tied[0]), next: next,
      stayBelow: next.isEmpty
        ? lowest == Natural(0)
        : tied.count > 1 && staysBelow(tied, next[0], votes, among: left))
  }

  /// Tells whether none of a group can come to have as many votes as another candidate has now.
  private func staysBelow(
    _ group: [Candidate], _ other: Candidate, _ votes: FirstPreferences.Votes,
    among left: CandidateSet
  ) -> Bool {
    let largest = largestVotes(of: group, among: left)
    let sizes = Set(votes.sizes + largest.sizes).sorted()
    guard let most = largest.exact(sizes: sizes).max(),
      let index = votes.members.firstIndex(of: other)
    else { return false }
    return most < votes.exact(sizes: sizes)[index]
  }
}
