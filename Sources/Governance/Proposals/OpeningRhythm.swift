/// The moments at which the parts of an election may open and close: an hour of each day, or of one
/// day of the week.
package struct OpeningRhythm: Hashable, Sendable {
  /// The only weekday, if there is one.
  package let weekday: Weekday?
  /// The hour; the one at which a day ends Anywhere on Earth if nobody declares another.
  package let hour: TimeOfDay
  /// Whether a charter declares the hour.
  package let isHourDeclared: Bool

  /// The rhythm of the first charter that declares one; weekday and hour each by themselves.
  package init(of charters: [Charter]) {
    weekday = charters.lazy.compactMap(\.weekday).first
    let declared = charters.lazy.compactMap(\.hour).first
    hour = declared ?? .noon
    isHourDeclared = declared != nil
  }

  private init(weekday: Weekday?, hour: TimeOfDay, isHourDeclared: Bool) {
    self.weekday = weekday
    self.hour = hour
    self.isHourDeclared = isHourDeclared
  }

  /// The same hour on any day.
  var daily: OpeningRhythm {
    OpeningRhythm(weekday: nil, hour: hour, isHourDeclared: isHourDeclared)
  }

  /// How far the moments are apart, in seconds.
  var step: Int { weekday == nil ? Instant.day : 7 * Instant.day }

  /// The last of the moments that is not after an instant.
  func last(upTo instant: Instant) -> Instant {
    var day = instant.date.daysSinceEpoch
    if moment(onDay: day) > instant { day -= 1 }
    if let weekday {
      var back = 0
      while back < 7, CivilDate(daysSinceEpoch: day).weekday != weekday {
        day -= 1
        back += 1
      }
    }
    return moment(onDay: day)
  }

  /// A length rounded up to a whole number of steps, at least one.
  func roundedUp(_ seconds: Int) -> Int { max(1, (seconds + step - 1) / step) * step }

  /// In words: "on a Monday at 12:00 UTC".
  var words: String { (weekday.map { "on a \($0.rawValue) " } ?? "") + "at \(hour)" }

  private func moment(onDay day: Int) -> Instant {
    Instant(seconds: day * Instant.day + hour.seconds)
  }
}
