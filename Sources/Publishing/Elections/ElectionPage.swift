internal import Governance

/// An election: its timeline, its contests, who runs it and what they put on record.
struct ElectionPage {
  private let state: ElectionState
  private let context: ElectionContext
  private let path: SitePath
  private var election: Election { state.election }

  init(of state: ElectionState, _ context: ElectionContext) {
    self.state = state
    self.context = context
    path = .election(state.election.id)
  }

  var page: SitePage {
    var page = SitePage(
      path: path, kind: .election, title: election.name, description: description,
      content: content)
    page.trail = [SitePage.Step("Elections", .elections)]
    // Without an address there are no feeds.
    if context.folder.community.url != nil { page.feeds = [ElectionFeed.link(of: election)] }
    return page
  }

  private var description: String {
    let titles = listed(election.contests.map(\.title))
    return "\(election.name): \(titles). \(state.phase.sentence)"
  }

  private var content: HTML {
    let entries = election.record.entries.map {
      RecordLine($0, in: election, context).html(on: path)
    }
    return """
      <h1>\(election.name)</h1>
      <p class="lead">\(state.phase.sentence)\(next)</p>
      \(cycle)<h2>Timeline</h2>
      \(TimelineTable(of: election, at: context.now).html)\(Instant.zoneNote)\
      <p><a href="\(path.link(to: .calendar(of: election.id)))" type="text/calendar">Add the dates \
      to a calendar</a> (iCalendar file).</p>
      <h2>Contests</h2>
      \(contests)\(flawed)<h2>Officials</h2>
      \(officials)\(record(entries))
      """
  }

  private var next: HTML {
    guard let next = state.nextDeadline else { return .empty }
    let event = next.event.prefix(1).uppercased() + next.event.dropFirst()
    return " \(event) at \(next.instant.html)."
  }

  private var cycle: HTML {
    guard let cycle = election.cycle else { return .empty }
    return .paragraph("Those elected serve in the cycle \(cycle.value), or from it on.")
  }

  private var contests: HTML {
    DataTable(
      caption: "Contests of \(election.name) and where they stand",
      columns: [
        .init("Contest", isNumber: false), .init("Seats"), .init("Candidates", isNumber: false),
        .init("Elected", isNumber: false), .init("Next", isNumber: false),
      ],
      rows: state.contests.map { contest in
        [
          path.anchor(contest.contest.title, to: .contest(contest.contest.id, in: election.id)),
          "\(contest.contest.seats.value)", HTML(ContestField(contest).words),
          ContestOutcome(contest, in: election, context).html(on: path),
          HTML(ContestField(contest).next),
        ]
      }
    ).html
  }

  private var flawed: HTML {
    guard !election.flawedContests.isEmpty else { return .empty }
    return .paragraph(
      "Declared, but not held as declared: \(listed(election.flawedContests)).")
  }

  private var officials: HTML {
    let names = election.officials.map { context.person($0.value, from: path) }
    var sentences: HTML =
      names.isEmpty
      ? "Nobody is named."
      : "\(HTML.list(names)) \(names.count == 1 ? "runs" : "run") this election."
    if let number = election.signatures {
      sentences += """
         A result counts as certified when \(counted(number, "official")) \
        \(number == 1 ? "has" : "have") signed it.
        """
    }
    return "<p>\(sentences)</p>\n"
  }

  private func record(_ entries: [HTML]) -> HTML {
    guard !entries.isEmpty else { return .empty }
    return """
      <h2>On record</h2>
      <p>What officials did that the rules above do not say. The record only grows.</p>
      <ul class="record">
      \(entries)</ul>

      """
  }
}

/// Who stands in a contest, and what has to happen next, in a cell of a table.
struct ContestField {
  private let state: ContestState

  init(_ state: ContestState) {
    self.state = state
  }

  /// How many stand, and whether that can still change.
  var words: String {
    if state.standing.isEmpty, state.record != nil { return "–" }
    let number = state.standing.isEmpty ? "nobody" : "\(state.standing.count)"
    if state.extendedTo != nil { return "\(number) so far; nominations are extended" }
    guard state.isFinal else {
      return state.phase == .beforeNominations && state.standing.isEmpty ? "–" : "\(number) so far"
    }
    switch state.field {
    case .noCandidate: return number
    case .acclaimed: return "\(number); no poll is needed"
    case .contested: return "\(number); a poll decides"
    }
  }

  /// What has to happen next, for those who look on.
  var next: String {
    if let record = state.record {
      return record.manner == .unfilled
        ? "An appointment or a special election fills the empty seat." : "–"
    }
    if state.phase == .nominations || state.extendedTo != nil { return "Candidacies are taken." }
    if state.phase == .beforeNominations { return "Officials announce the nominations." }
    switch (state.field, state.phase) {
    case (.noCandidate, _): return "Nominations are extended, or somebody is appointed."
    case (.acclaimed, _): return "Officials publish that no poll was needed."
    case (.contested, .voting): return "Voters cast ballots."
    case (.contested, .counting), (.contested, .complaints), (.contested, .closed):
      return "Officials count the ballots and publish the result."
    case (.contested, _): return "Officials prepare the poll."
    }
  }
}
