/// Electorates that contests name are in `community.yml`.
enum UnknownElectorate {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let electorates = input.folder.community.electorates
    for contest in input.folder.elections.flatMap(\.contests) {
      guard case .named(let name) = contest.electorate else { continue }
      guard let electorate = electorates.first(where: { $0.name == name.value }) else {
        input.folder.community.demand(
          name, "electorate", among: electorates.map(\.name), code: .unknownElectorate, &findings)
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
