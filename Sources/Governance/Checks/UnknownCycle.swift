/// Cycles that elections and electorates name exist.
enum UnknownCycle {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let community = input.folder.community
    for election in input.folder.elections {
      if let cycle = election.cycle { demand(cycle, in: community, &findings) }
      for contest in election.contests {
        if case .rule(let rule) = contest.electorate { demand(rule, in: community, &findings) }
      }
    }
    for electorate in community.electorates { demand(electorate.rule, in: community, &findings) }
  }

  private static func demand(
    _ rule: ElectorateRule, in community: Community, _ findings: inout Findings
  ) {
    guard case .cycles(let cycles) = rule.period else { return }
    for cycle in cycles { demand(cycle, in: community, &findings) }
  }

  private static func demand(
    _ cycle: Placed<String>, in community: Community, _ findings: inout Findings
  ) {
    community.demand(
      cycle, "cycle", among: community.cycles.map(\.name), code: .unknownCycle, &findings)
  }
}
