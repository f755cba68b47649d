// A date alone says too little: a deadline "on the 30th" is a different moment in each time zone. So a
// time names UTC or AoE. A date with a zone names the start of that day where something opens and
// its end where something closes; AoE is a way to name the end of a day and opens nothing.

/// Why a text is not read as a time.
package struct UnreadableTime: Error, Hashable, Sendable {
  /// What is wrong and what to write.
  package let message: String
}

extension Instant {
  /// What a time is read for; it decides what a date without a time means.
  package enum Purpose: Hashable, Sendable {
    /// When a window opens: a date is its first moment.
    case opening
    /// When a window closes: a date is its last moment.
    case closing
    /// A day in UTC as cycles and affiliations state it: its first moment, the zone may be left out.
    case day
    /// Something that happened; it needs its time of day.
    case moment
  }

  /// Reads a time as people write it: `2026-09-30 23:45 UTC`, `2026-09-30T23:45Z`, `2026-09-30 AoE`.
  package init(_ text: String, for purpose: Purpose) throws(UnreadableTime) {
    try self.init(anyYear: text, for: purpose)
    // The end of the last day there is, and times of it in AoE, lie in a year of five digits.
    guard self < Self.endOfYears else {
      throw UnreadableTime(message: "\(quoted(text)) lies behind the year 9999 in UTC")
    }
  }

  /// The start of the year 10000.
  private static let endOfYears = Instant(
    startOf: CivilDate(daysSinceEpoch: .max)
  ).advanced(bySeconds: day)

  private init(anyYear text: String, for purpose: Purpose) throws(UnreadableTime) {
    let parts = try TimeText(text)
    if let time = parts.secondOfDay {
      guard let zone = parts.zone else {
        throw UnreadableTime(
          message: "\(quoted(text)) names no time zone; write '\(parts.clean) UTC' or "
            + "'\(parts.clean) AoE'")
      }
      self = Instant(startOf: parts.date).advanced(bySeconds: time + zone.secondsToUTC)
      return
    }
    let midnight = Instant(startOf: parts.date)
    switch (purpose, parts.zone) {
    case (.day, nil), (.day, .utc), (.opening, .utc): self = midnight
    case (.closing, .some(let zone)):
      self = midnight.advanced(bySeconds: Self.day + zone.secondsToUTC)
    case (.opening, nil):
      throw UnreadableTime(
        message: "\(quoted(text)) is another moment in each time zone; write "
          + "'\(parts.date) UTC' for the start of that day, or add the time")
    case (.closing, nil):
      throw UnreadableTime(
        message: "\(quoted(text)) is another moment in each time zone; write "
          + "'\(parts.date) AoE' or '\(parts.date) UTC' for the end of that day, or add the time")
    case (.opening, .anywhereOnEarth), (.day, .anywhereOnEarth):
      throw UnreadableTime(
        message: "AoE names the end of a day, and this is a start; write '\(parts.date) UTC' "
          + "or '\(parts.date) 00:00 AoE'")
    case (.moment, _):
      throw UnreadableTime(
        message: "\(quoted(text)) has no time of day; write '\(parts.date) 23:45 UTC'")
    }
  }
}

/// The parts of a written time.
private struct TimeText {
  let date: CivilDate
  let secondOfDay: Int?
  let zone: Zone?
  /// Date and time without a zone.
  let clean: String

  init(_ text: String) throws(UnreadableTime) {
    var bytes = Array(text.utf8)[...]
    date = try Self.date(&bytes, of: text)
    if let separator = bytes.first,
      separator == UInt8(ascii: "T") || separator == UInt8(ascii: " "),
      bytes.dropFirst().first.map({ (0x30...0x39).contains($0) }) == true
    {
      bytes.removeFirst()
      secondOfDay = try Self.time(&bytes, of: text)
    } else {
      secondOfDay = nil
    }
    clean = String(decoding: Array(text.utf8)[..<bytes.startIndex], as: UTF8.self)
    zone = try Self.zone(bytes, of: text)
  }

  private static func date(
    _ bytes: inout ArraySlice<UInt8>, of text: String
  ) throws(UnreadableTime) -> CivilDate {
    guard let year = number(&bytes, digits: 4), take("-", &bytes),
      let month = number(&bytes, digits: 2), take("-", &bytes), let day = number(&bytes, digits: 2)
    else {
      throw UnreadableTime(
        message: "\(quoted(text)) is no date; write it as in '2026-09-30' or '2026-09-30 23:45 UTC'"
      )
    }
    guard (1...12).contains(month) else {
      throw UnreadableTime(message: "\(quoted(text)) names month \(month) of 12")
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      let last = CivilDate.daysInMonth(month, year: year)
      throw UnreadableTime(
        message: "\(quoted(text)) does not exist: that month has \(last) days")
    }
    return date
  }

  private static func time(
    _ bytes: inout ArraySlice<UInt8>, of text: String
  ) throws(UnreadableTime) -> Int {
    guard let hour = number(&bytes, digits: 2), take(":", &bytes),
      let minute = number(&bytes, digits: 2)
    else {
      throw UnreadableTime(message: "\(quoted(text)) has no time as in '23:45'")
    }
    var second = 0
    if take(":", &bytes) {
      guard let value = number(&bytes, digits: 2) else {
        throw UnreadableTime(message: "\(quoted(text)) has no seconds as in '23:45:10'")
      }
      second = value
    }
    guard hour < 24, minute < 60, second < 60 else {
      throw UnreadableTime(
        message: "\(quoted(text)) names no time of day; it runs from 00:00 to 23:59")
    }
    return hour * 3_600 + minute * 60 + second
  }

  private static func zone(
    _ bytes: ArraySlice<UInt8>, of text: String
  ) throws(UnreadableTime) -> Zone? {
    let rest = String(decoding: bytes.drop { $0 == 0x20 }, as: UTF8.self)
    if rest.isEmpty { return nil }
    if rest == "Z" { return .utc }
    if let zone = Zone.allCases.first(where: { $0.rawValue.lowercased() == rest.lowercased() }) {
      return zone
    }
    throw UnreadableTime(
      message:
        "\(quoted(text)) is in the zone \(quoted(rest)); only UTC and AoE (Anywhere on Earth) "
        + "are read: convert it and write 'UTC' after it")
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>, digits: Int) -> Int? {
    let run = bytes.prefix(digits)
    guard run.count == digits, run.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    bytes = bytes.dropFirst(digits)
    return run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func take(_ character: Unicode.Scalar, _ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, UInt32(first) == character.value else { return false }
    bytes.removeFirst()
    return true
  }
}
