/// Reads the repository of OpenStack's elections: one folder a series, in it one a project.
struct OpenStackImport {
  private(set) var elections: [ImportedElection] = []

  init(_ sources: [NominationImport.File]) {
    let (results, others) = Self.parted(sources)
    let hasRoot = others.contains { $0.folders.contains("candidates") }
    for file in others {
      guard let (series, project) = Self.place(of: file, hasRoot: hasRoot) else { continue }
      let election = index(of: ImportedElection.id(series))
      let contest = Self.index(of: project, in: &elections[election])
      elections[election].contests[contest].statements.append(
        ImportedStatement(file, path: "\(series)/\(project)/\(file.name)"))
    }
    for (series, result) in results {
      guard let place = elections.firstIndex(where: { $0.id == ImportedElection.id(series) }) else {
        continue
      }
      for entry in result.candidates { Self.take(entry, into: &elections[place]) }
      if result.hasStatistics {
        elections[place].note(
          "\(series): polls, numbers of voters and votes cast were not carried over; "
            + "ballots are not in the repository.")
      }
    }
  }

  private static func parted(
    _ sources: [NominationImport.File]
  ) -> (results: [(String, OpenStackResults)], others: [NominationImport.File]) {
    var results: [(String, OpenStackResults)] = []
    var others: [NominationImport.File] = []
    for file in sources {
      if file.folders.contains("results") {
        guard file.name.hasSuffix(".yaml"), let series = file.folders.last else { continue }
        results.append((series, OpenStackResults(file.text)))
      } else {
        others.append(file)
      }
    }
    return (results, others)
  }

  private static func place(
    of file: NominationImport.File, hasRoot: Bool
  ) -> (series: String, project: String)? {
    guard !file.name.hasPrefix("."), !file.name.lowercased().hasPrefix("readme") else { return nil }
    var folders = file.folders[...]
    if hasRoot {
      guard let root = folders.firstIndex(of: "candidates") else { return nil }
      folders = folders[(root + 1)...]
    }
    guard folders.count >= 2, hasRoot ? folders.count == 2 : true, let project = folders.last,
      let series = folders.dropLast().last
    else { return nil }
    return (series, project)
  }

  private mutating func index(of id: String) -> Int {
    if let place = elections.firstIndex(where: { $0.id == id }) { return place }
    elections.append(ImportedElection(id: id))
    return elections.count - 1
  }

  private static func index(of project: String, in election: inout ImportedElection) -> Int {
    let id = ImportedElection.id(project)
    if let place = election.contests.firstIndex(where: { $0.id == id }) { return place }
    let words = project.split(separator: "_").joined(separator: " ")
    let isCommittee = id == "tc" || id == "uc"
    var contest = ImportedContest(id: id, title: isCommittee ? words : "\(words) PTL")
    contest.isProject = !isCommittee
    contest.seats = isCommittee ? nil : 1
    election.contests.append(contest)
    return election.contests.count - 1
  }

  /// Finds the statement of a line in the results and takes the name, the nick and the outcome.
  private static func take(_ entry: OpenStackResults.Entry, into election: inout ImportedElection) {
    let place = index(of: entry.project, in: &election)
    var contest = election.contests[place]
    contest.hasResult = true
    let found = contest.statements.firstIndex { statement in
      let name = statement.statement.path.path.split(separator: "/").last.map(String.init) ?? ""
      return name == entry.fileName
    }
    if let found {
      var statement = contest.statements[found]
      if !entry.fullName.isEmpty { statement.name = entry.fullName }
      if statement.statement.path.email != nil, !entry.nick.isEmpty {
        statement.handle = ImportedStatement.fileName(entry.nick)
      }
      if entry.isElected { statement.rank = 1 }
      contest.statements[found] = statement
    } else if !entry.fullName.isEmpty {
      if entry.isElected { contest.electedUnheard.append(ImportedStatement.fileName(entry.nick)) }
      election.note(
        "\(election.id)/\(contest.id): the results name \(entry.fullName), "
          + "of whom there is no statement.")
    }
    if contest.isProject == false {
      contest.seats = contest.statements.count { $0.rank != nil }
    }
    election.contests[place] = contest
  }
}
