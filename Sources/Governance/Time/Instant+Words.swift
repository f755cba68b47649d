extension Instant {
  /// The time in UTC, such as `2026-09-30 23:45 UTC`.
  package var utcText: String { text(in: .utc) }

  /// The time in AoE, such as `2026-09-30 11:45 AoE`; midnight is named after the day that ends.
  package var anywhereOnEarthText: String {
    let local = advanced(bySeconds: -Zone.anywhereOnEarth.secondsToUTC)
    guard local.secondOfDay == 0 else { return text(in: .anywhereOnEarth) }
    return "end of \(local.advanced(bySeconds: -1).date) AoE"
  }

  /// The time as ISO 8601 and RFC 3339 write it, such as `2026-09-30T23:45:00Z`.
  package var timestamp: String {
    let second = secondOfDay
    return "\(date)T\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }

  private func text(in zone: Zone) -> String {
    let local = advanced(bySeconds: -zone.secondsToUTC)
    let second = local.secondOfDay
    var time = "\(padded(second / 3_600)):\(padded(second / 60 % 60))"
    if second % 60 != 0 { time += ":\(padded(second % 60))" }
    return "\(local.date) \(time) \(zone.rawValue)"
  }

  private var secondOfDay: Int {
    let rest = seconds % Self.day
    return rest < 0 ? rest + Self.day : rest
  }
}

/// A length of time in its two largest units, such as "3 days 4 hours"; below a minute in seconds.
package func duration(seconds: Int) -> String {
  let length = Int(clamping: seconds.magnitude)
  if length < 60 { return counted(length, "second") }
  let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")]
  var parts: [String] = []
  var rest = length
  for (size, name) in units {
    if rest >= size { parts.append(counted(rest / size, name)) }
    rest %= size
    if parts.count == 2 { break }
  }
  return parts.joined(separator: " ")
}
