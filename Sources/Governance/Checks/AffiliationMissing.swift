/// Where a cap counts affiliations, every candidate has one, or says that there is none.
enum AffiliationMissing {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes where scope.contest.cap.value != .none {
      let moment = scope.election.timeline.voting.end
      for candidacy in input.folder.standing(in: scope.contest, of: scope.election) {
        let affiliation = input.folder.affiliation(of: candidacy, at: moment) ?? ""
        guard affiliation.isEmpty else { continue }
        findings.error(
          .affiliationMissing, at: candidacy.place,
          "contest \(quoted(scope.contest.id)) caps affiliations, and that of "
            + "\(quoted(candidacy.handle)) is not known; write 'affiliation: ' in the header, or "
            + "'affiliation: none'")
      }
    }
  }
}
