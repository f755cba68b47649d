internal import Governance

/// Seats for a terminal: a table, and below it what is to be done about vacant ones.
struct SeatsText {
  private let bodies: [BodySeats]
  private let folder: CommunityFolder
  private let now: Instant
  private let terminal: Terminal

  init(
    _ bodies: [BodySeats], in folder: CommunityFolder, at now: Instant, on terminal: Terminal
  ) {
    self.bodies = bodies
    self.folder = folder
    self.now = now
    self.terminal = terminal
  }

  /// The lines.
  var lines: [String] {
    var table = TextTable(columns: [
      .init(title: "seat", wraps: true), .init(title: "holder", wraps: true),
      .init(title: "since"), .init(title: "until"), .init(title: "how", wraps: true),
    ])
    table.rows = bodies.flatMap(rows)
    return table.lines(width: terminal.width, on: terminal) + bodies.flatMap(notes)
  }

  private func rows(_ body: BodySeats) -> [[String]] {
    let name = body.subject.name
    var rows = (body.holdings + body.coming).map { holding in
      [
        name, holding.holderText, holding.since?.date.description ?? "–", holding.until.text,
        holding.how,
      ]
    }
    rows += body.vacancies.map { vacancy in
      [
        name, "vacant", vacancy.since?.date.description ?? "–", vacancy.until.text,
        vacancy.cause.phrase(election: vacancy.election),
      ]
    }
    // Rows that say the same, such as those of seats nobody was elected to, are one.
    var merged: [(row: [String], count: Int)] = []
    for row in rows {
      if let last = merged.last, last.row == row {
        merged[merged.count - 1].count += 1
      } else {
        merged.append((row, 1))
      }
    }
    return merged.map { row, count in
      count == 1 ? row : [row[0], "\(row[1]), \(count) seats"] + row[2...]
    }
  }

  private func notes(_ body: BodySeats) -> [String] {
    var seen: Set<String> = []
    return body.vacancies.flatMap { vacancy -> [String] in
      let lines = notes(vacancy, of: body)
      // Seats that came about alike need the same to be done, and it is said once.
      guard seen.insert(lines.joined(separator: "\n")).inserted else { return [] }
      return [""] + lines
    }
  }

  private func notes(_ vacancy: SeatVacancy, of body: BodySeats) -> [String] {
    let heading =
      "\(body.title): \(vacancy.cause.sentence(election: vacancy.election))".printable
    var lines = heading.broken(at: terminal.width).map { $0.emphasized(.strong, on: terminal) }
    func add(_ text: String) {
      lines += "  \(text.printable)".broken(at: terminal.width, indentation: "  ")
    }
    for passed in vacancy.succession.passedOver {
      add("Passed over: \(passed.person.text): \(passed.reason.sentence).")
    }
    add(vacancy.sentence)
    guard let entry = vacancy.entry(accepts: true, in: folder, at: now),
      let path = vacancy.recordPath
    else { return lines }
    add(
      "After a yes, add this to \(path); after a no, the same with 'what: declined', and ask "
        + "again who is next:")
    return lines + entry.split(separator: "\n").map { "    \(String($0).printable)" }
  }
}

extension SeatHolding {
  /// Who holds the seat, by name and handle.
  fileprivate var holderText: String {
    guard let handle = handle?.value else { return "not on file" }
    let name = name ?? handle
    return name == handle ? handle : "\(name) (\(handle))"
  }

  /// How the seat was come by, in a few words.
  var how: String {
    let place = election.map { " in \($0)" } ?? ""
    switch origin {
    case .polled: return "elected\(place)"
    case .acclaimed: return "acclaimed\(place)"
    case .appointed(let body): return "appointed\(body.map { " by \($0)" } ?? "")\(place)"
    case .inherited(let leaver): return "inherited from \(leaver)"
    case .continuing: return "from before \(election ?? "the first election")"
    case .leading: return "before the first election"
    case .unknown:
      return election.map { "no result of \($0)/\(contest ?? "")" } ?? "before the first election"
    }
  }
}

extension TermEnd {
  /// The day, or how many cycles.
  fileprivate var text: String {
    switch self {
    case .at(let instant): instant.date.description
    case .after(let length, _): "\(length)"
    case .unstated: "–"
    }
  }
}

extension SeatPerson {
  /// Name, handle and affiliation.
  var text: String { "\(name) (\(handle))" + (affiliation.map { ", \($0)" } ?? "") }
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

  /// Who takes the seat, and what is to be done, in a sentence.
  fileprivate var sentence: String {
    let source = "\(election ?? "")/\(contest ?? "")"
    switch succession.next {
    case .heir(let heir):
      return "Next in the reserve of \(source): \(heir.text)."
    case .lotNeeded(let people, let seats):
      return
        "Level in the reserve of \(source): \(listed(people.map(\.text))). Draw a lot in public "
        + "for \(counted(seats, "seat")), and put 'what: inherited' on record for whom it chooses."
    case .contest(let name, let start):
      return "Contest \(name) fills it from \(start.date) on."
    case .nobody(.notPublished):
      return "No result of \(source) is published, so its reserve is not known. Publish it, hold a "
        + "special contest, or put on record who is 'appointed'."
    case .nobody(.exhausted):
      return "Nobody in the reserve of \(source) can take it. Hold a special contest, or put on "
        + "record who is 'appointed'."
    case .nobody(.noReserve):
      if case .ended = cause { return "No election that would fill it is on file." }
      return "Hold a special contest, or put on record who is 'appointed'."
    }
  }
}

extension SeatVacancy.Cause {
  /// Why the seat is vacant, in a few words.
  func phrase(election: String?) -> String {
    switch self {
    case .left(let person, _): "\(person.handle) left"
    case .unfilled: "nobody elected in \(election ?? "")"
    case .ended(let person, _): person.map { "term of \($0.handle) is over" } ?? "term is over"
    }
  }

  /// Why the seat is vacant, in a sentence.
  fileprivate func sentence(election: String?) -> String {
    switch self {
    case .left(let person, let date): "\(person.name) (\(person.handle)) left on \(date.date)."
    case .unfilled: "nobody was elected to a seat in \(election ?? "")."
    case .ended(let person, let date):
      "the term" + (person.map { " of \($0.name) (\($0.handle))" } ?? "")
        + (date.map { " ended on \($0.date)." } ?? " is over, and nobody is on file since.")
    }
  }
}
