/// A moment as git keeps it: seconds of UTC, and the zone of whoever wrote it.
package struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; never negative, never beyond the year 9999.
  package let seconds: Int
  /// Minutes east of Greenwich; says where, not when.
  package let zone: Int

  /// The last second of the year 9999: no calendar downstream is asked to go further.
  package static let latest = 253_402_300_799

  /// Takes a moment, unless it lies outside the years 1970 to 9999.
  package init?(seconds: Int, zone: Int = 0) {
    guard (0...Self.latest).contains(seconds) else { return nil }
    self.seconds = seconds
    self.zone = zone
  }
}
