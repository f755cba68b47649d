/// A length of time as a charter states it.
package enum Length: Hashable, Sendable {
  /// So many times 24 hours.
  case days(Int)
  /// So many hours.
  case hours(Int)
  /// So many calendar months.
  case months(Int)
  /// So many release cycles.
  case cycles(Int)

  /// Reads a length such as `7 days`, `2 cycles` or `1 year`, of at most 10,000 days or other units.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(words[0]), (1...10_000).contains(number)
    else { return nil }
    switch words[1] {
    case "hour", "hours": self = .hours(number)
    case "day", "days": self = .days(number)
    case "week", "weeks":
      guard number <= 10_000 / 7 else { return nil }
      self = .days(number * 7)
    case "month", "months": self = .months(number)
    case "year", "years": self = .months(number * 12)
    case "cycle", "cycles": self = .cycles(number)
    default: return nil
    }
  }

  /// The length in seconds; nothing for months and cycles, which differ among themselves.
  package var seconds: Int? {
    switch self {
    case .days(let number): number * Instant.day
    case .hours(let number): number * Instant.hour
    case .months, .cycles: nil
    }
  }
}

extension Length: CustomStringConvertible {
  /// The length in words that are read back.
  package var description: String {
    switch self {
    case .days(let number): counted(number, "day")
    case .hours(let number): counted(number, "hour")
    case .months(let number) where number % 12 == 0: counted(number / 12, "year")
    case .months(let number): counted(number, "month")
    case .cycles(let number): counted(number, "cycle")
    }
  }
}
