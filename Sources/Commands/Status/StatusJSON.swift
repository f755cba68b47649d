internal import Governance

/// The state of elections for other programs.
enum StatusJSON {
  /// One document for all elections asked for.
  static func json(_ states: [ElectionState], at now: Instant) -> JSONText {
    .object([
      ("schema", .string("hustings/status/1")), ("now", .string(now.timestamp)),
      ("elections", .array(states.map { json($0, at: now) })),
    ])
  }

  private static func json(_ state: ElectionState, at now: Instant) -> JSONText {
    let next = state.nextDeadline.map { deadline in
      JSONText.object([
        ("event", .string(deadline.event)), ("at", .string(deadline.instant.timestamp)),
        ("anywhere-on-earth", .string(deadline.instant.anywhereOnEarthText)),
        ("seconds-left", .number(now.seconds(until: deadline.instant))),
      ])
    }
    return .object([
      ("id", .string(state.election.id)), ("name", .string(state.election.name)),
      ("phase", .string(state.phase.rawValue)), ("next", next ?? .null),
      ("contests", .array(state.contests.map(json))),
      ("unreadable-contests", .strings(state.election.flawedContests)),
    ])
  }

  private static func json(_ state: ContestState) -> JSONText {
    .object([
      ("id", .string(state.contest.id)), ("title", .string(state.contest.title)),
      ("seats", .number(state.contest.seats.value)), ("field", .string(state.field.rawValue)),
      ("is-final", .bool(state.isFinal)),
      ("extended-to", state.extendedTo.map { .string($0.timestamp) } ?? .null),
      (
        "candidates",
        .array(
          state.standing.map { candidacy in
            .object([
              ("handle", .string(candidacy.handle)),
              ("name", .string(candidacy.statement.name.value)),
              ("file", .string(candidacy.path)),
            ])
          })
      ),
      ("elected", state.record.map { .strings($0.elected.map(\.value)) } ?? .null),
      ("manner", state.record.map { .string($0.manner.rawValue) } ?? .null),
      (
        "next",
        .object([
          ("actor", .string(state.next.actor.rawValue)), ("action", .string(state.next.action)),
        ])
      ),
    ])
  }
}
