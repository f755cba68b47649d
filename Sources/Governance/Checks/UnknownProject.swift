/// Projects that contests and electorates name exist.
enum UnknownProject {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let community = input.folder.community
    for electorate in community.electorates { demand(electorate.rule, in: community, &findings) }
    for (contest, _) in input.folder.elections.flatMap({ election in
      election.contests.map { ($0, election) }
    }) {
      if case .project(let project) = contest.subject { demand(project, in: community, &findings) }
      guard case .rule(let rule) = contest.electorate else { continue }
      demand(rule, in: community, &findings)
      demandOwnProject(of: contest, rule, &findings)
    }
  }

  private static func demandOwnProject(
    of contest: Contest, _ rule: ElectorateRule, _ findings: inout Findings
  ) {
    guard rule.projects == .own, case .body(let body) = contest.subject else { return }
    findings.error(
      .unknownProject, at: contest.place,
      "the electorate of contest \(quoted(contest.id)) is that of its own project, and body "
        + "\(quoted(body.value)) has none; write 'projects: all' or a list")
  }

  private static func demand(
    _ rule: ElectorateRule, in community: Community, _ findings: inout Findings
  ) {
    guard case .some(let projects) = rule.projects else { return }
    for project in projects { demand(project, in: community, &findings) }
  }

  private static func demand(
    _ project: Placed<String>, in community: Community, _ findings: inout Findings
  ) {
    community.demand(
      project, "project", among: community.projects.map(\.id), code: .unknownProject, &findings)
  }
}
