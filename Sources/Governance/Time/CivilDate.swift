// Days are counted from 1 March of a year divisible by 400, so that the leap day is the last day of
// its cycle; after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).

/// A day of the Gregorian calendar, in no time zone yet.
package struct CivilDate: Hashable, Sendable {
  /// The year.
  package let year: Int
  /// The month, from 1.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// The day that is so many days after 1970-01-01; clamped to the years 0 to 9999.
  package init(daysSinceEpoch: Int) {
    let shifted = min(max(daysSinceEpoch, -719_528), 2_932_896) + 719_468
    let era = floorDivided(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// A day of the years 0 to 9999, or nothing if the month has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has.
  package static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// How many days after 1970-01-01 this is.
  package var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = floorDivided(marchYear, by: 400)
    let yearOfEra = marchYear - era * 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The same day some months later, or the last of the month if it has no such day.
  package func advanced(byMonths months: Int) -> CivilDate {
    let bounded = min(max(months, -120_000), 120_000)
    let total = year * 12 + (month - 1) + bounded
    let newYear = min(max(floorDivided(total, by: 12), 0), 9999)
    let newMonth = total - floorDivided(total, by: 12) * 12 + 1
    let last = Self.daysInMonth(newMonth, year: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  /// The day of the week.
  package var weekday: Weekday {
    let sinceMonday = daysSinceEpoch + 3
    return Weekday.allCases[sinceMonday - floorDivided(sinceMonday, by: 7) * 7]
  }
}

extension CivilDate: Comparable {
  package static func < (first: CivilDate, second: CivilDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The ISO 8601 form, such as `2026-09-30`.
  package var description: String { "\(padded(year, to: 4))-\(padded(month))-\(padded(day))" }
}

/// Division that rounds towards negative infinity.
func floorDivided(_ number: Int, by divisor: Int) -> Int {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

/// A number with leading zeros.
func padded(_ number: Int, to width: Int = 2) -> String {
  let digits = String(number)
  let missing = width - digits.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
}
