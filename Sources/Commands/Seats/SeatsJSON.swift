internal import Governance

/// Seats for other programs; docs/seats.md describes the layout.
enum SeatsJSON {
  /// One document for all bodies asked for.
  static func json(_ bodies: [BodySeats], at now: Instant) -> JSONText {
    .object([
      ("schema", .string("hustings/seats/1")), ("now", .string(now.timestamp)),
      ("bodies", .array(bodies.map(json))),
    ])
  }

  private static func json(_ body: BodySeats) -> JSONText {
    let isProject = if case .project = body.subject { true } else { false }
    return .object([
      ("kind", .string(isProject ? "project" : "body")), ("id", .string(body.subject.name)),
      ("title", .string(body.title)), ("seats", .number(body.size)),
      ("holdings", .array(body.holdings.map(json))), ("coming", .array(body.coming.map(json))),
      ("vacancies", .array(body.vacancies.map(json))),
    ])
  }

  private static func json(_ holding: SeatHolding) -> JSONText {
    let (word, other) = holding.origin.words
    return .object([
      ("handle", .optional(holding.handle?.value)), ("name", .optional(holding.name)),
      ("affiliation", .optional(holding.affiliation)), ("since", json(holding.since)),
      ("until", json(holding.until.instant)), ("origin", .string(word)),
      ("origin-of", .optional(other)), ("election", .optional(holding.election)),
      ("contest", .optional(holding.contest)),
    ])
  }

  private static func json(_ vacancy: SeatVacancy) -> JSONText {
    let (cause, person) = vacancy.cause.words
    return .object([
      ("cause", .string(cause)), ("person", .optional(person)), ("since", json(vacancy.since)),
      ("until", json(vacancy.until.instant)), ("election", .optional(vacancy.election)),
      ("contest", .optional(vacancy.contest)), ("next", json(vacancy.succession.next)),
      (
        "passed-over",
        .array(
          vacancy.succession.passedOver.map { passed in
            .object(
              members(passed.person) + [
                ("reason", .string(passed.reason.word)),
                ("sentence", .string(passed.reason.sentence)),
              ])
          })
      ),
    ])
  }

  private static func json(_ next: Succession.Next) -> JSONText {
    switch next {
    case .heir(let heir): .object([("kind", .string("heir"))] + members(heir))
    case .lotNeeded(let people, let seats):
      .object([
        ("kind", .string("lot")), ("seats", .number(seats)),
        ("people", .array(people.map { .object(members($0)) })),
      ])
    case .contest(let name, let start):
      .object([
        ("kind", .string("contest")), ("contest", .string(name)), ("from", json(start)),
      ])
    case .nobody(let want): .object([("kind", .string("nobody")), ("because", .string(want.word))])
    }
  }

  private static func members(_ person: SeatPerson) -> [(key: String, value: JSONText)] {
    [
      ("handle", .string(person.handle)), ("name", .string(person.name)),
      ("affiliation", .optional(person.affiliation)),
    ]
  }

  private static func json(_ instant: Instant?) -> JSONText { .optional(instant?.timestamp) }
}

extension SeatHolding.Origin {
  /// The word for it, and the body or person it came from.
  fileprivate var words: (word: String, other: String?) {
    switch self {
    case .polled: ("poll", nil)
    case .acclaimed: ("acclaimed", nil)
    case .appointed(let body): ("appointed", body)
    case .inherited(let leaver): ("inherited", leaver)
    case .continuing: ("continuing", nil)
    case .leading: ("leads", nil)
    case .unknown: ("unknown", nil)
    }
  }
}

extension SeatVacancy.Cause {
  fileprivate var words: (word: String, person: String?) {
    switch self {
    case .left(let person, _): ("left", person.handle)
    case .unfilled: ("unfilled", nil)
    case .ended(let person, _): ("ended", person?.handle)
    }
  }
}

extension Succession.Want {
  fileprivate var word: String {
    switch self {
    case .noReserve: "no-reserve"
    case .notPublished: "not-published"
    case .exhausted: "exhausted"
    }
  }
}
