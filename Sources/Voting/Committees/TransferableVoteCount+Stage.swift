extension TransferableVoteCount {
  /// What a candidate is at the end of a stage.
  public enum Status: Hashable, Sendable {
    /// Neither elected nor excluded.
    case continuing
    /// Elected, at this stage or before.
    case elected
    /// Excluded, at this stage or before.
    case excluded
  }

  /// What a stage of a count does.
  public enum Action: Hashable, Sendable {
    /// Every ballot counts for its first preference.
    case firstPreferences
    /// The surplus of an elected candidate goes to the next preferences: Scottish.
    case surplus(Candidate, DecimalVotes)
    /// The surpluses of all elected candidates are shared out anew: Meek.
    case surpluses
    /// A candidate is excluded.
    case exclusion(Candidate, DecimalVotes)
  }

  /// A stage of a count: what was done, and where everybody stands at its end.
  ///
  /// The votes of all candidates and the non-transferable ones together are the valid votes.
  public struct Stage: Hashable, Sendable {
    /// What was done.
    public let action: Action
    /// The tie that was settled to choose the action, if there was one.
    public let tie: Tie?
    /// For each candidate its votes at the end, in the parts of which the quota is made.
    let parts: [Int128]
    /// For each candidate, by number, what it is at the end.
    public let statuses: [Status]
    /// The votes that elect.
    public let quota: DecimalVotes
    /// The votes that no candidate holds any more.
    public let nonTransferable: DecimalVotes
    /// Who was elected at this stage with the quota or more: most votes first, equal votes together.
    public let elected: [[Candidate]]
    /// Who was elected without the quota because no more stood than seats were left.
    public let electedLast: [[Candidate]]

    /// For each candidate, by number, its votes at the end.
    public var votes: [DecimalVotes] { parts.indices.map(votes(of:)) }

    /// A candidate's votes at the end.
    public func votes(of candidate: Candidate) -> DecimalVotes {
      DecimalVotes(parts: parts[candidate], scale: quota.scale, places: quota.places)
    }

    /// Who is neither elected nor excluded at the end, by number.
    public var continuing: [Candidate] {
      statuses.indices.filter { statuses[$0] == .continuing }
    }
  }

  /// A tie on the way: several candidates of whom the rules take one.
  public struct Tie: Hashable, Sendable {
    /// What one of the candidates is chosen for.
    public enum Purpose: Hashable, Sendable {
      /// Its surplus is transferred first.
      case surplus
      /// It is excluded.
      case exclusion
    }

    /// How a tie is settled.
    public enum Settlement: Hashable, Sendable {
      /// By the votes at the latest earlier stage at which they were unequal.
      case earlierStage(Candidate)
      /// By the lot.
      case lot(Candidate)
      /// In any order, for all are excluded in turn and hold no votes; the count shows one order.
      case anyOrder
      /// Not at all, but the same candidates are elected whichever way; the count shows one way.
      case sameEitherWay(Candidate)
      /// Not at all, and who is elected depends on it; the stages end here.
      case open
      /// Not at all, and there are too many ways to follow; the stages end here.
      case tooManyWays(Int)
    }

    /// What one of the candidates is chosen for.
    public let purpose: Purpose
    /// The candidates that the votes do not tell apart, by number.
    public let candidates: [Candidate]
    /// How many votes they have; under Meek's rule, how many the last of them has.
    public let votes: DecimalVotes
    /// How it is settled.
    public let settlement: Settlement
  }
}
