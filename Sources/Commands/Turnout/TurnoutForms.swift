internal import Governance

/// The history of turnout for other programs; docs/seats.md describes the layout.
enum TurnoutForms {
  /// The rows of a table of data, titles first.
  static func csv(_ history: TurnoutHistory) -> [[String]] {
    [
      [
        "election", "contest", "seat", "roll", "ballots", "turnout-percent", "change-points",
        "absence",
      ]
    ]
      + history.rows.map { row in
        [
          row.election, row.contest, row.subject.name, row.rollText, row.ballotText,
          row.turnout?.percent ?? "", row.change.map(TurnoutHistory.points) ?? "",
          row.votes.absence ?? "",
        ]
      }
  }

  /// One document.
  static func json(_ history: TurnoutHistory) -> JSONText {
    .object([
      ("schema", .string("hustings/turnout/1")), ("contests", .array(history.rows.map(json))),
      (
        "trends",
        .array(
          history.trends.map { trend in
            .object([
              ("seat", .string(trend.subject.name)), ("polls", .number(trend.polls)),
              ("first", .string(trend.first.election)), ("last", .string(trend.last.election)),
              ("change-points", .decimal(TurnoutHistory.points(trend.change))),
            ])
          })
      ),
    ])
  }

  private static func json(_ row: TurnoutHistory.Row) -> JSONText {
    func number(_ text: String) -> JSONText { text.isEmpty ? .null : .decimal(text) }
    return .object([
      ("election", .string(row.election)), ("contest", .string(row.contest)),
      ("seat", .string(row.subject.name)), ("roll", number(row.rollText)),
      ("ballots", number(row.ballotText)),
      ("turnout-percent", number(row.turnout?.percent ?? "")),
      ("change-points", number(row.change.map(TurnoutHistory.points) ?? "")),
      ("absence", .optional(row.votes.absence)),
    ])
  }
}
