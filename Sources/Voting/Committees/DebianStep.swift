/// A defeat of one option by another, as Debian's constitution weighs it.
public struct DebianDefeat: Hashable, Sendable {
  /// Who wins.
  public let winner: Candidate
  /// Who loses.
  public let loser: Candidate
  /// How many prefer the winner, in units.
  public let votes: Int
  /// How many prefer the loser, in units.
  public let against: Int

  /// Creates a defeat.
  public init(winner: Candidate, loser: Candidate, votes: Int, against: Int) {
    self.winner = winner
    self.loser = loser
    self.votes = votes
    self.against = against
  }

  /// Tells whether this defeat has fewer votes, or equally many and more against it.
  public func isWeaker(than other: DebianDefeat) -> Bool {
    (votes, other.against) < (other.votes, against)
  }
}

/// A round of Schwartz sequential dropping.
public struct DebianRound: Hashable, Sendable {
  /// The options of the Schwartz set, by number.
  public let schwartzSet: [Candidate]
  /// The weakest defeats within it, which are dropped; in the last round there are none.
  public let dropped: [DebianDefeat]
}

/// Something done on the way to the result of a vote after Debian's constitution.
public enum DebianStep: Hashable, Sendable {
  /// An option was dropped at once: A.5.2 and 3.
  case dropped(Candidate, DebianReason)
  /// The Schwartz set was found and its weakest defeats were dropped: A.5.6 and 7.
  case round(place: Int, DebianRound)
  /// The winner, or those tied, were placed: A.5.8. The second list is empty without a casting vote.
  case placed(place: Int, [Candidate], castingVoteAmong: [Candidate])
}

/// Why an option stands where it does after Debian's constitution.
public enum DebianReason: Hashable, Sendable {
  /// Too few ballots rank it above the default option: A.5.2.
  case belowQuorum(votes: Int, quorum: Int)
  /// It does not defeat the default option by the majority it needs: A.5.3.
  case withoutMajority(votes: Int, against: Int, majority: Fraction)
  /// It was left in the Schwartz set after some rounds of dropping, alone, besides others, or by the
  /// casting vote: A.5.8.
  case placed(place: Int, besides: [Candidate], castingVoteOver: [Candidate], rounds: Int)
}
