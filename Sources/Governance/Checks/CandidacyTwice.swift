/// Nobody stands twice in a contest, or stands and says that they do not.
enum CandidacyTwice {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      var first: [String: Candidacy] = [:]
      for candidacy in scope.candidacies where candidacy.kind != .withdrawal {
        guard let other = first.updateValue(candidacy, forKey: candidacy.identity) else { continue }
        let name = quoted(candidacy.handle)
        let problem =
          candidacy.kind == other.kind
          ? "\(name) has another \(candidacy.kind.rawValue) for this contest"
          : "\(name) both stands and does not stand in this contest"
        findings.error(
          .candidacyTwice, at: candidacy.place,
          "\(problem), in \(visible(other.path)); remove one of the files")
      }
    }
  }
}
