@testable import Governance
import Testing

struct InstantTests {
  @Test(arguments: [
    ("2026-09-30 23:45 UTC", Instant.Purpose.moment, "2026-09-30T23:45:00Z"),
    ("2026-09-30T23:45Z", .moment, "2026-09-30T23:45:00Z"),
    ("2026-09-30T23:45:59Z", .moment, "2026-09-30T23:45:59Z"),
    ("2026-09-30 23:45 AoE", .closing, "2026-10-01T11:45:00Z"),
    ("2026-09-30 AoE", .closing, "2026-10-01T12:00:00Z"),
    ("2026-09-30 aoe", .closing, "2026-10-01T12:00:00Z"),
    ("2026-09-30 UTC", .closing, "2026-10-01T00:00:00Z"),
    ("2026-09-30 UTC", .opening, "2026-09-30T00:00:00Z"),
    ("2026-09-30", .day, "2026-09-30T00:00:00Z"),
    ("2028-02-29", .day, "2028-02-29T00:00:00Z"),
  ])
  func `times in UTC and AoE are read`(
    text: String, purpose: Instant.Purpose, timestamp: String
  ) throws {
    #expect(try Instant(text, for: purpose).timestamp == timestamp)
  }

  @Test(arguments: [
    ("2026-09-30", Instant.Purpose.closing, "write '2026-09-30 AoE' or '2026-09-30 UTC'"),
    ("2026-09-30", .opening, "write '2026-09-30 UTC' for the start of that day"),
    ("2026-09-30 AoE", .opening, "AoE names the end of a day"),
    ("2026-09-30", .moment, "has no time of day"),
    ("2026-09-30 23:45", .moment, "names no time zone; write '2026-09-30 23:45 UTC'"),
    ("2026-09-30 23:45 CEST", .moment, "in the zone 'CEST'"),
    ("2026-09-30T23:45+02:00", .moment, "in the zone '+02:00'"),
    ("2026-02-29", .day, "that month has 28 days"),
    ("2026-13-01", .day, "names month 13 of 12"),
    ("2026-09-30 24:00 UTC", .moment, "from 00:00 to 23:59"),
    ("9999-12-31 AoE", .closing, "lies behind the year 9999"),
    ("9999-12-31 12:00 AoE", .moment, "lies behind the year 9999"),
    ("30.9.2026", .day, "is no date"),
    ("", .day, "is no date"),
  ])
  func `other times are refused with what to write`(
    text: String, purpose: Instant.Purpose, reason: String
  ) {
    let error = #expect(throws: UnreadableTime.self) { _ = try Instant(text, for: purpose) }
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    (1_790_811_900, "2026-09-30 23:45 UTC", "2026-09-30 11:45 AoE"),
    (1_790_856_000, "2026-10-01 12:00 UTC", "end of 2026-09-30 AoE"),
    (0, "1970-01-01 00:00 UTC", "1969-12-31 12:00 AoE"),
    (-1, "1969-12-31 23:59:59 UTC", "1969-12-31 11:59:59 AoE"),
  ])
  func `a time is written in both zones`(seconds: Int, utc: String, anywhere: String) {
    #expect(Instant(seconds: seconds).utcText == utc)
    #expect(Instant(seconds: seconds).anywhereOnEarthText == anywhere)
  }

  @Test func `counting days agrees with walking through the calendar`() {
    var days = -719_528
    for year in 0...9999 {
      for month in 1...12 {
        let first = CivilDate(year: year, month: month, day: 1)
        let last = CivilDate.daysInMonth(month, year: year)
        guard first?.daysSinceEpoch == days, CivilDate(daysSinceEpoch: days) == first,
          CivilDate(daysSinceEpoch: days + last - 1).day == last
        else {
          Issue.record("\(year)-\(month)")
          return
        }
        days += last
      }
    }
    #expect(days == 2_932_897)
  }

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2026-09-30", .wednesday),
    ("1900-01-01", .monday),
  ])
  func `weekdays are those of the calendar`(date: String, weekday: Weekday) throws {
    #expect(try Instant(date, for: .day).date.weekday == weekday)
  }

  @Test(arguments: [
    (0, "0 seconds"), (59, "59 seconds"), (60, "1 minute"), (3_600, "1 hour"),
    (90_061, "1 day 1 hour"), (273_600, "3 days 4 hours"), (-7_260, "2 hours 1 minute"),
    (86_460, "1 day 1 minute"),
  ])
  func `lengths of time are told in their two largest units`(seconds: Int, text: String) {
    #expect(duration(seconds: seconds) == text)
  }

  @Test func `arithmetic at the ends of time does not trap`() {
    let last = Instant(seconds: .max)
    let first = Instant(seconds: .min)
    #expect(last.advanced(bySeconds: 1) == last)
    #expect(first.advanced(bySeconds: -1) == first)
    #expect(first.seconds(until: last) == .max)
    #expect(last.seconds(until: first) == .min)
    #expect(last.utcText == "9999-12-31 15:30:07 UTC")
    #expect(first.utcText == "0000-01-01 08:29:52 UTC")
  }

  @Test(arguments: [
    ("7 days", Length.days(7)), ("1 week", .days(7)), ("36 hours", .hours(36)),
    ("2 cycles", .cycles(2)), ("1 year", .months(12)), ("18 months", .months(18)),
    ("1428 weeks", .days(9_996)), ("10000 years", .months(120_000)),
  ])
  func `lengths are read, and written as they are read`(text: String, length: Length) {
    #expect(Length(text) == length)
    #expect(Length(length.description) == length)
  }

  @Test(arguments: [
    "", "7", "days", "0 days", "-1 days", "7 fortnights", "99999999999999999999 days", "1429 weeks",
  ])
  func `other lengths are refused`(text: String) {
    #expect(Length(text) == nil)
  }
}
