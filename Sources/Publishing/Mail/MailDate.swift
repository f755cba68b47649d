internal import Governance

/// A moment as messages and mailbox files write it, in UTC and English as they demand.
struct MailDate: Sendable {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private let weekday: Substring
  private let month: String
  private let date: CivilDate
  private let time: String

  init(_ instant: Instant) {
    date = instant.date
    weekday = date.weekday.rawValue.prefix(3)
    month = Self.months[date.month - 1]
    // Such as `2026-09-30T23:45:00Z`.
    time = String(instant.timestamp.dropLast().suffix(8))
  }

  private var year: Substring { date.description.prefix(4) }

  /// As RFC 5322 has it: `Wed, 30 Sep 2026 23:45:00 +0000`.
  var header: String { "\(weekday), \(date.day) \(month) \(year) \(time) +0000" }

  /// As the first line of a message in a mailbox file has it: `Wed Sep 30 23:45:00 2026`.
  var separator: String {
    "\(weekday) \(month) \(date.day < 10 ? " " : "")\(date.day) \(time) \(year)"
  }
}
