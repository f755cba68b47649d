@testable import Electorates
@testable import Governance

extension Reader {
  /// What stands in fields and options: times, lengths, names, addresses.
  static let words: [Reader] = [
    Reader("times", "dates, moments, times of day and lengths") {
      let text = String(decoding: $0, as: UTF8.self)
      for purpose in [Instant.Purpose.opening, .closing, .day, .moment] {
        guard let instant = try? Instant(text, for: purpose) else { continue }
        for written in [instant.utcText, instant.timestamp] {
          demand((try? Instant(written, for: .moment)) == instant, "\(text) became \(written)")
        }
        _ = instant.anywhereOnEarthText
        demand(Instant(startOf: instant.date) <= instant, "\(text) lies before its day")
      }
      if let length = Length(text) {
        demand(Length(length.description) == length, "\(text) became \(length)")
        _ = length.seconds.map { duration(seconds: $0) }
      }
      if let time = TimeOfDay(text) {
        demand(TimeOfDay(time.description) == time, "\(text) became \(time)")
      }
      if let number = Int(text) {
        let date = CivilDate(daysSinceEpoch: number)
        _ = (date.weekday, date.advanced(byMonths: number), duration(seconds: number))
        _ = Instant(seconds: number).timestamp
      }
    },
    Reader("names", "handles, addresses, patterns and names of files") {
      let text = String(decoding: $0, as: UTF8.self)
      let masked = Email.masked(text).text
      demand(Email.masked(masked).count == 0, "an address stays: \(masked)")
      if let email = Email(text) { demand(Email(email.address) == email, "\(email.address)") }
      if let address = try? MailAddress(text) {
        demand((try? MailAddress(address.text)) == address, "\(address.text)")
      }
      _ = try? Mailbox(text)
      if FileName.objection(to: text) == nil {
        demand(!text.contains("/") && text != "..", "'\(text)' leads elsewhere")
      }
      _ = StatementPath(text)
      _ = (quoted(text), visible(text), nearest(to: text, among: ["council", "beacon"]))
      let (pattern, rest) = firstLine(of: $0)
      let words = String(decoding: rest, as: UTF8.self)
      demand(Glob("*").matches(words), "'*' does not match '\(words)'")
      let hasStars = pattern.utf8.contains(0x2A)
      if !hasStars { demand(Glob(pattern).matches(pattern), "'\(pattern)' does not match itself") }
      _ = Glob(pattern).matches(words)
      _ = Lottery(seed: pattern, contest: words)?.lot(for: ["Ada", "Ben"])
    },
  ]
}
