package import Voting

extension BallotFile {
  /// The same ballots over candidates in another order and under other names, without tags.
  ///
  /// The ballots must have been kept one by one. Equal ranks are listed by candidate.
  ///
  /// - Parameters:
  ///   - order: the candidates as they are numbered now, in the order wanted.
  ///   - names: the name of each, in that order.
  ///   - keepsIDs: whether receipts stay on the ballots.
  /// - Returns: the file with the ballots one by one, and without distinct rankings.
  /// - Precondition: `order` holds each candidate once, and there is a name for each.
  package func arranged(
    _ order: [Candidate], names: [String], keepsIDs: Bool
  ) -> BallotFile {
    precondition(order.sorted() == Array(candidates.indices) && names.count == order.count)
    var numbers = Array(repeating: 0, count: order.count)
    for (number, candidate) in order.enumerated() { numbers[candidate] = number }
    var file = self
    file.candidates = names
    file.withdrawn = Set(withdrawn.map { numbers[$0] })
    file.defaultOption = defaultOption.map { numbers[$0] }
    file.declared = DeclaredRules()
    file.pairs = pairs.keeping(order)
    file.profile = nil
    file.ballots = ballots?.map { cast in
      CastBallot(
        ballot: Ballot(
          ranks: cast.ballot.ranks.map { $0.map { numbers[$0] }.sorted() },
          weight: cast.ballot.weight),
        id: keepsIDs ? cast.id : nil)
    }
    return file
  }
}
