internal import Voting

extension ContestDeclaration {
  /// The version of the layout of ``json``; docs/formats/archive.md describes it.
  package static let schema = "hustings/contest/1"

  /// The declaration as JSON; the same declaration gives the same text.
  package var json: JSONText {
    .object(
      [
        ("schema", .string(Self.schema)), ("tool", SavedTally.tool(version)),
        ("community", .string(community)),
      ] + nameMembers + [
        ("officials", .strings(officials)),
        ("signatures", signatures.map(JSONText.number) ?? .null), ("timeline", timeline.json),
        ("seats", .number(seats)),
      ] + ruleMembers + [
        ("continuing", .array(continuing.map(\.json))),
        ("candidates", .array(candidates.map(\.json))),
        ("roll", roll.map(\.json) ?? .null),
        ("ballots", ballots.map(\.json) ?? .null),
        ("lotterySeed", .optional(lotterySeed)),
        ("record", .array(record.map(\.json))),
        ("sources", .array(sources.map(\.json))),
      ])
  }

  /// Which election and contest it is.
  var nameMembers: [(key: String, value: JSONText)] {
    let (body, project): (JSONText, JSONText) =
      switch subject {
      case .body(let id): (.string(id), .null)
      case .project(let id): (.null, .string(id))
      }
    return [
      (
        "election",
        .object([
          ("id", .string(election.id)), ("title", .string(election.title)),
          ("cycle", .optional(cycle)),
        ])
      ),
      (
        "contest",
        .object([
          ("id", .string(contest.id)), ("title", .string(contest.title)), ("body", body),
          ("project", project), ("special", .bool(isSpecial)),
        ])
      ),
    ]
  }

  private var ruleMembers: [(key: String, value: JSONText)] {
    let seed: JSONText =
      switch ties {
      case .report: .null
      case .lottery(let seed): .string(seed)
      }
    return [
      ("method", .string(counting.method.rawValue)),
      ("strength", .optional(counting.strength?.rawValue)),
      ("blanks", .optional(counting.blanks?.rawValue)),
      ("equalPairs", .optional(counting.equalPairs?.rawValue)),
      ("lottery", seed),
      ("cap", .string(cap.description)),
      ("quorum", quorum.map(JSONText.number) ?? .null),
      ("defaultOption", .optional(defaultOption)),
    ]
  }
}

extension JSONText {
  /// A string, or `null` where there is none.
  package static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }
}

extension Window {
  /// From when to when, as RFC 3339 timestamps.
  var json: JSONText {
    .object([("from", .string(start.timestamp)), ("to", .string(end.timestamp))])
  }
}

extension Timeline {
  /// The parts that happen, in order.
  fileprivate var json: JSONText {
    .object(
      Part.allCases.compactMap { part in
        self[part].map { (part.rawValue, $0.json) }
      })
  }
}

extension ContestDeclaration.Member {
  fileprivate var json: JSONText {
    .object([
      ("handle", .string(handle)), ("name", .string(name)),
      ("affiliation", .optional(affiliation)),
    ])
  }
}

extension DeclaredCandidate {
  fileprivate var json: JSONText {
    .object([
      ("name", .string(name)), ("handle", .string(handle)),
      ("affiliation", .optional(affiliation)), ("standing", .bool(isStanding)),
      ("statement", .string(statement)), ("sha256", .string(sha256)),
    ])
  }
}

extension ContestDeclaration.Electorate {
  fileprivate var json: JSONText {
    .object([("people", .number(people)), ("sha256", .string(sha256))])
  }
}

extension ContestDeclaration.Ballots {
  fileprivate var json: JSONText {
    .object([
      ("published", .string(tier.rawValue)), ("sha256", .optional(sha256)),
      ("accepted", .number(count.accepted)), ("blank", .number(count.blank)),
      ("rejected", .number(count.rejected)), ("source", source.map(\.json) ?? .null),
    ])
  }
}

extension BallotSourceRecord {
  /// The record as JSON.
  var json: JSONText {
    .object([
      ("file", .string(file)), ("sha256", .string(sha256)), ("format", .string(format)),
      ("direction", .optional(direction)), ("pollOpened", .string(pollOpened.timestamp)),
      (
        "renamed",
        .array(
          renamed.map {
            .object([("name", .string($0.name)), ("candidate", .string($0.candidate))])
          })
      ),
      ("rejected", .number(rejected)),
    ])
  }
}

extension ContestDeclaration.Source {
  fileprivate var json: JSONText {
    .object([
      ("path", .string(path)), ("bytes", .number(bytes)), ("sha256", .string(sha256)),
    ])
  }
}

extension RecordEntry {
  /// The entry as JSON, with the keys of `record.yml`.
  var json: JSONText {
    .object(
      [
        ("date", .string(date.timestamp)), ("official", .string(official.value)),
        ("what", .string(event.word.rawValue)), ("contest", .optional(contest?.value)),
      ] + event.members + [("why", .string(reason))])
  }
}

extension RecordEvent {
  fileprivate var members: [(key: String, value: JSONText)] {
    switch self {
    case .extended(let part, let end):
      [("part", .string(part.rawValue)), ("to", .string(end.timestamp))]
    case .rerun(let voting): [("voting", voting.json)]
    case .exception(let person), .withdrawn(let person), .vacated(let person),
      .inherited(let person), .declined(let person):
      [("person", .string(person.value))]
    case .appointed(let people, let body):
      [("people", .strings(people.map(\.value))), ("by", .string(body))]
    case .lottery(let seed): [("seed", .string(seed))]
    case .note: []
    }
  }
}
