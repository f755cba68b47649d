/// Reads the repository of a NixOS steering committee election.
struct NixOSImport {
  private(set) var election: ImportedElection

  init(_ sources: [NominationImport.File], election id: String, contest: String) {
    var imported = ImportedElection(id: ImportedElection.id(id))
    var committee = ImportedContest(id: ImportedElection.id(contest), title: contest)
    for file in sources where file.name.lowercased().hasSuffix(".md") {
      let statement = ImportedStatement(file)
      let isTemplate = file.path.lowercased().contains("template")
      // A statement names its author in the list at the top; all other files are about the election.
      if statement.statement.dialect == .bullets, !isTemplate, statement.name != nil {
        committee.statements.append(statement)
      } else {
        imported.note("\(file.path): is no statement and was not carried over.")
      }
    }
    for file in sources where file.name.hasSuffix(".blt") || file.name.hasSuffix(".csv") {
      imported.note("\(file.path): ballots were not carried over; 'hustings ballots' reads them.")
    }
    if !committee.statements.isEmpty {
      imported.note(
        "\(imported.id): endorsements are not in the statements and are still to be entered.")
    }
    imported.contests = [committee]
    election = imported
  }
}
