internal import Voting

extension Robustness {
  /// The combinations as JSON: what each elects, and how that differs from the declared rules.
  package func json(_ record: TallyRecord) -> JSONText {
    .array(
      rows.map { row in
        let rules = row.rules
        var members: [(key: String, value: JSONText)] = [
          ("method", .string(rules.method.rawValue)),
          ("strength", rules.method.strengths.isEmpty ? .null : .string(rules.strength.rawValue)),
          ("blanks", rules.method.readsBlanks ? .string(rules.unranked.rawValue) : .null),
        ]
        switch row.count {
        case .failure(let error): members.append(("error", .string(error.sentence)))
        case .success(let count): members += self.members(of: count, record)
        }
        return .object(members)
      })
  }

  private func members(
    of count: Count, _ record: TallyRecord
  ) -> [(key: String, value: JSONText)] {
    func names(_ candidates: [Candidate]) -> JSONText {
      .strings(candidates.map { record.names[$0] })
    }
    let changes = changes(count)
    return [
      ("ranking", .array(count.outcome.tiers.map(names))),
      ("elected", names(count.seats?.elected ?? [])),
      ("tied", record.tied(count.seats)),
      ("gained", names(changes.gained)), ("lost", names(changes.lost)),
    ]
  }
}
