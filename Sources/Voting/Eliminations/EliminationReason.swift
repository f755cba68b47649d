/// How far a candidate came in a method that eliminates.
public enum EliminationReason: Hashable, Sendable {
  /// All others were eliminated.
  case lastLeft
  /// The candidate was eliminated.
  case eliminated(round: Int, EliminationCause)
  /// Nothing told those apart who were left in this round.
  case level(round: Int)
  /// The candidate won the count for a place, in which only those below it took part.
  case won(place: Int, EliminationWin)
  /// Settled in one way or another, ties put the candidate above or below others of its tier.
  case tied
}

/// How a count for one place ended.
public enum EliminationWin: Hashable, Sendable {
  /// The winner beats everybody left in this round.
  case beatsAllLeft(round: Int)
  /// Everybody else was eliminated.
  case lastLeft
}
