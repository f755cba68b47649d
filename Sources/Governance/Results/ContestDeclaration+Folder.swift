extension ContestDeclaration {
  /// Gathers what a folder declares about a contest.
  ///
  /// - Parameters:
  ///   - contest: the contest.
  ///   - election: its election.
  ///   - folder: the community folder.
  ///   - roll: the frozen roll, if there is one.
  ///   - ballots: the imported ballots, if there are any.
  ///   - version: the program's version.
  package init(
    of contest: Contest, in election: Election, folder: CommunityFolder, roll: Electorate?,
    ballots: Ballots?, version: String
  ) {
    let moment = election.timeline(of: contest).voting.end
    let candidates = folder.declaredCandidates(for: contest, in: election)
    self.init(
      community: folder.community.name, election: Name(id: election.id, title: election.name),
      cycle: election.cycle?.value, contest: Name(id: contest.id, title: contest.title),
      subject: Subject(contest.subject), isSpecial: contest.isSpecial,
      officials: election.officials.map(\.value), signatures: election.signatures,
      timeline: election.timeline(of: contest),
      seats: contest.seats.value, counting: contest.counting, ties: contest.ties,
      cap: contest.cap.value, quorum: contest.quorum, defaultOption: contest.defaultOption,
      continuing: contest.continuing.map { member in
        let person = folder.people[member.person.value]
        return Member(
          handle: member.person.value, name: person?.name ?? member.person.value,
          affiliation: (member.affiliation ?? person?.affiliation(at: moment))
            .flatMap(CommunityFolder.named))
      },
      candidates: candidates, roll: roll, ballots: ballots,
      lotterySeed: election.lotterySeed(of: contest),
      record: election.record.entries(about: contest.id).filter { !$0.event.isAboutVacancies },
      sources: folder.sources(of: contest, in: election), version: version)
  }
}

extension ContestDeclaration.Subject {
  init(_ subject: ContestSubject) {
    switch subject {
    case .body(let body): self = .body(body.value)
    case .project(let project): self = .project(project.value)
    }
  }
}

extension CommunityFolder {
  /// The files that a result is taken from, besides candidacies, with their digests.
  fileprivate func sources(
    of contest: Contest, in election: Election
  ) -> [ContestDeclaration.Source] {
    let names = ["election.yml", "record.yml"].map { "elections/\(election.id)/\($0)" }
    let files = names.compactMap { electionFiles[$0] }
    let withdrawals = candidacies(for: contest, in: election).filter { $0.kind == .withdrawal }
      .map { SourceFile(path: $0.path, bytes: $0.statement.bytes) }
    return (files + withdrawals).map { file in
      ContestDeclaration.Source(
        path: file.path, bytes: file.bytes.count,
        sha256: SHA256Digest(of: file.bytes).hexadecimal)
    }
  }
}
