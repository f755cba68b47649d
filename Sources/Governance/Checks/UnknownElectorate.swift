/// Electorates that contests name are in `community.yml`.
enum UnknownElectorate {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let electorates = input.folder.community.electorates
    for contest in input.folder.elections.flatMap(\.contests) {
      guard case .named(let name) = contest.electorate else { continue }
      guard let electorate = electorates.first(where: { $0.name == name.value }) else {
        if input.folder.community.flawed.contains(name.value) { continue }
        findings.error(
          .unknownElectorate, at: name.place,
          "there is no electorate \(quoted(name.value)) in community.yml"
            + suggestion(for: name.value, among: electorates.map(\.name)))
        continue
      }
      if electorate.rule.projects == .own, case .body(let body) = contest.subject {
        findings.error(
          .unknownElectorate, at: name.place,
          "electorate \(quoted(name.value)) is that of a contest's own project, and body "
            + "\(quoted(body.value)) has none; name another one")
      }
    }
  }
}
