internal import Governance

/// Seats as a table of data, one row a seat.
enum SeatsCSV {
  /// The rows, titles first.
  static func rows(_ bodies: [BodySeats]) -> [[String]] {
    [
      [
        "seat", "state", "handle", "name", "affiliation", "since", "until", "how", "election",
        "contest", "next",
      ]
    ] + bodies.flatMap(rows)
  }

  private static func rows(_ body: BodySeats) -> [[String]] {
    let held = body.holdings.map { row($0, of: body, state: $0.handle == nil ? "unknown" : "held") }
    let coming = body.coming.map { row($0, of: body, state: "coming") }
    return held + coming
      + body.vacancies.map { vacancy in
        [
          body.subject.name, "vacant", "", "", "", text(vacancy.since),
          text(vacancy.until.instant), vacancy.cause.phrase(election: vacancy.election),
          vacancy.election ?? "", vacancy.contest ?? "", next(vacancy),
        ]
      }
  }

  private static func row(
    _ holding: SeatHolding, of body: BodySeats, state: String
  ) -> [String] {
    [
      body.subject.name, state, holding.handle?.value ?? "", holding.name ?? "",
      holding.affiliation ?? "", text(holding.since), text(holding.until.instant), holding.how,
      holding.election ?? "", holding.contest ?? "", "",
    ]
  }

  private static func text(_ instant: Instant?) -> String { instant?.timestamp ?? "" }

  private static func next(_ vacancy: SeatVacancy) -> String {
    switch vacancy.succession.next {
    case .heir(let heir): heir.handle
    case .lotNeeded(let people, _): people.map(\.handle).joined(separator: "; ")
    case .contest(let name, _): name
    case .nobody: ""
    }
  }
}
