/// Why a candidate stands where it does in an ``Outcome``.
///
/// Each family of methods has its own kind; ``sentence(_:)`` puts any of them into words.
public enum Reason: Hashable, Sendable {
  /// There is nobody to compare with.
  case alone
  /// How the candidate's strongest beatpath compares with one back: Schulze.
  case beatpath(Beatpath)
  /// Which locked pairs put the candidate above or below another: Ranked Pairs.
  case locked(LockedPath)
  /// Who opposes the candidate most: Minimax.
  case opposition(Opposition)
  /// A number of points in units of votes: Borda, Black.
  case score(Fraction)
  /// How many ballots prefer the candidate to all others, shared first ranks divided.
  case firstPreferences(Fraction)
  /// How many comparisons the candidate wins, a level one being half a win: Copeland.
  case comparisonsWon(Fraction)
  /// The candidate beats every other one.
  case condorcetWinner
  /// What all best orders agree on: Kemeny–Young.
  case bestOrders(BestOrders)
  /// Nobody's defeat of the candidate survives, or whose does: Split Cycle.
  case survivingDefeat(Defeat?)
  /// How far the candidate came: methods that eliminate.
  case elimination(EliminationReason)
  /// When the candidate was elected or excluded: transferable votes.
  case transferableVote(TransferableVoteReason)
  /// Which step of the constitution decided: Debian.
  case debian(DebianReason)
}

/// On which side of a comparison a candidate is.
public enum Standing: Hashable, Sendable {
  /// It stands above the other.
  case above
  /// It stands below the other.
  case below
  /// Neither stands above the other.
  case level
}
