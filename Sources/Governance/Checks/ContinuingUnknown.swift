/// Where a cap counts continuing members, their affiliations are known, and nobody is listed twice.
enum ContinuingUnknown {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let people = input.folder.people
    for scope in input.scopes {
      var seen: Set<String> = []
      for member in scope.contest.continuing {
        let handle = member.person.value
        if !seen.insert(people.identity(handle)).inserted {
          findings.error(
            .continuingUnknown, at: member.person.place,
            "\(quoted(handle)) is listed twice among those who continue; remove one")
        }
        guard scope.contest.cap.value != .none, member.affiliation == nil,
          people[handle]?.affiliation(at: scope.election.timeline.voting.end) == nil
        else { continue }
        findings.error(
          .continuingUnknown, at: member.person.place,
          "the cap counts \(quoted(handle)), whose affiliation is not known when voting ends; write "
            + "'affiliation: ' here or in people.yml, or 'affiliation: none'")
      }
      for candidacy in scope.candidates where seen.contains(candidacy.identity) {
        findings.error(
          .continuingUnknown, at: candidacy.place,
          "\(quoted(candidacy.handle)) continues as a member of the body and cannot stand for "
            + "another of its seats; withdraw, or mend 'continuing' of contest "
            + "\(quoted(scope.contest.id))")
      }
    }
  }
}
