/// Reads the folder of an Elekto election, or of a Kubernetes election before Elekto.
struct ElektoImport {
  private(set) var election: ImportedElection

  private static let otherFiles: Set<String> = [
    "readme.md", "results.md", "voters.md", "ranking.md", "election_desc.md",
    "nomination-template.md", "template.md", "ballots.md", "contributing.md",
  ]

  init(_ sources: [NominationImport.File], election id: String, contest: String) {
    let path = sources.first { $0.name.hasPrefix("candidate-") }.map { StatementPath($0.path) }
    let isFlat = path?.election == path?.contest
    let contestID = ImportedElection.id(isFlat ? contest : path?.contest ?? contest)
    var imported = ImportedElection(id: ImportedElection.id(path?.election ?? id))
    var committee = ImportedContest(id: contestID, title: contest)
    let settings = sources.first { $0.name == "election.yaml" }.map { Self.fields($0.text) } ?? []
    Self.take(settings, into: &imported, &committee)
    committee.statements = Self.statements(sources)
    for file in sources { Self.take(file, into: &imported, &committee) }
    imported.contests = [committee]
    election = imported
  }

  private static func fields(_ text: String) -> [StatementField] {
    let text = StatementText(Array(text.utf8))
    return HeaderFields(text.lines[...]).fields
  }

  private static func take(
    _ settings: [StatementField], into election: inout ImportedElection,
    _ contest: inout ImportedContest
  ) {
    for field in settings {
      switch field.key {
      case "name":
        election.name = field.value
        contest = ImportedContest(id: contest.id, title: field.value)
      case "no_winners": contest.seats = Int(field.value)
      case "allow_no_opinion":
        if field.value.lowercased() == "true" { contest.blanks = "no-opinion" }
      case "election_officers":
        election.officials = field.value.split(separator: "\n").map {
          FieldValue.handle(String($0))
        }
      case "start_datetime", "end_datetime", "exception_due":
        election.dates.append("\(field.key): \(field.value); write it with UTC or AoE")
      default:
        election.note("\(election.id): '\(field.key)' of election.yaml was not carried over.")
      }
    }
  }

  private static func statements(_ sources: [NominationImport.File]) -> [ImportedStatement] {
    let marked = sources.filter { $0.name.hasPrefix("candidate-") && $0.name.hasSuffix(".md") }
    let files =
      marked.isEmpty
      ? sources.filter {
        $0.name.hasSuffix(".md") && !otherFiles.contains($0.name.lowercased())
          && !$0.name.lowercased().contains("template")
      } : marked
    let nominees = sources.first { $0.name == "README.md" }.map { NomineeTable($0.text) }
    return files.map { file in
      var statement = ImportedStatement(file)
      if let row = nominees?.rows.first(where: { $0.file == file.name }) {
        statement.name = row.name
        if statement.affiliation == nil { statement.affiliation = row.affiliation }
        statement.handle = ImportedStatement.fileName(row.handle ?? statement.handle)
      }
      return statement
    }
  }

  private static func take(
    _ file: NominationImport.File, into election: inout ImportedElection,
    _ contest: inout ImportedContest
  ) {
    switch file.name.lowercased() {
    case "results.md": takeResults(file.text, into: &election, &contest)
    case "ballots.csv":
      if Email.first(in: file.text) == nil {
        election.otherFiles.append(
          .init(path: "elections/\(election.id)/\(contest.id)/ballots.csv", bytes: file.bytes))
      } else {
        election.note("\(file.path): holds e-mail addresses and was not carried over.")
      }
    case "voters.yaml", "voters.md":
      let voters = file.text.split(separator: "\n").count { $0.hasPrefix("- ") }
      election.note(
        "\(file.path): names about \(voters) voters, not carried over; a roll is frozen with its "
          + "evidence by 'hustings roll'.")
    case "readme.md", "election_desc.md", "ranking.md", "owners":
      election.note("\(file.path): was not carried over; its rules belong into election.yml.")
    default: break
    }
  }

  /// The first numbered list of the results holds the winners, or a ranking that begins with them.
  private static func takeResults(
    _ text: String, into election: inout ImportedElection, _ contest: inout ImportedContest
  ) {
    var names: [String] = []
    for line in text.split(whereSeparator: \.isNewline).map({ String($0).trimmed() }) {
      if line.lowercased().contains("seats open:"), contest.seats == nil {
        let after = line.split(separator: ":").dropFirst().joined()
        contest.seats = Int(after.trimmed().prefix { $0.isNumber })
      }
      let number = line.prefix { $0.isNumber }
      guard !number.isEmpty, line.dropFirst(number.count).hasPrefix(".") else { continue }
      names.append(FieldValue.plain(String(line.dropFirst(number.count + 1))))
    }
    guard let seats = contest.seats, seats > 0, names.count >= seats else {
      election.note("\(election.id): the winners could not be read from results.md.")
      return
    }
    contest.hasResult = true
    for (rank, name) in names.prefix(seats).enumerated() {
      let found = contest.statements.firstIndex {
        $0.name?.lowercased() == name.lowercased() || $0.handle.lowercased() == name.lowercased()
      }
      if let found {
        contest.statements[found].rank = rank
      } else {
        election.note("\(election.id): results.md names \(name), of whom there is no statement.")
      }
    }
  }
}
