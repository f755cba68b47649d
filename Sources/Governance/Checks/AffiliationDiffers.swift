/// A statement and `people.yml` agree on the affiliation, and spell it alike.
enum AffiliationDiffers {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      let moment = scope.election.nominationsEnd(of: scope.contest)
      for candidacy in scope.candidates {
        guard let stated = candidacy.statement.affiliation, stated.source == .field,
          let filed = input.folder.people[candidacy.identity]?.affiliation(at: moment),
          filed != stated.value
        else { continue }
        findings.warning(
          .affiliationDiffers, at: candidacy.place(of: stated),
          "the statement says \(quoted(stated.value)), and people.yml says \(quoted(filed)) at the end "
            + "of nominations; a cap would count them as two, so mend one")
      }
    }
  }
}
