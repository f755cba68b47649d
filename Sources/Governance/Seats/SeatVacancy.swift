/// A seat that nobody holds.
package struct SeatVacancy: Hashable, Sendable {
  /// Why nobody holds it.
  package enum Cause: Hashable, Sendable {
    /// Somebody left before the end of the term.
    case left(SeatPerson, on: Instant)
    /// Nobody was elected to it.
    case unfilled
    /// The term is over, and no election has filled the seat anew.
    case ended(SeatPerson?, on: Instant?)
  }

  /// Why nobody holds it.
  package let cause: Cause
  /// When the seat is up.
  package let until: TermEnd
  /// The election that filled the seat last.
  package let election: String?
  /// The contest of that election.
  package let contest: String?
  /// Who takes it.
  package let succession: Succession
}
