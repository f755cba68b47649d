/// What a count of transferable votes makes of the ballots.
///
/// A tie that the votes do not settle is settled by the lot. Without a lot no name and no order
/// decides: the count follows every way of settling every tie. Who is elected in all of them is
/// elected. Where the ways differ, those elected in some and not in others are ``tied``.
public struct TransferableVoteCount: Sendable {
  /// How many states are followed at most, unless told otherwise, when ties are settled in every way.
  ///
  /// Ways that lead to the same votes meet in one state. With many distinct rankings the bound is
  /// lower, so that the work stays bounded: 2,000,000 divided by them, or 200,000 for Meek's rule,
  /// which iterates; but at least 16. Beyond it, everybody still in play at the first tie is tied.
  public static let mostWays = 4_096

  /// The candidates in tiers, with reasons and the steps of the count.
  ///
  /// First the elected in the order of their election, most votes first within a stage; then the
  /// ``tied``; then those left when the seats were filled, most votes first; then the excluded, the
  /// last one first. Candidates whose order depends on how a tie is settled share a tier. The tied
  /// stand above all who are not elected whichever way, though some of them may be excluded earlier.
  public let outcome: Outcome
  /// How many seats there are to fill.
  public let seats: Int
  /// Who is elected whichever way ties are settled, in the order of election.
  public let elected: [Candidate]
  /// Who is elected or not depending on how a tie is settled, by number; mostly nobody.
  public let tied: [Candidate]
  /// How many seats the tied compete for.
  public let seatsLeft: Int
  /// The stages of the count.
  ///
  /// Without a lot they end at a tie on which depends who is elected. After a tie that makes no such
  /// difference they show one of the ways, and ``Stage/tie`` says so.
  public let stages: [Stage]
}
