/// The fields that a contest asks of a statement are filled.
enum RequiredField {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      for candidacy in scope.candidates {
        for field in scope.contest.statements.fields where !isFilled(field, in: candidacy) {
          findings.error(
            .requiredField, at: candidacy.place,
            "contest \(quoted(scope.contest.id)) asks for \(quoted(field)), which is missing or empty; "
              + "write '\(field): ' and the answer in the header")
        }
      }
    }
  }

  private static func isFilled(_ field: String, in candidacy: Candidacy) -> Bool {
    if let value = candidacy.statement.field(field)?.value, !value.isEmpty { return true }
    switch field.lowercased() {
    case "name": return candidacy.statement.name.source != .fileName
    case "handle": return true
    case "affiliation": return candidacy.statement.affiliation?.source == .field
    default: return false
    }
  }
}
