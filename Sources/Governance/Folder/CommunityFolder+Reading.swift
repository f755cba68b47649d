extension CommunityFolder {
  /// Reads the files of a community folder; nothing if there is no community to speak of.
  ///
  /// Files that no one asked for are passed over, unless they lie where statements belong.
  package static func reading(
    _ files: [SourceFile], findings: inout Findings
  ) -> CommunityFolder? {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }
    let community = file("community.yml").flatMap {
      Community.reading($0.bytes, file: $0.path, findings: &findings)
    }
    if file("community.yml") == nil {
      findings.error(
        .missingFile, at: Place(file: "community.yml"),
        "there is no community.yml; write one, or name the folder that has it")
    }
    let people =
      file("people.yml").map {
        People.reading($0.bytes, file: $0.path, findings: &findings)
      } ?? .none
    let mailmap =
      file(".mailmap").map { Mailmap.reading($0.bytes, file: $0.path, findings: &findings) }
      ?? Mailmap([])
    var parts = Parts()
    for file in files { parts.read(file, people: people, findings: &findings) }
    guard let community else { return nil }
    var folder = CommunityFolder(
      community: community, people: people, mailmap: mailmap,
      elections: parts.electionsWithRecords, flawedElections: parts.flawedElections,
      candidacies: parts.candidacies, elected: parts.elected, results: parts.results,
      rolls: parts.rolls, posts: parts.posts)
    folder.electionFiles = Dictionary(
      files.filter { $0.parts.first == "elections" && $0.parts.count == 3 }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    folder.identityFiles = ["people.yml", ".mailmap"].compactMap { file($0) }
    return folder
  }
}

/// What the files in folders say.
private struct Parts {
  var elections: [Election] = []
  var flawedElections: [String] = []
  var candidacies: [Candidacy] = []
  var elected: [ElectedRecord] = []
  var results: [PublishedResult] = []
  var records: [String: ElectionRecord] = [:]
  var rolls: [RollOnFile] = []
  var posts: [SourceFile] = []

  /// The elections, each with what officials put on record.
  var electionsWithRecords: [Election] {
    elections.map { election in
      var election = election
      election.record = records[election.id] ?? .empty
      return election
    }
  }

  mutating func read(_ file: SourceFile, people: People, findings: inout Findings) {
    let parts = file.parts
    switch parts.first {
    case "elections" where parts.count == 3 && parts[2] == "election.yml":
      readElection(file, id: parts[1], findings: &findings)
    case "elections" where parts.count == 4 && parts[3] == "elected.yml":
      let record = ElectedRecord.reading(
        file.bytes, election: parts[1], contest: parts[2], file: file.path, findings: &findings)
      if let record { elected.append(record) }
    case "elections" where parts.count == 3 && parts[2] == "record.yml":
      records[parts[1]] = ElectionRecord.reading(
        file.bytes, file: file.path, findings: &findings)
    case "elections" where parts.count == 4 && parts[3] == "result.json":
      let result = PublishedResult.reading(
        file.bytes, election: parts[1], contest: parts[2], file: file.path, findings: &findings)
      if let result { results.append(result) }
    case "elections" where parts.count == 4 && parts[3] == "roll.csv":
      let roll = RollOnFile.reading(
        file.bytes, election: parts[1], contest: parts[2], file: file.path)
      if let roll { rolls.append(roll) }
    case "candidates" where parts.count == 4:
      readStatement(file, election: parts[1], contest: parts[2], people: people, &findings)
    case "site" where parts.count == 3 && parts[1] == "posts": posts.append(file)
    default: break
    }
  }

  private mutating func readElection(
    _ file: SourceFile, id: String, findings: inout Findings
  ) {
    if let election = Election.reading(
      file.bytes, id: id, file: file.path, findings: &findings)
    {
      elections.append(election)
    } else {
      flawedElections.append(id)
    }
  }

  private mutating func readStatement(
    _ file: SourceFile, election: String, contest: String, people: People,
    _ findings: inout Findings
  ) {
    let path = StatementPath(file.path)
    let (statement, problems) = Statement.reading(file.bytes, path: path)
    let person = statement.email.flatMap { people[$0] } ?? people[path.stem]
    let candidacy = Candidacy(
      election: election, contest: contest,
      identity: people.identity(person?.handle ?? statement.handle.value), statement: statement)
    candidacies.append(candidacy)
    for problem in problems {
      let code = FindingCode(rawValue: problem.code) ?? .statement
      let severity = problem.severity == .error ? Finding.Severity.error : .warning
      findings.append(
        Finding(severity, code, at: candidacy.place(at: problem.position), problem.message))
    }
  }
}
