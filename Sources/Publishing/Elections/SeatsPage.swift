internal import Governance

/// Who holds which seat until when, and who takes those that are vacant.
struct SeatsPage {
  private let context: ElectionContext
  private let bodies: [BodySeats]

  init(_ context: ElectionContext) {
    self.context = context
    bodies = context.folder.seatSubjects.map {
      BodySeats(of: $0, in: context.folder, at: context.now)
    }
  }

  var page: SitePage {
    var page = SitePage(
      path: .seats, kind: .seats, title: "Seats",
      description: "Who holds which seat of \(context.folder.community.name), and until when.",
      content: content)
    page.trail = [SitePage.Step("Elections", .elections)]
    return page
  }

  private var content: HTML {
    let heading: HTML = """
      <h1>Seats</h1>
      <p class="lead">Who holds which seat until when, as it stands since \(context.now.html). It follows from all \
      elections, the terms of the charter, and what officials put on record.</p>

      """
    guard !bodies.isEmpty else { return heading + .paragraph("There are no seats yet.") }
    let committees = bodies.filter { !isProject($0) }.map { body -> HTML in
      let seats = table("Seats of \(body.title)", [body], isShared: false)
      return "<h2>\(body.title)</h2>\n\(seats)\(vacancies([body]))"
    }
    let projects = bodies.filter(isProject)
    guard !projects.isEmpty else { return heading + committees.joined() }
    return """
      \(heading)\(committees)<h2>Leads of projects</h2>
      \(table("Leads of projects", projects, isShared: true))\(vacancies(projects))
      """
  }

  private func isProject(_ body: BodySeats) -> Bool {
    if case .project = body.subject { true } else { false }
  }

  /// The seats of a body, or of several with their names.
  private func table(_ caption: String, _ bodies: [BodySeats], isShared: Bool) -> HTML {
    let seats = bodies.flatMap { body in
      rows(body).map { isShared ? [HTML(body.title)] + $0 : $0 }
    }
    let columns: [DataTable.Column] = [
      .init("Holder", isNumber: false), .init("Affiliation", isNumber: false),
      .init("Since", isNumber: false), .init("Until", isNumber: false),
      .init("How", isNumber: false),
    ]
    return DataTable(
      caption: caption, columns: isShared ? [.init("Project", isNumber: false)] + columns : columns,
      rows: seats
    ).html
  }

  private func rows(_ body: BodySeats) -> [[HTML]] {
    let held = body.holdings.map { row($0, badge: .empty) }
    let coming = body.coming.map {
      row(
        $0,
        badge:
          " \(Badge(kind: .next, text: "from \($0.since?.date.description ?? "then") on").html)")
    }
    let vacant = body.vacancies.map { vacancy -> [HTML] in
      [
        Badge(kind: .tied, text: "vacant").html, "–", vacancy.since.map(\.day) ?? "–",
        vacancy.until.html, HTML(vacancy.cause.phrase(context, election: vacancy.election)),
      ]
    }
    return held + coming + vacant
  }

  private func row(_ holding: SeatHolding, badge: HTML) -> [HTML] {
    let holder =
      holding.handle.map { context.person($0.value, stated: holding.name, from: .seats) }
      ?? "not on file"
    return [
      "\(holder)\(badge)", HTML(holding.affiliation?.withoutAddresses ?? "–"),
      holding.since.map(\.day) ?? "–", holding.until.html, how(holding),
    ]
  }

  /// How the seat was come by, with a link to the contest.
  private func how(_ holding: SeatHolding) -> HTML {
    let place: HTML =
      holding.election.map { id in
        let name = context.folder.election(id)?.name ?? id
        let target: SitePath = holding.contest.map { .contest($0, in: id) } ?? .election(id)
        return " in <a href=\"\(SitePath.seats.link(to: target))\">\(name)</a>"
      } ?? .empty
    switch holding.origin {
    case .polled: return "elected\(place)"
    case .acclaimed: return "elected without a poll\(place)"
    case .appointed(let body):
      return "appointed\(body.map { " by \($0.withoutAddresses)" } ?? "")\(place)"
    case .inherited(let leaver):
      return "inherited from \(context.person(leaver, from: .seats))"
    case .continuing: return "held before the first election on file"
    case .leading: return "led before the first election on file"
    case .unknown:
      return holding.election == nil ? "before the first election on file" : "no result\(place)"
    }
  }

  private func vacancies(_ bodies: [BodySeats]) -> HTML {
    var seen: Set<HTML> = []
    // Seats that came about alike are told of once.
    let lines = bodies.flatMap { body in
      body.vacancies.map { VacancyText($0, of: body, context).html }
    }.filter { seen.insert($0).inserted }
    guard !lines.isEmpty else { return .empty }
    return "<h3>Vacant seats</h3>\n<ul class=\"vacancies\">\n\(lines)</ul>\n"
  }
}

extension TermEnd {
  /// The day, or how many cycles.
  fileprivate var html: HTML {
    switch self {
    case .at(let instant): instant.day
    case .after(let length, let start): "\("\(length)") from \(start.day) on"
    case .unstated: "–"
    }
  }
}
