extension CommunityFolder {
  /// What a candidate claims, each claim held against the records in the folder.
  package func claims(
    of candidacy: Candidacy, _ contest: Contest, in election: Election
  ) -> [ClaimAnswer] {
    claims(of: candidacy, contest, in: election, finder: ClaimFinder(community: community))
  }

  /// The same with a finder that serves many candidates.
  func claims(
    of candidacy: Candidacy, _ contest: Contest, in election: Election, finder: ClaimFinder
  ) -> [ClaimAnswer] {
    let records = ClaimRecords(folder: self, candidacy: candidacy)
    return finder.claims(in: candidacy.statement, for: contest).map { claim in
      let (verdict, evidence) = records.answer(to: claim, contest, in: election)
      return ClaimAnswer(claim: claim, verdict: verdict, evidence: evidence)
    }
  }
}

/// The records that can confirm what one person says.
private struct ClaimRecords {
  typealias Answer = (verdict: ClaimAnswer.Verdict, evidence: String)

  let folder: CommunityFolder
  let candidacy: Candidacy

  func answer(to claim: Claim, _ contest: Contest, in election: Election) -> Answer {
    switch claim.kind {
    case .held(let seat, let cycles): return joined(cycles.map { answer(seat, cycle: $0) })
    case .heldSince(let seat, let first):
      let cycles = folder.community.cycles.map(\.name)
      guard let start = cycles.firstIndex(of: first),
        let end = cycles.firstIndex(of: election.cycle?.value ?? ""), start < end
      else { return (.unknown, "the cycles up to this election are not on file") }
      return joined(cycles[start..<end].map { answer(seat, cycle: $0) })
    case .contributesSince(let cycle): return contributesSince(cycle)
    case .stoodBefore: return stoodBefore(contest, in: election)
    }
  }

  /// Whether the person held a seat in a cycle.
  private func answer(_ seat: ClaimedSeat, cycle: String) -> Answer {
    let contests = folder.elections.filter { $0.cycle?.value == cycle }.flatMap { election in
      election.contests.filter { isFor(seat, $0) }.map { (election, $0) }
    }
    let records = contests.compactMap { folder.record(of: $0.1, in: $0.0) }
    if let record = records.first(where: isElected) {
      return (.agrees, "\(record.place.file) for \(cycle)")
    }
    guard !records.isEmpty, records.count == contests.count, seat != .leadOfSomething else {
      return (.unknown, "no record for \(cycle)")
    }
    let elected = records.flatMap(\.elected).map { quoted($0.value) }
    let names = elected.isEmpty ? "nobody" : listed(elected)
    return (.differs, "\(listed(records.map(\.place.file))) names \(names) for \(cycle)")
  }

  /// Whether the person's first commit lies in a cycle or before it.
  private func contributesSince(_ cycle: String) -> Answer {
    guard let contributions = folder.contributions else {
      return (.unknown, "the repositories are not here to look it up")
    }
    let cycles = folder.community.cycles.map(\.name)
    let absent = contributions.absent
    guard let first = contributions.firstCycles[candidacy.identity] else {
      return (.unknown, "no commit of this person is on file")
    }
    guard let claimed = cycles.firstIndex(of: cycle), let found = cycles.firstIndex(of: first),
      found > claimed
    else { return (.agrees, "first commit in \(first)") }
    guard absent.isEmpty else {
      return (.unknown, "first commit in \(first), but \(listed(absent)) could not be read")
    }
    return (.differs, "the first commit on file landed in \(first); other work leaves no record")
  }

  private func joined(_ answers: [Answer]) -> Answer {
    let evidence = answers.map(\.evidence).joined(separator: "; ")
    if answers.contains(where: { $0.verdict == .differs }) { return (.differs, evidence) }
    let isSure = answers.allSatisfy { $0.verdict == .agrees } && !answers.isEmpty
    return (isSure ? .agrees : .unknown, evidence)
  }

  private func stoodBefore(_ contest: Contest, in election: Election) -> Answer {
    for (earlier, same) in folder.earlier(contest, before: election) {
      let statements = folder.candidacies(for: same, in: earlier)
      if let found = statements.first(where: {
        $0.identity == candidacy.identity && $0.kind == .candidacy
      }) {
        return (.agrees, found.path)
      }
    }
    return (.unknown, "no earlier candidacy for this seat is on file")
  }

  private func isElected(_ record: ElectedRecord) -> Bool {
    record.elected.contains { folder.people.identity($0.value) == candidacy.identity }
  }

  private func isFor(_ seat: ClaimedSeat, _ contest: Contest) -> Bool {
    switch (seat, contest.subject) {
    case (.lead(let project), .project(let own)): project == own.value
    case (.member(let body), .body(let own)): body == own.value
    case (.leadOfSomething, .project): true
    case (.lead, .body), (.member, .project), (.leadOfSomething, .body): false
    }
  }
}
