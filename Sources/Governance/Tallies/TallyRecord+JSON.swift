internal import BallotFormats
package import Voting

extension TallyRecord {
  /// The version of the layout of ``json(_:)``; docs/formats/tally-json.md describes it.
  package static let schema = "hustings/tally/1"

  /// The record as JSON, with further members behind the schema; the same record gives the same text.
  package func json(_ members: [(key: String, value: JSONText)] = []) -> JSONText {
    .object(
      [("schema", .string(Self.schema))] + members + ruleMembers + ballotMembers + outcomeMembers
        + seatMembers + [("notes", .strings(notes))])
  }

  private var ruleMembers: [(key: String, value: JSONText)] {
    let rules = count.rules
    let weighsDefeats = !rules.method.strengths.isEmpty
    return [
      ("contest", .string(contest)),
      ("method", .string(rules.method.rawValue)),
      ("strength", weighsDefeats ? .string(rules.strength.rawValue) : .null),
      ("blanks", .string(sources.blanks == .undeclared ? "undeclared" : rules.unranked.rawValue)),
      (
        "declaredBy",
        .object([
          ("method", .string(sources.method.rawValue)),
          ("strength", .string(sources.strength.rawValue)),
          ("blanks", .string(sources.blanks.rawValue)),
          ("seats", .string(sources.seats.rawValue)),
        ])
      ),
      ("equalPairs", rules.method == .rankedPairs ? .string(rules.equalPairs.rawValue) : .null),
      ("defaultOption", rules.defaultOption.map { .string(names[$0]) } ?? .null),
      ("debian", rules.debian.map(debian) ?? .null),
      ("lottery", lottery.map(draw) ?? .null),
    ]
  }

  private func debian(_ rules: DebianRules) -> JSONText {
    .object([
      ("defaultOption", .string(names[rules.defaultOption])),
      ("quorum", votes(rules.quorum)),
      (
        "majorities",
        .array(
          rules.majorities.keys.sorted().map { option in
            .object([
              ("option", .string(names[option])),
              ("ratio", .string(rules.majority(of: option).ratio)),
            ])
          })
      ),
    ])
  }

  private func draw(_ lottery: Lottery) -> JSONText {
    let order = lottery.lot(for: names)?.order ?? []
    return .object([
      ("seed", .string(lottery.seed)),
      ("contest", .string(lottery.contest)),
      (
        "order",
        .array(
          order.map { candidate in
            .object([
              ("candidate", .string(names[candidate])),
              ("sha256", .string(lottery.digest(of: names[candidate]))),
            ])
          })
      ),
    ])
  }

  private var ballotMembers: [(key: String, value: JSONText)] {
    [
      ("format", .string(format)),
      ("direction", direction.map(JSONText.string) ?? .null),
      (
        "ballots",
        .object([
          ("accepted", votes(ballots.accepted)), ("blank", votes(ballots.blank)),
          ("rejected", .number(ballots.rejected)),
        ])
      ),
      ("candidates", .strings(names)),
      ("withdrawn", .strings(withdrawn)),
    ]
  }

  private var outcomeMembers: [(key: String, value: JSONText)] {
    let size = names.count
    let rows = (0..<size).map { row in
      JSONText.array((0..<size).map { votes(count.matrix[row, $0]) })
    }
    let reasons = zip(names, count.outcome.reasons).map { name, reason in
      JSONText.object([
        ("candidate", .string(name)), ("reason", .string(reason.sentence(wording))),
      ])
    }
    return [
      ("ranking", .array(count.outcome.tiers.map { .strings($0.map { names[$0] }) })),
      ("reasons", .array(reasons)),
      ("steps", .strings(count.outcome.steps.map { $0.sentence(wording) })),
      ("stages", .array(count.stages.map(stage))),
      ("pairwise", .array(rows)),
      ("condorcetWinner", count.matrix.condorcetWinner.map { .string(names[$0]) } ?? .null),
      ("smithSet", .strings(count.matrix.smithSet.map { names[$0] })),
    ]
  }

  private func stage(_ stage: TransferableVoteCount.Stage) -> JSONText {
    .object([
      ("quota", .decimal(stage.quota.digits)),
      ("votes", .array(stage.votes.map { .decimal($0.digits) })),
      ("nonTransferable", .decimal(stage.nonTransferable.digits)),
    ])
  }

  private var seatMembers: [(key: String, value: JSONText)] {
    guard let seats = count.seats else {
      return [
        ("seats", .null), ("elected", .array([])), ("tied", .null), ("cap", .null),
        ("skipped", .array([])), ("reserves", .array([])), ("vacant", .number(0)),
      ]
    }
    return [
      ("seats", .number(seats.seats)),
      ("elected", .strings(seats.elected.map { names[$0] })),
      ("tied", tied(seats)),
      ("cap", count.rules.capRule.map { cap($0, seats: seats.seats) } ?? .null),
      (
        "skipped",
        .array(
          seats.skips.map { skip in
            .object([
              ("candidate", .string(names[skip.candidate])),
              ("affiliation", .string(affiliations[skip.affiliation])),
              ("limit", .number(skip.limit)),
            ])
          })
      ),
      ("reserves", .array(seats.reserves.map { .strings($0.map { names[$0] }) })),
      ("vacant", .number(seats.vacant)),
    ]
  }

  /// The seats left open and the candidates tied for them; `null` if there are none.
  package func tied(_ seats: SeatAssignment?) -> JSONText {
    guard let seats, !seats.ties.isEmpty else { return .null }
    return .object([
      ("seats", .number(seats.ties.map(\.seats).reduce(0, +))),
      ("candidates", .strings(seats.tied.map { names[$0] })),
    ])
  }

  private func cap(_ rule: CapRule, seats: Int) -> JSONText {
    .object([
      ("rule", .string(rule.cap.phrase)),
      ("limit", .number(rule.limit(seats: seats))),
      (
        "affiliations",
        .array(rule.affiliations.map { $0.map { .string(affiliations[$0]) } ?? .null })
      ),
      (
        "continuing",
        .array(
          rule.continuing.keys.sorted().map { affiliation in
            .object([
              ("affiliation", .string(affiliations[affiliation])),
              ("members", .number(rule.continuing[affiliation] ?? 0)),
            ])
          })
      ),
      ("continuingMembers", .number(rule.continuingMembers)),
    ])
  }

  /// Units as a JSON number of votes.
  private func votes(_ units: Int) -> JSONText {
    ballots.unit == 1 ? .number(units) : .decimal(wording.votes(units))
  }
}
