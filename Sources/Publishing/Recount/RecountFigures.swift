internal import Governance
internal import Voting

// The rules come from what was declared, the figures from what was published: that the one leads to
// the other is what the script checks.

/// What the script works with besides ballots: the rules, and the figures that should come out.
struct RecountFigures {
  let declaration: ContestDeclaration
  let result: RecountedResult
  let tally: RecountedResult.Tally
  let file: RecountedFile

  /// The rules and figures as JSON.
  var json: JSONText {
    .object([
      ("file", .string(file.file.rawValue)),
      ("kind", .string(file.file == .ballots ? "ballots" : "pairs")),
      ("rules", rules), ("published", published),
    ])
  }

  /// How many members of one affiliation the body may have; nothing without a cap.
  var limit: Int? {
    declaration.cap.cap?.limit(bodySize: declaration.seats + declaration.continuing.count)
  }

  private var rules: JSONText {
    let entries = declaration.affiliations?.entries ?? []
    let own = Dictionary(
      entries.filter { !$0.isContinuing }.map { ($0.name, $0.affiliation) },
      uniquingKeysWith: { first, _ in first })
    return .object([
      ("method", .string(declaration.counting.method.rawValue)),
      ("strength", .optional(tally.strength)),
      ("blanks", .string((declaration.counting.blanks ?? .last).rawValue)),
      ("seats", .number(declaration.seats)),
      ("quorum", .number(declaration.quorum ?? 0)),
      ("defaultOption", .optional(declaration.defaultOption)),
      ("lot", tally.lottery.map { .strings($0.order.map(\.candidate)) } ?? .null),
      ("limit", limit.map(JSONText.number) ?? .null),
      (
        "affiliations",
        .array(
          tally.candidates.map { name in
            .optional(own[name].flatMap { $0.isEmpty ? nil : $0 })
          })
      ),
      ("continuing", continuing(entries)),
      ("candidates", .strings(tally.candidates)),
      ("withdrawn", .strings(tally.withdrawn)),
    ])
  }

  /// For each affiliation of continuing members, how many there are.
  private func continuing(_ entries: [Affiliations.Entry]) -> JSONText {
    let members = Dictionary(
      grouping: entries.filter { $0.isContinuing && !$0.affiliation.isEmpty }, by: \.affiliation)
    return .array(
      members.keys.sorted().map { .array([.string($0), .number(members[$0]?.count ?? 0)]) })
  }

  private var published: JSONText {
    .object([
      (
        "ballots",
        .object([
          ("accepted", .number(tally.ballots.accepted)), ("blank", .number(tally.ballots.blank)),
          ("rejected", .number(tally.ballots.rejected)),
        ])
      ),
      ("pairwise", .array(tally.pairwise.map { .array($0.map(JSONText.number)) })),
      ("ranking", .array(tally.ranking.map { .strings($0) })),
      ("elected", singles(result.elected.dropLast(appointed).map(\.name))),
      ("reserves", .array(result.reserves.map { .strings($0.map(\.name)) })),
      ("tied", singles(isValid ? tally.tied?.candidates ?? [] : [])),
      ("passedOver", singles(result.passedOver.map(\.name))),
      ("vacant", .number(isValid ? tally.vacant : declaration.seats)),
    ])
  }

  private func singles(_ names: [String]) -> JSONText { .array(names.map { .strings([$0]) }) }

  /// How many of those elected were appointed, whom no count can find; they stand last.
  private var appointed: Int {
    declaration.record.map { entry in
      if case .appointed(let people, _) = entry.event { people.count } else { 0 }
    }.reduce(0, +)
  }

  /// Whether the published number of ballots meets the quorum.
  private var isValid: Bool { tally.ballots.accepted >= declaration.quorum ?? 0 }
}
