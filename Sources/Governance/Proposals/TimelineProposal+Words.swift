extension TimelineProposal {
  /// Why a part is when it is, in sentences for the file.
  func reasons(for part: Part) -> [String] {
    let length = "\(part.part.rawValue): \(duration(seconds: part.window.seconds))"
    let demand = part.demand.map { "at least \($0.least) by the charter of \(quoted($0.body))" }
    let first = "\(length); \(demand ?? "no charter states a length")"
    guard part.part == .voting else { return [first] }
    let release = "before the release on \(release.date)"
    return [
      first,
      distance.map {
        "over at least \($0.length) \(release) by the charter of \(quoted($0.body))"
      } ?? "over \(release)",
    ]
  }

  /// When windows open and close, in a sentence for the file.
  var rule: String {
    rhythm.isHourDeclared || rhythm.weekday != nil
      ? "Every part opens and closes \(rhythm.words)."
      : "Every part opens at \(rhythm.hour) and closes when a day has ended Anywhere on Earth."
  }

  /// A window as an election file states it.
  func text(_ window: Window) -> String {
    let isDay = !rhythm.isHourDeclared && rhythm.weekday == nil
    let end =
      isDay
      ? "\(window.end.advanced(bySeconds: -Instant.day).date) \(Zone.anywhereOnEarth.rawValue)"
      : window.end.utcText
    return "{from: \(window.start.utcText), to: \(end)}"
  }

  /// What would have to give if nominations should have opened before a moment.
  package func lateness(at now: Instant) -> String? {
    guard start < now else { return nil }
    let late = rhythm.roundedUp(start.seconds(until: now))
    let needed = start.seconds(until: votingEnd)
    let left = now.seconds(until: votingEnd)
    var sentence =
      "it is late: nominations would open at \(start.utcText), "
      + "\(duration(seconds: start.seconds(until: now))) ago; the parts up to the end of voting "
      + "take \(duration(seconds: needed)), and "
      + (left > 0 ? "\(duration(seconds: left)) are left" : "voting would be over")
    var remedies: [String] = []
    if let daily = unroundedToWeekday, rhythm.weekday != nil, daily.start >= now {
      remedies.append(
        "open and close on other weekdays, with nominations from \(daily.start.utcText)")
    }
    let later = votingEnd.advanced(bySeconds: late + (distance?.length.seconds ?? 0))
      .advanced(bySeconds: Instant.day - 1).date
    remedies.append("have the charter demand less")
    remedies.append("hold the election for a release on \(later) or later")
    sentence += "; \(listed(remedies, joining: "or"))"
    return sentence
  }

  /// What else an official should know about the dates.
  package var caution: String? {
    guard let complaints = self[.complaints], complaints.end > release else { return nil }
    return "complaints close at \(complaints.end.utcText), after the release on \(release.date)"
  }
}
