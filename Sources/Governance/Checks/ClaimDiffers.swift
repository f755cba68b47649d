/// What statements say of their authors' past agrees with the records.
enum ClaimDiffers {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    let finder = ClaimFinder(community: input.folder.community)
    for scope in input.scopes {
      for candidacy in scope.candidates {
        let answers = input.folder.claims(
          of: candidacy, scope.contest, in: scope.election, finder: finder)
        for answer in answers where answer.verdict == .differs {
          findings.warning(
            .claimDiffers, at: candidacy.place(at: answer.claim.position),
            "\(quoted(answer.claim.sentence)) does not agree with the record: \(answer.evidence)")
        }
      }
    }
  }
}
