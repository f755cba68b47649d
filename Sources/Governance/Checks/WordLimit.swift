/// A statement is no longer than its contest allows.
enum WordLimit {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      guard let limit = scope.contest.statements.wordLimit else { continue }
      for candidacy in scope.candidates where candidacy.statement.wordCount > limit {
        let count = candidacy.statement.wordCount
        findings.error(
          .wordLimit, at: Place(file: candidacy.path, line: candidacy.statement.bodyLine),
          "the statement has \(count) words, and contest \(quoted(scope.contest.id)) allows \(limit); "
            + "shorten it by \(count - limit)")
      }
    }
  }
}
