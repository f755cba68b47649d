/// Somebody who holds, held or may take a seat.
package struct SeatPerson: Hashable, Sendable {
  /// The handle.
  package let handle: String
  /// The name as it is shown.
  package let name: String
  /// The employer or funder.
  package let affiliation: String?
}
