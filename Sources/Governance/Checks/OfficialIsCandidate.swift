/// Who runs an election does not stand in it.
enum OfficialIsCandidate {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let people = input.folder.people
    for scope in input.scopes {
      let officials = scope.election.officials.map { (people.identity($0.value), $0.place) }
      for candidacy in scope.candidates {
        guard let (_, place) = officials.first(where: { $0.0 == candidacy.identity }) else {
          continue
        }
        findings.error(
          .officialIsCandidate, at: candidacy.place,
          "\(quoted(candidacy.handle)) is an official of election \(quoted(scope.election.id)) "
            + "(\(place.file):\(place.line)) and cannot stand in it; replace the official or "
            + "withdraw")
      }
    }
  }
}
