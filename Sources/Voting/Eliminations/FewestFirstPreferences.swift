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
  /// nothing to inherit, because no ballot ranks two of them.
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
      stayBelow: tied.count > 1 && staysBelow(tied, votes, among: left))
  }

  private func staysBelow(
    _ tied: [Candidate], _ votes: FirstPreferences.Votes, among left: CandidateSet
  ) -> Bool {
    let largest = largestVotes(of: tied, among: left)
    let sizes = Set(votes.sizes + largest.sizes).sorted()
    let now = votes.exact(sizes: sizes)
    guard let lowest = now.min(), let most = largest.exact(sizes: sizes).max() else { return false }
    guard let above = now.filter({ $0 != lowest }).min() else { return most == lowest }
    return most < above
  }
}
