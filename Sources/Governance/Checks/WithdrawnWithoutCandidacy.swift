/// Only who stood can withdraw.
enum WithdrawnWithoutCandidacy {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes {
      let stood = Set(scope.candidates.map(\.identity))
      for candidacy in scope.candidacies where candidacy.kind == .withdrawal {
        guard !stood.contains(candidacy.identity) else { continue }
        let handles = scope.candidates.map(\.handle)
        let offer = suggestion(for: candidacy.handle, among: handles)
        findings.error(
          .withdrawnWithoutCandidacy, at: candidacy.place,
          "\(quoted(candidacy.handle)) withdraws from contest \(quoted(scope.contest.id)), but there "
            + "is no candidacy"
            + (offer.isEmpty
              ? "; keep the candidacy beside the withdrawal, or write 'kind: non-candidacy'"
              : offer))
      }
    }
  }
}
