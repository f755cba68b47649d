/// No field of a statement is passed over because its name is misspelt.
enum MisspeltField {
  /// The fields that mean something in every statement (docs/files.md).
  private static let known = ["name", "handle", "affiliation", "kind", "submitted", "endorsements"]

  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      let known = (known + scope.contest.statements.fields.map { $0.lowercased() }).uniqued
      for candidacy in scope.candidacies {
        // What is there under its own name is not meant by another.
        let missing = known.filter { candidacy.statement.field($0) == nil }
        for field in candidacy.statement.fields where !known.contains(field.key.lowercased()) {
          guard let meant = nearest(to: field.key, among: missing) else { continue }
          findings.warning(
            .misspeltField, at: candidacy.place(at: field.position),
            "no field \(quoted(field.key)) is read; if \(quoted(meant)) is meant, write that")
        }
      }
    }
  }
}
