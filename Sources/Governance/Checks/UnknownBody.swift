/// Bodies that contests name are in the charter, if there is one.
enum UnknownBody {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let bodies = input.folder.community.charters.map(\.body)
    guard !bodies.isEmpty else { return }
    for contest in input.folder.elections.flatMap(\.contests) {
      guard case .body(let body) = contest.subject, !bodies.contains(body.value),
        !input.folder.community.flawed.contains(body.value)
      else { continue }
      let committees = bodies.filter { $0 != Charter.projectLead }
      findings.error(
        .unknownBody, at: body.place,
        "there is no body \(quoted(body.value)) in the charter of community.yml"
          + suggestion(for: body.value, among: committees))
    }
  }
}
