/// Nobody serves more terms in a row than the charter allows.
///
/// Terms follow in a row if the later one was elected at most one term after the earlier, or half a
/// term later where terms are counted in months, because elections move a little. Special
/// contests fill the rest of somebody's term and do not count.
enum TermLimit {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for scope in input.scopes where !scope.contest.isSpecial {
      guard let charter = input.folder.community.charter(for: scope.contest.subject),
        let limit = charter.termLimit, let term = charter.term
      else { continue }
      if case .cycles = term, scope.election.cycle == nil {
        findings.error(
          .missingField, at: scope.election.place,
          "the charter of \(quoted(charter.body)) counts terms in cycles, and the election names "
            + "none; write 'cycle: ' and the one it is for")
        continue
      }
      for candidacy in input.folder.standing(in: scope.contest, of: scope.election) {
        let served = termsInRow(of: candidacy, scope, term: term, input.folder)
        guard served.count >= limit else { continue }
        findings.error(
          .termLimit, at: candidacy.place,
          "\(quoted(candidacy.handle)) has served \(counted(served.count, "term")) in a row "
            + "(\(listed(served.reversed()))), and the charter of \(quoted(charter.body)) allows "
            + "\(limit); somebody else has to stand")
      }
    }
  }

  /// The elections that gave the terms right before this one, latest first.
  private static func termsInRow(
    of candidacy: Candidacy, _ scope: CheckedFolder.Scope, term: Length, _ folder: CommunityFolder
  ) -> [String] {
    var served: [String] = []
    var next = scope.election
    for (election, contest) in folder.earlier(scope.contest, before: scope.election)
    where !contest.isSpecial {
      let elected = folder.record(of: contest, in: election)?.elected ?? []
      guard elected.contains(where: { folder.people.identity($0.value) == candidacy.identity })
      else { continue }
      guard follows(next, election, term: term, in: folder.community) else { break }
      served.append(election.id)
      next = election
    }
    return served
  }

  private static func follows(
    _ later: Election, _ earlier: Election, term: Length, in community: Community
  ) -> Bool {
    switch term {
    case .cycles(let number):
      let places = [earlier, later].compactMap { election in
        community.cycles.firstIndex { $0.name == election.cycle?.value }
      }
      return places.count == 2 && places[1] - places[0] <= number
    case .months(let number):
      let limit = earlier.timeline.voting.end.date.advanced(byMonths: number + (number + 1) / 2)
      return later.timeline.voting.end.date <= limit
    case .days, .hours:
      let length = term.seconds ?? 0
      return earlier.timeline.voting.end.seconds(until: later.timeline.voting.end)
        <= length + length / 2
    }
  }
}
