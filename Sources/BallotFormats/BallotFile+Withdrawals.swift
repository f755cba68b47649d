internal import Voting

extension BallotFile {
  /// The same ballots without the candidates who have withdrawn, the others renumbered.
  public func withoutWithdrawn() -> BallotFile {
    guard !withdrawn.isEmpty else { return self }
    let standing = candidates.indices.filter { !withdrawn.contains($0) }
    var numbers: [Candidate: Candidate] = [:]
    for (number, candidate) in standing.enumerated() { numbers[candidate] = number }
    var file = self
    file.candidates = standing.map { candidates[$0] }
    file.withdrawn = []
    file.defaultOption = defaultOption.flatMap { numbers[$0] }
    file.declared.affiliations = [:]
    for (candidate, affiliation) in declared.affiliations {
      if let number = numbers[candidate] { file.declared.affiliations[number] = affiliation }
    }
    file.pairs = pairs.keeping(standing)
    file.profile = profile?.without(withdrawn)
    file.ballots = ballots?.map { cast in
      var cast = cast
      cast.ballot = Ballot(
        ranks: cast.ballot.ranks.map { $0.compactMap { numbers[$0] } }, weight: cast.ballot.weight)
      return cast
    }
    return file
  }
}
