internal import Governance

/// When the parts of an election open and close, and which lasts now.
struct TimelineTable {
  private struct Row {
    let name: String
    let window: Window
  }

  private let rows: [Row]
  private let title: String
  private let now: Instant

  /// The timeline of all contests, with what the record changes for some.
  init(of election: Election, at now: Instant) {
    self.now = now
    title = election.name
    var rows = Self.rows(election.timeline)
    for contest in election.contests {
      let own = election.timeline(of: contest)
      for part in Timeline.Part.allCases {
        guard let window = own[part], window != election.timeline[part] else { continue }
        rows.append(Row(name: "\(Self.title(part)) for \(contest.title), changed", window: window))
      }
    }
    self.rows = rows
  }

  /// The timeline of a contest.
  init(of contest: Contest, in election: Election, at now: Instant) {
    self.now = now
    title = contest.title
    rows = Self.rows(election.timeline(of: contest))
  }

  private static func rows(_ timeline: Timeline) -> [Row] {
    Timeline.Part.allCases.compactMap { part in
      timeline[part].map { Row(name: title(part), window: $0) }
    }
  }

  private static func title(_ part: Timeline.Part) -> String {
    switch part {
    case .nominations: "Nominations"
    case .campaign: "Campaign"
    case .voting: "Voting"
    case .complaints: "Complaints"
    }
  }

  var html: HTML {
    DataTable(
      caption: "Timeline of \(title)",
      columns: [
        .init("Part", isNumber: false), .init("Opens", isNumber: false),
        .init("Closes", isNumber: false), .init("State", isNumber: false),
      ],
      rows: rows.map { row in
        [
          HTML(row.name),
          "\(row.window.start.html)<br>\(row.window.start.openingAnywhereOnEarth)",
          "\(row.window.end.html)<br>\(row.window.end.anywhereOnEarth)", state(row.window),
        ]
      }
    ).html
  }

  private func state(_ window: Window) -> HTML {
    if now >= window.end { return Badge(kind: .past, text: "over").html }
    return window.contains(now)
      ? Badge(kind: .now, text: "now").html : Badge(kind: .next, text: "to come").html
  }
}
