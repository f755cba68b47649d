internal import ArgumentParser
internal import Electorates
internal import Governance

/// Counts what happened in the community's repositories.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count commits and contributors per cycle, from the community's git repositories.",
    discussion: """
      What has been read is kept below .hustings/, so that the next run reads only what is new. \
      Deleting it changes nothing but time.

      Example:
        hustings stats commits
      """,
    subcommands: [
      StatsCommits.self, StatsContributors.self, StatsHealth.self, StatsPerson.self,
      StatsCompare.self, StatsExport.self,
    ])
}

/// What all statistics ask for.
struct StatsArguments: ParsableArguments {
  @OptionGroup var place: CommunityArguments

  @Option(
    help: ArgumentHelp(
      "A project to count, by its id; may be repeated. Otherwise all.", valueName: "project"))
  var project: [String] = []

  @OptionGroup var history: HistoryArguments

  @OptionGroup var counting: CountingArguments

  @Option(help: "How the tables are printed: text, markdown, csv or json.")
  var format = StatisticsFormat.text

  /// Reads what is to be counted.
  ///
  /// - Throws: ``WorkFailure`` if there is nothing to count.
  func statistics() async throws -> CountedCommunity {
    let community = try InputCommunity(place.community)
    let projects = try project.map { try community.project($0) }
    let history = await CommunityHistory(
      of: community.folder, at: community.path,
      repositories: projects.isEmpty
        ? nil : community.folder.community.splitFamilies(of: projects), options: self.history)
    try history.reportAbsences()
    let known = community.folder.community
    let statistics = Statistics(
      of: history.activity, projects: projects.isEmpty ? known.projects : projects,
      cycles: known.cycles, definition: counting.definition(self.history.branch),
      notes: history.notes)
    return CountedCommunity(community: community, history: history, statistics: statistics)
  }

  /// Prints tables; ends with status 1 if some repository was missing.
  func write(_ tables: [StatisticsTable], of counted: CountedCommunity) throws {
    try format.write(tables)
    if !counted.history.absences.isEmpty { throw ExitStatus.somethingFound }
  }
}

/// A community with what happened in its repositories.
struct CountedCommunity {
  let community: InputCommunity
  let history: CommunityHistory
  let statistics: Statistics
}

extension StatisticsFormat: ExpressibleByArgument {}

extension InputCommunity {
  /// The project of this id.
  ///
  /// - Throws: ``WorkFailure`` that offers another if there is none.
  func project(_ id: String) throws -> Project {
    if let project = folder.community.project(id) { return project }
    throw Self.unknown(
      "project \(quoted(id))", like: id, among: folder.community.projects.map(\.id))
  }
}
