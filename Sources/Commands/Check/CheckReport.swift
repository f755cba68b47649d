internal import Governance

/// What a check found, as it is printed.
struct CheckReport {
  let errors: [Finding]
  let warnings: [Finding]
  /// The nominations asked for that have no error.
  let reviews: [NominationReview]
  /// The community folder as it was named.
  let root: String

  init(_ findings: [Finding], of folder: CommunityFolder?, scope: CheckScope, root: String) {
    let shown = findings.filter(scope.contains)
    errors = shown.filter { $0.severity == .error }
    warnings = shown.filter { $0.severity == .warning }
    let flawed = Set(findings.lazy.filter { $0.severity == .error }.map(\.place.file))
    reviews = (folder?.candidacies ?? []).lazy
      .filter { scope.names($0.path) && !flawed.contains($0.path) }
      .compactMap { candidacy in folder.map { NominationReview(of: candidacy, in: $0) } }
    self.root = root
  }

  /// Prints findings and nominations, and how many findings there are.
  func write(as format: CheckCommand.Format) throws {
    let output = Terminal.standardOutput
    switch format {
    case .json: try output.write(String(json.text.dropLast()))
    case .github:
      let lines = CheckAnnotations(self).lines
      if !lines.isEmpty { try output.write(lines.joined(separator: "\n")) }
    case .text:
      let findings = (errors + warnings).map { InputCommunity.line($0, below: root) }
      let reviews = reviews.map {
        ReviewText($0, root: root, on: output).lines.joined(separator: "\n")
      }
      let parts = (findings.isEmpty ? [] : [findings.joined(separator: "\n")]) + reviews
      if !parts.isEmpty { try output.write(parts.joined(separator: "\n\n")) }
      if !findings.isEmpty { Terminal.standardError.write(count) }
    }
  }

  /// How many findings there are, in words.
  var count: String {
    switch (errors.count, warnings.count) {
    case (0, let warnings): counted(warnings, "warning")
    case (let errors, 0): counted(errors, "error")
    case (let errors, let warnings):
      "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    }
  }

  private var json: JSONText {
    .object([
      ("schema", .string("hustings/check/1")),
      ("errors", .number(errors.count)),
      ("warnings", .number(warnings.count)),
      ("findings", .array((errors + warnings).map(json))),
      ("nominations", .array(reviews.map(\.json))),
    ])
  }

  private func json(_ finding: Finding) -> JSONText {
    .object([
      ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code.rawValue)),
      ("file", .string(finding.place.file)), ("line", .number(finding.place.line)),
      ("column", .number(finding.place.column)), ("message", .string(finding.message)),
    ])
  }
}
