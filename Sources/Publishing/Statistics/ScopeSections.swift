internal import Electorates

/// The sections that the community's page and those of projects share.
struct ScopeSections {
  private let statistics: Statistics
  private let page: SitePath
  private let charts: CycleCharts
  private let openCycle: String?
  /// The sections, one after the other.
  private(set) var html = HTML.empty
  /// The figures in them, for other programs.
  private(set) var files: [SiteFile] = []

  /// Makes the sections of a scope.
  init(_ statistics: Statistics, on page: SitePath, openCycle: String?) {
    self.statistics = statistics
    self.page = page
    self.openCycle = openCycle
    charts = CycleCharts(prefix: "", page: page)
    addCommits()
    addPeople()
    addAffiliations()
    addHealth()
  }

  private mutating func addCommits() {
    let table = statistics.commits
    let files = publish(table, as: "commits")
    add(
      "commits", table.title,
      [
        charts.commits(table, files: files, caption: Self.caption(statistics.definition.unit)),
        DataTable(table, caption: "\(table.title), with what is counted apart").html,
        openCycle.map { "<p>\($0.shownBriefly)</p>" } ?? .empty,
      ], table)
  }

  /// What the bars of commits or changes show.
  static func caption(_ unit: CountingDefinition.Unit, notesChange: Bool = true) -> String {
    let noun = unit == .commits ? "Commits" : "Changes"
    return "\(noun) that landed in each cycle"
      + (notesChange ? "; below each bar the change from the cycle before." : ".")
  }

  private mutating func addPeople() {
    let table = statistics.contributors
    let cohorts = statistics.cohorts
    let files = publish(table, as: "people")
    let cohortFiles = publish(cohorts, as: "newcomers")
    add(
      "people", "Contributors",
      [
        charts.people(table, files: files), DataTable(table).html,
        charts.retention(table, files: files), DataTable(cohorts).html,
        cohortFiles.links(from: page, title: cohorts.title),
        StatisticsSection.definition(cohorts.definition),
      ], table)
  }

  private mutating func addAffiliations() {
    let table = statistics.commits(by: .affiliation, limit: Self.mostGroups)
    let files = publish(statistics.commits(by: .affiliation), as: "affiliations")
    add(
      "affiliations", "Affiliations",
      [
        charts.stack(
          table, cycles: statistics.calendar, id: "affiliations-chart",
          caption:
            "Whom those who wrote the commits of each cycle worked for, as far as that is on file.",
          files: files),
        DataTable(table).html,
      ], table)
  }

  private mutating func addHealth() {
    let table = statistics.health
    let files = publish(table, as: "health")
    add(
      "health", "On how few it rests",
      [
        charts.bars(
          table, "absence-factor", title: "Absence factor",
          caption: "The fewest people who wrote half of each cycle's commits.", files: files),
        charts.bars(
          table, "elephant-factor", title: "Elephant factor",
          caption: "The fewest affiliations from which half of each cycle's commits came.",
          files: files),
        DataTable(table).html,
      ], table)
  }

  /// How many groups a chart tells apart before the rest is one.
  static let mostGroups = 7

  private mutating func publish(_ table: StatisticsTable, as name: String) -> TableFiles {
    let made = TableFiles(table, named: name, of: page)
    files += made.files
    return made
  }

  private mutating func add(
    _ id: String, _ title: String, _ pieces: [HTML], _ table: StatisticsTable
  ) {
    html +=
      StatisticsSection(
        id: id, title: title, pieces: pieces.filter { !$0.isEmpty },
        definition: table.sentences(beyond: statistics.definition.sentences)
      ).html
  }

  /// What holds for all figures of a page.
  static func counting(_ definition: CountingDefinition) -> HTML {
    StatisticsSection(
      id: "counting", title: "What is counted", pieces: [], definition: definition.sentences
    ).html
  }
}
