/// A whole or half hour of the day, in UTC.
package struct TimeOfDay: Hashable, Sendable {
  /// Seconds since midnight UTC.
  package let seconds: Int

  /// The moment at which a day ends Anywhere on Earth.
  static let noon = TimeOfDay(seconds: 12 * Instant.hour)

  private init(seconds: Int) { self.seconds = seconds }

  /// Reads a time such as `12:00 UTC`; `AoE` is read too.
  package init?(_ text: String) {
    // The day is only there because an instant has one; what is kept is the time.
    guard let instant = try? Instant("2000-01-01 \(text)", for: .moment) else { return nil }
    let midnight = Instant(startOf: instant.date)
    let seconds = midnight.seconds(until: instant)
    guard seconds % (Instant.hour / 2) == 0 else { return nil }
    self.seconds = seconds
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The words that are read back.
  package var description: String {
    "\(padded(seconds / Instant.hour)):\(padded(seconds / 60 % 60)) \(Zone.utc.rawValue)"
  }
}
