extension SeatAssignment {
  /// Who inherits a seat that falls vacant.
  public enum Inheritance: Hashable, Sendable {
    /// The first in the reserve whom the cap lets in; the cap passed over those named.
    case inherited(Candidate, passedOver: [Candidate])
    /// These of one tier come next alike, and only a lot can choose.
    case lotNeeded([Candidate], passedOver: [Candidate])
    /// Nobody in the reserve can take the seat.
    case nobody(passedOver: [Candidate])
  }

  /// Tells who inherits when somebody leaves.
  ///
  /// - Parameters:
  ///   - leaving: those who have left their seats, the one in question included.
  ///   - declining: those of the reserve who do not accept.
  ///   - capRule: the cap, if there is one; members still in their seats count against it.
  ///   - lot: the lot, if it has been drawn.
  /// - Returns: the heir, or why there is none.
  public func inheritance(
    leaving: Set<Candidate>, declining: Set<Candidate> = [], capRule: CapRule? = nil,
    lot: Lot? = nil
  ) -> Inheritance {
    var passedOver: [Candidate] = []
    for tier in reserves {
      let standing = tier.filter { !declining.contains($0) && !leaving.contains($0) }
      let fitting = standing.filter { fits($0, leaving: leaving, capRule: capRule) }
      passedOver += standing.filter { !fitting.contains($0) }
      if fitting.count > 1, lot == nil { return .lotNeeded(fitting, passedOver: passedOver) }
      if let heir = (lot?.sorted(fitting) ?? fitting).first {
        return .inherited(heir, passedOver: passedOver)
      }
    }
    return .nobody(passedOver: passedOver)
  }

  private func fits(_ candidate: Candidate, leaving: Set<Candidate>, capRule: CapRule?) -> Bool {
    guard let capRule, let own = capRule.affiliations[candidate] else { return true }
    let seated = elected.filter { !leaving.contains($0) && capRule.affiliations[$0] == own }
    return seated.count + capRule.continuing[own, default: 0] < capRule.limit(seats: seats)
  }
}
