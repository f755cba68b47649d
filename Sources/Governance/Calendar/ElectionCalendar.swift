/// The windows of elections as an iCalendar file, after RFC 5545.
package struct ElectionCalendar: Sendable {
  /// A window of an election.
  struct Event {
    let election: Election
    /// What sets the event apart from the others of its election.
    let id: String
    /// What happens, such as "voting".
    let subject: String
    /// The subject with its verb, such as "voting lasts".
    let sentence: String
    let part: Timeline.Part
    let window: Window
    let contests: [Contest]
  }

  private let community: Community
  private let events: [Event]

  /// Puts the windows of elections together.
  package init(of elections: [Election], in community: Community) {
    self.community = community
    events = elections.flatMap(Self.events)
  }

  /// The file.
  ///
  /// The same elections give the same bytes, whenever they are written.
  package var text: String {
    var lines = CalendarText()
    lines.add("BEGIN", value: "VCALENDAR")
    lines.add("VERSION", value: "2.0")
    lines.add("PRODID", value: "-//Hustings//Elections//EN")
    lines.add("CALSCALE", value: "GREGORIAN")
    let name = "\(community.name): elections"
    lines.add("NAME", text: name)
    // Most programs know the name only under this key.
    lines.add("X-WR-CALNAME", text: name)
    for event in events { add(event, to: &lines) }
    lines.add("END", value: "VCALENDAR")
    return lines.text
  }

  private func add(_ event: Event, to lines: inout CalendarText) {
    let (start, end) = (event.window.start, event.window.end)
    lines.add("BEGIN", value: "VEVENT")
    lines.add("UID", text: "\(event.id)@\(domain)")
    // When an event was written is all that a stamp must say. The clock would change every byte with
    // every run, and a subscriber replaces the whole file anyway; so it is when the election began.
    lines.add("DTSTAMP", value: CalendarText.time(event.election.timeline.nominations.start))
    lines.add("DTSTART", value: CalendarText.time(start))
    lines.add("DTEND", value: CalendarText.time(end))
    lines.add("SUMMARY", text: "\(event.election.name): \(event.subject)")
    lines.add("DESCRIPTION", text: Self.description(of: event))
    lines.add("CATEGORIES", texts: ["elections", event.part.rawValue])
    lines.add("TRANSP", value: "TRANSPARENT")
    if let url = address { lines.add("URL", value: url) }
    lines.add("END", value: "VEVENT")
  }

  private static func description(of event: Event) -> String {
    let (start, end) = (event.window.start, event.window.end)
    let contests = event.contests.map { "\($0.title) (\($0.id))" }
    return """
      \(event.sentence)
      from \(start.utcText) = \(start.anywhereOnEarthText)
      to \(end.utcText) = \(end.anywhereOnEarthText)
      \(contests.count == 1 ? "Contest" : "Contests"): \(contests.joined(separator: ", "))
      """
  }

  private static func events(of election: Election) -> [Event] {
    let parts = Timeline.Part.allCases.compactMap { part in
      election.timeline[part].map { window in
        Event(
          election: election, id: "\(election.id)-\(part.rawValue)", subject: part.rawValue,
          sentence: "\(election.name): \(part.named("last"))", part: part, window: window,
          contests: election.contests)
      }
    }
    return parts + election.contests.flatMap { changes(of: election, for: $0) }
  }

  /// What the record changes for a contest.
  ///
  /// No election's name contains a '/', so its events are no others'.
  private static func changes(of election: Election, for contest: Contest) -> [Event] {
    let own = election.timeline(of: contest)
    return Timeline.Part.allCases.compactMap { part in
      guard let window = own[part], let plain = election.timeline[part], window != plain else {
        return nil
      }
      let isExtension = window.start == plain.start && window.end > plain.end
      let change = isExtension ? "extended" : "held anew"
      return Event(
        election: election, id: "\(election.id)/\(contest.id)-\(part.rawValue)",
        subject: "\(part.rawValue) for \(contest.title), \(change)",
        sentence: "\(election.name): \(part.rawValue) for \(contest.title), \(change)", part: part,
        window: isExtension ? Window(from: plain.end, to: window.end) : window, contests: [contest])
    }
  }

  /// The community's address, if nothing in it could end the line or the value.
  private var address: String? {
    community.url.flatMap { url in
      url.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) } ? url : nil
    }
  }

  /// What makes identifiers those of this community: the host of its address, or else, in a domain
  /// that nobody can own, a digest of its name.
  private var domain: String {
    let rest = community.url?.split(separator: "://", maxSplits: 1).last ?? ""
    let host = rest.prefix { !"/?#".contains($0) }.split(separator: "@").last ?? ""
    let name = host.lowercased().unicodeScalars.prefix { $0 != ":" }
    let isName = name.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        || ".-".unicodeScalars.contains(scalar)
    }
    if isName, !name.isEmpty { return String(name) }
    return "\(SHA256Digest(of: community.name.utf8).hexadecimal.prefix(16)).invalid"
  }
}
