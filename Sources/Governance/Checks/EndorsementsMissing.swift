/// Enough people from enough affiliations support a candidate; oneself does not count.
enum EndorsementsMissing {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let folder = input.folder
    for scope in input.scopes where scope.contest.endorsements != .none {
      let rule = scope.contest.endorsements
      let moment = scope.election.nominationsEnd(of: scope.contest)
      for candidacy in folder.standing(in: scope.contest, of: scope.election) {
        let supporters = Set(candidacy.endorsers.map { folder.people.identity($0.value) })
          .subtracting([candidacy.identity])
        if supporters.count < rule.people {
          findings.error(
            .endorsementsMissing, at: candidacy.place,
            "the candidacy has \(counted(supporters.count, "supporter")), and contest \(quoted(scope.contest.id)) asks for \(rule.people); "
              + "list their handles in the field 'endorsements'")
          continue
        }
        let affiliations = Set(
          supporters.compactMap {
            folder.people[$0]?.affiliation(at: moment)?.lowercased()
          })
        guard affiliations.count < rule.affiliations else { continue }
        findings.error(
          .endorsementsMissing, at: candidacy.place,
          "the supporters are known to come from \(counted(affiliations.count, "affiliation")), and "
            + "contest \(quoted(scope.contest.id)) asks for \(rule.affiliations); find others, or "
            + "state their affiliations in people.yml")
      }
    }
  }
}
