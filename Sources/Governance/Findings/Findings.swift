/// What has been found so far.
package struct Findings: Sendable {
  private var found: [Finding] = []

  /// Starts with nothing found.
  package init() {}

  /// Whether nothing has been found.
  package var isEmpty: Bool { found.isEmpty }

  /// Whether an error has been found.
  package var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// What has been found, by place, each once.
  package var sorted: [Finding] {
    var kept: [Finding] = []
    for finding in found.sorted() where finding != kept.last { kept.append(finding) }
    return kept
  }

  /// Notes what keeps an election from running as declared.
  package mutating func error(_ code: FindingCode, at place: Place, _ message: String) {
    found.append(Finding(.error, code, at: place, message))
  }

  /// Notes what may be meant, but should be looked at.
  package mutating func warning(_ code: FindingCode, at place: Place, _ message: String) {
    found.append(Finding(.warning, code, at: place, message))
  }

  /// Takes over what others found.
  package mutating func append(_ others: Findings) { found += others.found }

  /// Takes over a finding made elsewhere.
  package mutating func append(_ finding: Finding) { found.append(finding) }
}
