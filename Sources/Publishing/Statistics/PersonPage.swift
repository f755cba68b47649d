internal import Electorates
internal import Governance

/// The page of somebody on file: what they did and where they stood.
struct PersonPage {
  let source: StatisticsSource
  let records: PersonRecords
  let activity: PersonActivity
  let person: Person
  /// The number among contributors; nothing without any commit.
  let contributor: Int?

  private var path: SitePath { .person(person.handle) }
  private var identity: String { source.folder.people.identity(person.handle) }

  /// The page and the files beside it.
  var made: (page: SitePage, files: [SiteFile]) {
    let (commits, files) = commits
    let content: HTML = """
      <h1>\(person.name.shownHTML)</h1>
      <p class="handle">\(person.handle.shownHTML)</p>
      \(StatisticsSection.notes(source.notes))\(commits)\(seats)\(candidacies)\(affiliations)\
      \(ScopeSections.counting(source.definition))
      """
    var page = SitePage(
      path: path, kind: .person, title: person.name.shownBriefly,
      description:
        "What \(person.name.shownBriefly) did in \(source.folder.community.name.shownBriefly): "
        + "commits, candidacies and seats.",
      content: content)
    page.trail = [.init("Statistics", .statistics), .init("People", .people)]
    return (page, files)
  }

  private var commits: (HTML, [SiteFile]) {
    let title = source.definition.unit == .commits ? "Commits" : "Changes"
    guard let contributor else {
      let section = StatisticsSection(
        id: "commits", title: title, pieces: ["<p>No commit of theirs is known.</p>"])
      return (section.html, [])
    }
    let table = activity.profile(of: contributor)
    let files = TableFiles(table, named: "commits", of: path)
    let charts = CycleCharts(prefix: "", page: path)
    let named = StatisticsTable(
      "\(title) per cycle", columns: table.columns, rows: table.rows,
      barRowCount: table.barRowCount, total: table.total, definition: [])
    let data = DataTable(named, caption: "\(title), projects and affiliation") { row, column in
      guard table.columns[column].key == "projects" else { return nil }
      let ids = table.rows[row][column].text.split(separator: ", ").map(String.init)
      return ids.map { source.link(toProject: $0, from: path) }.joined(separator: ", ")
    }
    let section = StatisticsSection(
      id: "commits", title: title,
      pieces: [
        charts.commits(
          named, files: files,
          caption: "\(title) that landed in each cycle, by \(person.name.shownBriefly) as author."),
        data.html,
      ])
    return (section.html, files.files)
  }

  private var seats: HTML {
    let held = records.seats[identity] ?? []
    let roles = records.roles[identity] ?? []
    guard !held.isEmpty || !roles.isEmpty else { return .empty }
    let now: HTML = held.isEmpty ? .empty : "<ul>\(held.map(item))</ul>"
    let table = DataTable(
      caption: "Seats and duties, latest first",
      columns: ["Seat", "Since", "How", "Until"].map { .init($0, isNumber: false) },
      rows: roles.map { role in
        [
          link(role), role.since.shownHTML, HTML(role.how), HTML(role.end),
        ]
      })
    return StatisticsSection(
      id: "seats", title: "Seats", pieces: [now, roles.isEmpty ? .empty : table.html]
    ).html
  }

  private func item(_ held: (body: BodySeats, seat: SeatHolding, isComing: Bool)) -> HTML {
    var words = held.isComing ? "takes a seat" : "holds a seat"
    if let since = held.seat.since { words += " \(held.isComing ? "on" : "since") \(since.date)" }
    if let until = held.seat.until.instant { words += ", until \(until.date)" }
    var title = held.body.title.shownHTML
    if let election = held.seat.election, let contest = held.seat.contest {
      let target = SitePath.contest(contest, in: election)
      title = "<a href=\"\(path.link(to: target))\">\(title)</a>"
    }
    return "<li>\(title): \(words)</li>"
  }

  private func link(_ role: PersonRecords.Role) -> HTML {
    guard let election = role.election else { return role.title.shownHTML }
    let target =
      role.contest.map { SitePath.contest($0.id, in: election.id) } ?? .election(election.id)
    return "<a href=\"\(path.link(to: target))\">\(role.title.shownHTML)</a>"
  }

  private var candidacies: HTML {
    let all = records.candidacies[identity] ?? []
    guard !all.isEmpty else { return .empty }
    let table = DataTable(
      caption: "Contests, latest first",
      columns: ["Contest", "Election", "Outcome"].map { .init($0, isNumber: false) },
      rows: all.map { candidacy in
        let contest = SitePath.contest(candidacy.contest.id, in: candidacy.election.id)
        let election = SitePath.election(candidacy.election.id)
        return [
          "<a href=\"\(path.link(to: contest))\">\(candidacy.contest.title.shownHTML)</a>",
          "<a href=\"\(path.link(to: election))\">\(candidacy.election.name.shownHTML)</a>",
          HTML(candidacy.outcome),
        ]
      })
    return StatisticsSection(id: "candidacies", title: "Candidacies", pieces: [table.html]).html
  }

  private var affiliations: HTML {
    guard !person.affiliations.isEmpty else { return .empty }
    let items = person.affiliations.reversed().map { affiliation -> HTML in
      var words = ""
      if let start = affiliation.start { words += " from \(start.date)" }
      if let end = affiliation.end { words += " until \(end.date)" }
      return "<li>\(affiliation.name.shownHTML)\(words)</li>"
    }
    return StatisticsSection(
      id: "affiliations", title: "Affiliations", pieces: ["<ul>\(items)</ul>"]
    ).html
  }
}
