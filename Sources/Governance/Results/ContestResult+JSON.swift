internal import BallotFormats
internal import Voting

extension ContestResult {
  /// The version of the layout of ``json(inputs:)``; docs/formats/archive.md describes it.
  package static let schema = "hustings/result/1"

  /// The result as JSON; the same result gives the same text.
  ///
  /// - Parameter inputs: the files of the archive that it was computed from, with their digests.
  /// - Returns: the content of `result.json`.
  package func json(inputs: [TallyRecord.Input]) -> JSONText {
    .object(
      [
        ("schema", .string(Self.schema)), ("tool", SavedTally.tool(declaration.version)),
        ("community", .string(declaration.community)),
      ] + declaration.nameMembers + [
        ("manner", .string(manner.rawValue)), ("sentence", .string(sentence)),
        ("seats", .number(declaration.seats)),
        ("ranking", ranking), ("elected", .array(elected.map(\.json))),
        ("reserves", .array(reserves.map { .array($0.map(\.json)) })),
        ("passedOver", .array(passedOver)), ("vacant", .number(vacant)),
        ("cap", cap), ("turnout", turnout), ("ballots", ballots),
        ("record", .array(declaration.record.map(\.json))),
        ("robustness", robustness),
        (
          "tally",
          declaration.publishesFigures ? poll.map { $0.record.json() } ?? .null : .null
        ),
        ("inputs", TallyRecord.json(inputs)),
      ])
  }

  private var ranking: JSONText {
    guard let poll else { return .null }
    let names = poll.record.names
    return .array(poll.record.count.outcome.tiers.map { .strings($0.map { names[$0] }) })
  }

  private var passedOver: [JSONText] {
    guard let poll, let seats = poll.record.count.seats, poll.missingForQuorum == 0 else {
      return []
    }
    return seats.skips.map { skip in
      .object([
        ("name", .string(poll.record.names[skip.candidate])),
        ("affiliation", .string(poll.record.affiliations[skip.affiliation])),
        ("limit", .number(skip.limit)),
      ])
    }
  }

  private var cap: JSONText {
    guard let cap = declaration.cap.cap else { return .null }
    return .object([
      ("rule", .string(cap.phrase)),
      ("limit", .number(cap.limit(bodySize: declaration.seats + declaration.continuing.count))),
      (
        "continuing",
        .array(
          declaration.continuing.map {
            Person(name: $0.name, handle: $0.handle, affiliation: $0.affiliation).json
          })
      ),
    ])
  }

  private var turnout: JSONText {
    guard let poll else { return .null }
    let ballots = poll.record.ballots.accepted / poll.record.ballots.unit
    let roll = declaration.roll?.people
    return .object([
      ("roll", roll.map(JSONText.number) ?? .null), ("ballots", .number(ballots)),
      (
        "percent",
        roll.flatMap { Turnout(ballots: ballots, roll: $0).percent }
          .map(JSONText.decimal) ?? .null
      ),
    ])
  }

  private var ballots: JSONText {
    guard let tier = declaration.ballots?.tier else { return .null }
    return .object([
      ("published", .string(tier.rawValue)),
      ("privacy", tier == .full ? poll?.privacy?.json ?? .null : .null),
    ])
  }

  private var robustness: JSONText {
    guard let poll, let robustness = poll.robustness else { return .null }
    return .object([
      ("sentence", .string(robustness.sentence(poll.record.wording))),
      ("combinations", robustness.json(poll.record)),
    ])
  }
}

extension ContestResult.Elected {
  fileprivate var json: JSONText {
    .object(person.members + [("because", .string(reason))])
  }
}

extension ContestResult.Person {
  fileprivate var members: [(key: String, value: JSONText)] {
    [
      ("name", .string(name)), ("handle", .string(handle)), ("affiliation", .optional(affiliation)),
    ]
  }

  fileprivate var json: JSONText { .object(members) }
}
