/// Who takes a vacant seat, and who does not although their turn would have been before.
package struct Succession: Hashable, Sendable {
  /// Who or what fills the seat.
  package enum Next: Hashable, Sendable {
    /// The first in the reserve who can take it.
    case heir(SeatPerson)
    /// These come next alike, for so many seats: only a lot can choose.
    case lotNeeded([SeatPerson], seats: Int)
    /// A contest that is declared already.
    case contest(String, from: Instant)
    /// Nobody in the reserve can; another body appoints somebody, or a special contest is held.
    case nobody(Want)
  }

  /// Why there is nobody.
  package enum Want: Hashable, Sendable {
    /// The seat was not left by anybody, so no reserve inherits it.
    case noReserve
    /// No result with a reserve is published for the contest.
    case notPublished
    /// All in the reserve are passed over, or there are none.
    case exhausted
  }

  /// Somebody in the reserve who does not take the seat.
  package struct PassedOver: Hashable, Sendable {
    /// Who.
    package let person: SeatPerson
    /// Why.
    package let reason: Reason
  }

  /// Why somebody in the reserve does not take a seat.
  package enum Reason: Hashable, Sendable {
    /// The person holds a seat of the body.
    case member
    /// The person is to be asked for another vacant seat first.
    case offered
    /// The person declined a seat.
    case declined(Instant)
    /// The person held a seat of the body and left it.
    case left(Instant)
    /// The person stands no more.
    case withdrew
    /// So many members may share the affiliation and do, with those asked to take other seats.
    case capped(affiliation: String, limit: Int, awaiting: [SeatPerson])
  }

  /// Who or what fills the seat.
  package let next: Next
  /// Those passed over, in the order of the reserve.
  package let passedOver: [PassedOver]
}

extension Succession.Reason {
  /// The reason in a sentence about the person.
  package var sentence: String {
    switch self {
    case .member: "holds a seat already"
    case .offered: "is asked to take another vacant seat"
    case .declined(let date): "declined on \(date.date)"
    case .left(let date): "left a seat on \(date.date)"
    case .withdrew: "stands no more"
    case .capped(let affiliation, let limit, let awaiting):
      "\(affiliation) may hold \(counted(limit, "seat")) and does"
        + (awaiting.isEmpty
          ? "" : " if \(listed(awaiting.map(\.name))) accept\(awaiting.count == 1 ? "s" : "")")
    }
  }

  /// The reason in a word, for other programs.
  package var word: String {
    switch self {
    case .member: "member"
    case .offered: "offered"
    case .declined: "declined"
    case .left: "left"
    case .withdrew: "withdrew"
    case .capped: "capped"
    }
  }
}
