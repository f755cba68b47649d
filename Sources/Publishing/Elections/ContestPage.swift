internal import Governance

/// A contest: what is elected by which rules, and what the candidates say.
struct ContestPage {
  private let state: ContestState
  private let election: Election
  private let context: ElectionContext
  private let path: SitePath
  private let order: StatementOrder
  /// Those who stand, do not stand, or have withdrawn.
  private let (standing, declining, withdrawn): ([Candidacy], [Candidacy], [Candidacy])
  private var contest: Contest { state.contest }

  init(of state: ContestState, in election: ElectionState, _ context: ElectionContext) {
    self.state = state
    self.election = election.election
    self.context = context
    path = .contest(state.contest.id, in: election.election.id)
    let order = StatementOrder(of: context.name(of: state.contest, in: election.election))
    self.order = order
    let all = context.folder.candidacies(for: state.contest, in: election.election)
    standing = order.sorted(state.standing)
    declining = order.sorted(all.filter { $0.kind == .nonCandidacy })
    let present = Set(state.standing.map(\.identity))
    let gone = all.filter { $0.kind != .nonCandidacy && !present.contains($0.identity) }
    let withdrawals = gone.filter { $0.kind == .withdrawal }
    let saying = Set(withdrawals.map(\.identity))
    // Where only the record says that somebody withdrew, the candidacy shows who it was.
    withdrawn = order.sorted(
      withdrawals + gone.filter { $0.kind == .candidacy && !saying.contains($0.identity) })
  }

  var page: SitePage {
    var page = SitePage(
      path: path, kind: .contest, title: "\(contest.title), \(election.name)",
      description: description, content: content)
    page.trail = [
      SitePage.Step("Elections", .elections), SitePage.Step(election.name, .election(election.id)),
    ]
    return page
  }

  private var description: String {
    let names = standing.map {
      context.personName($0.identity, stated: $0.statement.name.value)
    }.sorted()
    return "\(contest.title) in \(election.name): \(counted(contest.seats.value, "seat"))"
      + (names.isEmpty ? "." : ". Candidates: \(names.joined(separator: ", ")).")
  }

  private var content: HTML {
    var ids = StatementIDs()
    var content: HTML = """
      <h1>\(contest.title)</h1>
      <p class="lead">\(lead)</p>
      <h2>Rules</h2>
      \(ContestRules(contest, context).html)<h2>Timeline</h2>
      \(TimelineTable(of: contest, in: election, at: context.now).html)\(Instant.zoneNote)\
      <h2>Candidates</h2>
      \(candidates(&ids))
      """
    content += section(
      "Not running", note: "These people say in public that they do not stand.", declining, &ids)
    content += section(
      "Withdrawn", note: "These people stood and do not stand any more.", withdrawn, &ids)
    let entries = election.record.entries(about: contest.id).map {
      RecordLine($0, in: election, context).html(on: path)
    }
    if !entries.isEmpty {
      content += "<h2>On record</h2>\n<ul class=\"record\">\n\(entries)</ul>\n"
    }
    return content
  }

  private var lead: HTML {
    let result = context.folder.result(of: contest, in: election)
    if let result {
      let link = path.link(to: .result(of: contest.id, in: election.id))
      return "\(result.sentence) <a href=\"\(link)\">The result of \(contest.title) in full</a>"
    }
    if state.record != nil {
      return """
        Elected: \(ContestOutcome(state, in: election, context).html(on: path)). The result was \
        published elsewhere.
        """
    }
    return ContestProspect(state, in: election, at: context.now).html
  }

  private func candidates(_ ids: inout StatementIDs) -> HTML {
    guard !standing.isEmpty else {
      return .paragraph(
        state.record != nil
          ? "No statement is on file here."
          : state.isFinal ? "Nobody stands." : "Nobody stands yet.")
    }
    var statements: HTML = standing.count > 1 ? order.note : .empty
    for candidacy in standing {
      statements +=
        StatementSection(candidacy, id: ids.next(for: candidacy), on: path, context).html
    }
    return statements
  }

  private func section(
    _ title: String, note: String, _ candidacies: [Candidacy], _ ids: inout StatementIDs
  ) -> HTML {
    guard !candidacies.isEmpty else { return .empty }
    var section: HTML = "<h2>\(title)</h2>\n<p>\(note)</p>\n"
    for candidacy in candidacies {
      section += StatementSection(candidacy, id: ids.next(for: candidacy), on: path, context).html
    }
    return section
  }
}

/// What can be said of a contest without a result: where it stands and what comes next.
struct ContestProspect {
  private let state: ContestState
  private let election: Election
  private let now: Instant

  init(_ state: ContestState, in election: Election, at now: Instant) {
    self.state = state
    self.election = election
    self.now = now
  }

  var html: HTML {
    let timeline = election.timeline(of: state.contest)
    let seats = counted(state.contest.seats.value, "seat")
    if let end = state.extendedTo ?? (state.phase == .nominations ? timeline.nominations.end : nil)
    {
      return """
        Nominations are open\(state.extendedTo == nil ? "" : " longer than planned") until \
        \(end.inBothZones). \(people) so far for \(seats).
        """
    }
    switch state.phase {
    case .beforeNominations:
      return """
        Nominations open at \(timeline.nominations.start.html) and close at \
        \(timeline.nominations.end.inBothZones).
        """
    case .nominations, .campaign, .beforeVoting:
      guard state.field == .contested else { return decided(seats) }
      return """
        \(people) for \(seats). Voting opens at \(timeline.voting.start.html) and closes at \
        \(timeline.voting.end.inBothZones).
        """
    case .voting:
      guard state.field == .contested else { return decided(seats) }
      return """
        Voting is open until \(timeline.voting.end.inBothZones). \(people) for \(seats).
        """
    case .counting, .complaints, .closed:
      guard state.field == .contested else { return decided(seats) }
      return """
        Voting ended at \(timeline.voting.end.html). No result has been published yet.
        """
    }
  }

  private var people: String {
    switch state.standing.count {
    case 0: "Nobody stands"
    case 1: "1 person stands"
    case let number: "\(number) people stand"
    }
  }

  /// A contest that no ballots decide.
  private func decided(_ seats: String) -> HTML {
    state.field == .noCandidate
      ? "Nobody stands for \(seats), and nominations are over. The officials say what follows."
      : "\(people) for \(seats), so no poll is needed. The result has not been published yet."
  }
}
