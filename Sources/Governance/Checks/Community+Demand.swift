/// What the rules refer to by name must be in `community.yml`.
extension Community {
  /// Notes a name that `community.yml` does not declare, and offers one that it does.
  ///
  /// A name that is declared but cannot be read is somebody else's finding.
  func demand(
    _ name: Placed<String>, _ noun: String, among known: [String], code: FindingCode,
    _ findings: inout Findings
  ) {
    guard !known.contains(name.value), !flawed.contains(name.value) else { return }
    findings.error(
      code, at: name.place,
      "there is no \(noun) \(quoted(name.value)) in community.yml"
        + suggestion(for: name.value, among: known))
  }
}
