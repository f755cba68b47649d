/// Who supports a candidate may vote in the contest, where the roll is known.
enum EndorserNotOnRoll {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes where scope.contest.endorsements != .none {
      guard let roll = input.folder.roll(of: scope.contest, in: scope.election) else { continue }
      for candidacy in scope.candidates {
        for endorser in candidacy.endorsers
        where !roll.contains(endorser.value, in: input.folder.people) {
          findings.error(
            .endorserNotOnRoll, at: endorser.place,
            "\(quoted(endorser.value)) supports this candidacy and is not on the roll \(roll.place.file)"
              + suggestion(for: endorser.value, among: roll.handles.sorted())
          )
        }
      }
    }
  }
}
