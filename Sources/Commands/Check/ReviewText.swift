internal import Governance

/// A valid nomination as its reviewer reads it on a terminal.
struct ReviewText {
  let lines: [String]

  init(_ review: NominationReview, root: String, on terminal: Terminal) {
    let file = InputCommunity.onDisk(review.candidacy.path, below: root)
    let indentation = 15
    let facts = review.facts.flatMap { fact in
      let label = "  \(fact.label)"
      let rows = fact.text.printable.broken(at: max(20, terminal.width - indentation))
      return rows.enumerated().map { number, row in
        let start = number == 0 ? label : ""
        return start + String(repeating: " ", count: max(1, indentation - start.columns)) + row
      }
    }
    lines = ["\(file.printable): \(review.headline)".emphasized(.strong, on: terminal)] + facts
  }
}

extension NominationReview {
  /// What is said above the facts.
  var headline: String { "a valid \(candidacy.kind.rawValue)" }

  /// What a reviewer wants to see, each with its label.
  var facts: [(label: String, text: String)] {
    let statement = candidacy.statement
    var facts = [
      ("who", "\(statement.name.value) (\(candidacy.handle))"), ("contest", contestText),
      ("affiliation", affiliationText), ("words", wordsText), ("eligibility", eligibilityText),
    ]
    for answer in claims {
      facts.append(
        (
          answer.verdict.rawValue,
          "line \(answer.claim.position.line): \(quoted(answer.claim.sentence, limit: 160)) – "
            + answer.evidence
        ))
    }
    if candidacy.kind == .candidacy, claims.isEmpty {
      facts.append(("claims", "none that a record could confirm"))
    }
    return facts
  }

  private var contestText: String {
    guard let scope else {
      return "'\(candidacy.contest)' in '\(candidacy.election)', which cannot be read"
    }
    return "\(scope.contest.title) (\(scope.contest.id)), \(scope.election.name)"
  }

  private var affiliationText: String {
    guard let affiliation else { return "not stated" }
    guard let stated = candidacy.statement.affiliation else {
      return "\(affiliation) (from people.yml)"
    }
    guard stated.source != .field, let position = stated.position else { return affiliation }
    return "\(affiliation) (from the text, line \(position.line))"
  }

  private var wordsText: String {
    let count = String(candidacy.statement.wordCount)
    return scope?.contest.statements.wordLimit.map { "\(count) of at most \($0)" } ?? count
  }

  private var eligibilityText: String {
    switch eligibility {
    case .onRoll: "on the roll"
    case .notOnRoll: "not on the roll"
    case .noRoll: "no roll yet"
    case .unknown: "unknown"
    }
  }

  /// The facts for other programs.
  var json: JSONText {
    .object([
      ("file", .string(candidacy.path)), ("kind", .string(candidacy.kind.rawValue)),
      ("name", .string(candidacy.statement.name.value)), ("handle", .string(candidacy.handle)),
      ("election", .string(candidacy.election)), ("contest", .string(candidacy.contest)),
      ("affiliation", affiliation.map(JSONText.string) ?? .null),
      ("words", .number(candidacy.statement.wordCount)),
      ("word-limit", scope?.contest.statements.wordLimit.map(JSONText.number) ?? .null),
      ("eligibility", .string(eligibility.rawValue)),
      ("claims", .array(claims.map(json))),
    ])
  }

  private func json(_ answer: ClaimAnswer) -> JSONText {
    .object([
      ("line", .number(answer.claim.position.line)), ("sentence", .string(answer.claim.sentence)),
      ("verdict", .string(answer.verdict.rawValue)), ("evidence", .string(answer.evidence)),
    ])
  }
}
