internal import Governance

/// Why a seat is vacant and who takes it, as an item of a list.
struct VacancyText {
  private let vacancy: SeatVacancy
  private let body: BodySeats
  private let context: ElectionContext

  init(_ vacancy: SeatVacancy, of body: BodySeats, _ context: ElectionContext) {
    self.vacancy = vacancy
    self.body = body
    self.context = context
  }

  var html: HTML {
    let passed = vacancy.succession.passedOver.map { passed -> HTML in
      "<li>Passed over: \(person(passed.person)): \(passed.reason.sentence).</li>\n"
    }
    let list: HTML = passed.isEmpty ? .empty : "\n<ul>\n\(passed)</ul>\n"
    return "<li><strong>\(body.title)</strong>: \(cause) \(next)\(list)</li>\n"
  }

  private func person(_ person: SeatPerson) -> HTML {
    let affiliation: HTML = person.affiliation.map { " (\($0.withoutAddresses))" } ?? .empty
    return "\(context.person(person.handle, stated: person.name, from: .seats))\(affiliation)"
  }

  private var source: String {
    vacancy.election.map { context.folder.election($0)?.name ?? $0 } ?? "the last election"
  }

  private var cause: HTML {
    switch vacancy.cause {
    case .left(let leaver, let date): "\(person(leaver)) left on \(date.day)."
    case .unfilled: "nobody was elected to a seat in \(source)."
    case .ended(let holder, let date):
      "the term\(holder.map { " of \(person($0))" as HTML } ?? .empty) "
        + (date.map { "ended on \($0.day)." } ?? "is over.")
    }
  }

  /// Who takes the seat.
  private var next: HTML {
    switch vacancy.succession.next {
    case .heir(let heir): return "Next in the reserve: \(person(heir))."
    case .lotNeeded(let people, let seats):
      return """
        Level in the reserve: \(HTML.list(people.map(person))); a lot drawn in public decides \
        \(seats == 1 ? "who takes the seat" : "who take the \(seats) seats").
        """
    case .contest(let name, let start):
      let parts = name.split(separator: "/").map(String.init)
      guard parts.count == 2 else { return "Contest \(name) fills it from \(start.day) on." }
      let link = SitePath.seats.link(to: .contest(parts[1], in: parts[0]))
      let title = context.folder.election(parts[0])?.contest(parts[1])?.title ?? name
      return "<a href=\"\(link)\">\(title)</a> fills it from \(start.day) on."
    case .nobody(.notPublished):
      return "No result of \(source) is published, so its reserve is not known."
    case .nobody(.exhausted): return "Nobody in the reserve of \(source) can take it."
    case .nobody(.noReserve):
      if case .ended = vacancy.cause { return "No election that would fill it is on file." }
      return "It takes a special contest or an appointment to fill it."
    }
  }
}

extension SeatVacancy {
  /// Since when the seat is vacant, if it is on file.
  var since: Instant? {
    switch cause {
    case .left(_, let date): date
    case .ended(_, let date): date
    case .unfilled: nil
    }
  }
}

extension SeatVacancy.Cause {
  /// Why the seat is vacant, in a few words.
  func phrase(_ context: ElectionContext, election: String?) -> String {
    switch self {
    case .left(let person, _): "\(person.name.withoutAddresses) left"
    case .unfilled:
      "nobody elected in \(election.map { context.folder.election($0)?.name ?? $0 } ?? "")"
    case .ended(let person, _):
      person.map { "term of \($0.name.withoutAddresses) is over" } ?? "term is over"
    }
  }
}
