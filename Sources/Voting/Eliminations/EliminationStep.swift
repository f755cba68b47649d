/// Something that happened in a round of a method that eliminates.
///
/// Where ties can be settled in several ways, the steps describe one of them.
public struct EliminationStep: Hashable, Sendable {
  /// Which place is counted for, from 1; `nil` if one count ranks everybody.
  public let place: Int?
  /// Which round of the count it is, from 1.
  public let round: Int
  /// What happened.
  public let event: EliminationEvent

  /// Creates a step.
  public init(place: Int? = nil, round: Int, event: EliminationEvent) {
    self.place = place
    self.round = round
    self.event = event
  }
}

/// What happens in a round of a method that eliminates.
public enum EliminationEvent: Hashable, Sendable {
  /// Which of several goes is open.
  case tied([Candidate], EliminationSettlement)
  /// Candidates go, all for the same cause.
  case eliminated([Candidate], EliminationCause)
  /// Nothing tells those apart who are left, so they share a place.
  case level([Candidate])
  /// Somebody wins the count for this place, or is the last one left in a count that ranks all.
  case won(Candidate, EliminationWin)
  /// Ties can be settled in too many ways to follow, so those not ranked yet share a place.
  case tooManyWays([Candidate])
}

/// How a method that eliminates goes on from a tie.
public enum EliminationSettlement: Hashable, Sendable {
  /// The drawn lot decides.
  case lot
  /// Every way is followed; the steps go on with one of them.
  case everyWay
  /// All of them go, as nobody else is affected by the order.
  case together
}
