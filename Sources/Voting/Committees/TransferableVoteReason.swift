/// How a candidate fared in a count of transferable votes.
public enum TransferableVoteReason: Hashable, Sendable {
  /// It had the quota at a stage, counted from 1.
  case elected(stage: Int, votes: DecimalVotes, quota: DecimalVotes)
  /// No more candidates than seats were left at a stage.
  case electedLast(stage: Int, votes: DecimalVotes)
  /// It was excluded at a stage with these votes.
  case excluded(stage: Int, votes: DecimalVotes)
  /// The seats were filled while it still had these votes.
  case left(votes: DecimalVotes)
  /// An open tie comes before, and it is elected whichever way that is settled.
  case electedEitherWay
  /// An open tie comes before, and it is not elected whichever way that is settled.
  case notElectedEitherWay
  /// Whether it is elected depends on a tie.
  case tied
}

/// Something that happened in a count of transferable votes.
public enum TransferableVoteStep: Hashable, Sendable {
  /// Ballots, in units, that count for nobody: those that rank nobody, and those that rank nobody
  /// first alone.
  case notValid(blank: Int, withoutFirst: Int)
  /// Ballots, in units, that count up to a shared rank and no further.
  case cut(Int)
  /// The quota for the valid votes, in units, and the seats.
  case quota(DecimalVotes, valid: Int, seats: Int)
  /// Candidates were level, and one had to be chosen for a stage.
  case tie(stage: Int, TransferableVoteCount.Tie)
  /// A candidate's surplus was transferred.
  case surplus(stage: Int, Candidate, DecimalVotes)
  /// The surpluses of the elected were shared out anew, and the quota with them.
  case surpluses(stage: Int, quota: DecimalVotes)
  /// A candidate was excluded.
  case excluded(stage: Int, Candidate, votes: DecimalVotes)
  /// A candidate had the quota.
  case elected(stage: Int, Candidate, votes: DecimalVotes, quota: DecimalVotes)
  /// No more candidates than seats were left.
  case electedLast(stage: Int, [Candidate])
  /// What the open tie leaves to be decided.
  case undecided([Candidate], seatsLeft: Int)
}
