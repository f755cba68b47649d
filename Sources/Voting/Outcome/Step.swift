/// Something a method did on the way to its ``Outcome``.
///
/// Each family of methods has its own kind; ``sentence(_:)`` puts any of them into words.
public enum Step: Hashable, Sendable {
  /// A pair was locked or left out: Ranked Pairs.
  case rankedPairs(RankedPairsStep)
  /// A round of a method that eliminates.
  case elimination(EliminationStep)
  /// A stage of a count of transferable votes.
  case transferableVote(TransferableVoteStep)
  /// An article of Debian's constitution was applied.
  case debian(DebianStep)
}
