internal import Electorates

/// The projects side by side.
struct ComparisonPage {
  let source: StatisticsSource

  private static let path = SitePath.comparison

  /// The page, and the files beside it.
  var made: (page: SitePage, files: [SiteFile]) {
    let statistics = source.all
    var files: [SiteFile] = []
    var body: HTML = CommunityPages.nothing(among: statistics.projects)
    if source.hasHistory(of: statistics.projects) {
      (body, files) = sections(statistics)
      body += ScopeSections.counting(source.definition)
    }
    let content: HTML = """
      <h1>Projects side by side</h1>
      \(StatisticsSection.notes(source.notes))\(body)
      """
    var page = SitePage(
      path: Self.path, kind: .statistics, title: "Projects side by side",
      description: "How large a part of each cycle's work each project had.", content: content)
    page.trail = [.init("Statistics", .statistics)]
    return (page, files)
  }

  private func sections(_ statistics: Statistics) -> (HTML, [SiteFile]) {
    let all = statistics.commits(by: .project)
    let few = statistics.commits(by: .project, limit: ScopeSections.mostGroups)
    let shares = Self.shares(all)
    let charts = CycleCharts(prefix: "", page: Self.path)
    let files = TableFiles(all, named: "commits", of: Self.path)
    let shareFiles = TableFiles(shares, named: "shares", of: Self.path)
    func data(_ table: StatisticsTable) -> HTML {
      DataTable(table) { row, column in
        column == 0 ? source.link(toProject: table.rows[row][0].text, from: Self.path) : nil
      }.html
    }
    let html =
      StatisticsSection(
        id: "commits", title: statistics.commits.title,
        pieces: [
          charts.stack(
            few, cycles: statistics.calendar, id: "projects-chart",
            caption: ScopeSections.caption(statistics.definition.unit, notesChange: false),
            files: files),
          data(all),
        ], definition: all.sentences(beyond: statistics.definition.sentences)
      ).html
      + StatisticsSection(
        id: "shares", title: "Shares",
        pieces: [
          charts.shares(
            few, of: Self.wholes(all), cycles: statistics.calendar, files: shareFiles),
          data(shares),
        ], definition: [Self.shareSentence]
      ).html
    return (html, files.files + shareFiles.files)
  }

  private static let shareSentence =
    "Share: of the sum over all projects; work in a repository that several projects have is in "
    + "that sum once for each."

  /// The sum of each column over all projects.
  static func wholes(_ table: StatisticsTable) -> [Int] {
    table.columns.indices.map { column in
      table.rows.map { $0[column].magnitude }.reduce(0, +)
    }
  }

  /// The part of each column that each project has.
  static func shares(_ table: StatisticsTable) -> StatisticsTable {
    let wholes = wholes(table)
    return StatisticsTable(
      "Share of each cycle and project",
      columns: table.columns.enumerated().map { place, column in
        place == 0 ? column : .init(column.title, key: column.key, .share)
      },
      rows: table.rows.map { row in
        row.enumerated().map { place, cell in
          place == 0 ? cell : .share(cell.magnitude, of: wholes[place])
        }
      },
      definition: table.definition + [shareSentence], notes: table.notes)
  }
}
