/// A point in time, to the second.
package struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC, leap seconds not counted.
  package let seconds: Int

  /// Creates an instant.
  package init(seconds: Int) { self.seconds = seconds }

  /// Midnight UTC at the start of a day.
  package init(startOf date: CivilDate) { seconds = date.daysSinceEpoch * Self.day }

  /// The time so many seconds later, or the last there is.
  package func advanced(bySeconds other: Int) -> Instant {
    let (sum, overflows) = seconds.addingReportingOverflow(other)
    return Instant(seconds: overflows ? (other < 0 ? .min : .max) : sum)
  }

  /// How many seconds it takes until another instant; negative if that is earlier.
  package func seconds(until other: Instant) -> Int {
    let (difference, overflows) = other.seconds.subtractingReportingOverflow(seconds)
    return overflows ? (other < self ? .min : .max) : difference
  }

  /// The day this is part of in UTC.
  package var date: CivilDate {
    CivilDate(daysSinceEpoch: floorDivided(seconds, by: Self.day))
  }

  /// The seconds of an hour and of a day.
  static let (hour, day) = (3_600, 86_400)
}

extension Instant: Comparable {
  package static func < (first: Instant, second: Instant) -> Bool {
    first.seconds < second.seconds
  }
}

/// The two zones in which a community may state its dates.
package enum Zone: String, CaseIterable, Hashable, Sendable {
  case utc = "UTC"
  /// Anywhere on Earth: a day ends when it has ended everywhere, at UTC−12.
  case anywhereOnEarth = "AoE"

  /// What to add to a time in the zone for UTC, in seconds.
  var secondsToUTC: Int { self == .utc ? 0 : 12 * Instant.hour }
}

/// A stretch of time from its start up to, but without, its end.
package struct Window: Hashable, Sendable {
  /// When it opens.
  package let start: Instant
  /// When it has closed.
  package let end: Instant

  /// Creates a window.
  package init(from start: Instant, to end: Instant) {
    self.start = start
    self.end = end
  }

  /// Whether an instant lies in the window.
  package func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

  /// How long it is open, in seconds.
  package var seconds: Int { start.seconds(until: end) }
}
