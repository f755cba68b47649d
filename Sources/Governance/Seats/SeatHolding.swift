/// Who holds a seat, since when, until when and by what.
package struct SeatHolding: Hashable, Sendable {
  /// By what somebody holds a seat.
  package enum Origin: Hashable, Sendable {
    /// By a poll.
    case polled
    /// Without a poll, because no more stood than there were seats.
    case acclaimed
    /// By another body, if it is on file which.
    case appointed(by: String?)
    /// Out of the reserve, after somebody left.
    case inherited(from: String)
    /// The election says that the member continues; how the seat was come by is not on file.
    case continuing
    /// The person led the project before the first election on file.
    case leading
    /// It is not on file who holds the seat.
    case unknown
  }

  /// The handle; nothing if it is not on file who holds the seat.
  package let handle: Placed<String>?
  /// The name as it is shown.
  package let name: String?
  /// The employer or funder.
  package let affiliation: String?
  /// From when on; nothing if it is not on file.
  package let since: Instant?
  /// When the seat is up.
  package let until: TermEnd
  /// By what.
  package let origin: Origin
  /// The election that filled the seat last; nothing before the first one.
  package let election: String?
  /// The contest of that election.
  package let contest: String?
}
