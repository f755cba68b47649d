internal import Governance

/// All elections, newest first.
struct ElectionsOverview {
  private let context: ElectionContext

  init(_ context: ElectionContext) {
    self.context = context
  }

  var page: SitePage {
    let name = context.folder.community.name
    return SitePage(
      path: .elections, kind: .elections, title: "Elections",
      description: "The elections of \(name): who is elected, when, and who was.",
      content: content)
  }

  private var content: HTML {
    var content: HTML = """
      <h1>Elections</h1>
      <p class="links"><a href="\(SitePath.elections.link(to: .seats))">Who holds which seat</a> · \
      <a href="\(SitePath.elections.link(to: .turnout))">Turnout over time</a></p>

      """
    guard !context.states.isEmpty else {
      return content + .paragraph("No election has been announced yet.")
    }
    content += context.states.reversed().map(section).joined()
    if context.states.contains(where: { $0.nextDeadline != nil }) { content += Instant.zoneNote }
    return content
  }

  private func section(_ state: ElectionState) -> HTML {
    let page = SitePath.elections
    let election = state.election
    let cycle = election.cycle.map { "For the cycle \($0.value). " } ?? ""
    var section: HTML = """
      <section class="election">
      <h2><a href="\(page.link(to: .election(election.id)))">\(election.name)</a></h2>
      <p>\(state.phase.badge) \(cycle)\(deadline(state))</p>

      """
    section +=
      DataTable(
        caption: "Contests of \(election.name)",
        columns: [
          .init("Contest", isNumber: false), .init("Seats"), .init("Candidates"),
          .init("Elected", isNumber: false),
        ],
        rows: state.contests.map { contest in
          [
            page.anchor(contest.contest.title, to: .contest(contest.contest.id, in: election.id)),
            "\(contest.contest.seats.value)", "\(candidates(contest, state))",
            ContestOutcome(contest, in: election, context).html(on: page),
          ]
        }
      ).html
    return section + "</section>\n"
  }

  /// How many stand; where only the outcome is on file, that is not known.
  private func candidates(_ contest: ContestState, _ state: ElectionState) -> String {
    contest.standing.isEmpty && contest.record != nil ? "–" : "\(contest.standing.count)"
  }

  private func deadline(_ state: ElectionState) -> HTML {
    guard let next = state.nextDeadline else {
      return "Voting ended \(state.election.timeline.voting.end.day)."
    }
    let event = next.event.prefix(1).uppercased() + next.event.dropFirst()
    return "\(event) at \(next.instant.inBothZones)."
  }
}

/// Who was elected in a contest, or what is missing for that, in a cell or a sentence.
struct ContestOutcome {
  private let state: ContestState
  private let election: Election
  private let context: ElectionContext

  init(_ state: ContestState, in election: Election, _ context: ElectionContext) {
    self.state = state
    self.election = election
    self.context = context
  }

  /// Those elected and how; what is still open if nobody is on file.
  func html(on page: SitePath) -> HTML {
    guard let record = state.record else { return HTML(open) }
    let people = HTML.list(context.elected(record, of: state.contest, in: election, from: page))
    let link = page.anchor(
      "result of \(state.contest.title)", to: .result(of: state.contest.id, in: election.id))
    let hasResult = context.folder.result(of: state.contest, in: election) != nil
    let result: HTML = hasResult ? " (\(link))" : .empty
    switch record.manner {
    case .poll where record.elected.isEmpty: return "Nobody\(result)"
    case .poll: return "\(people)\(result)"
    case .acclaimed: return "\(people), without a poll\(result)"
    case .appointed: return "\(people), appointed\(result)"
    case .unfilled where record.elected.isEmpty: return "Nobody; the seat is empty\(result)"
    case .unfilled: return "\(people)\(result)"
    }
  }

  private var open: String {
    switch state.phase {
    case .beforeNominations, .nominations, .campaign, .beforeVoting: "Not yet"
    case .voting: state.field == .contested ? "Voting is open" : "Not yet"
    case .counting: "Being counted"
    case .complaints, .closed: "No result on file"
    }
  }
}
