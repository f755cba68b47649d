internal import Electorates
internal import Governance

/// The pages of the community as a whole, and of its projects.
struct CommunityPages {
  let source: StatisticsSource
  let hasDatabase: Bool

  private var community: String { source.folder.community.name.shownBriefly }

  /// The page that all statistics begin from, and the files beside it.
  var start: (page: SitePage, files: [SiteFile]) {
    let statistics = source.all
    var files: [SiteFile] = []
    var body: HTML
    if source.hasHistory(of: statistics.projects) {
      let sections = ScopeSections(statistics, on: .statistics, openCycle: source.openCycle)
      let (projects, projectFiles) = projects(statistics)
      files = sections.files + projectFiles
      body = projects + sections.html + ScopeSections.counting(source.definition)
    } else {
      body = Self.nothing(among: statistics.projects) + list
    }
    if hasDatabase { body += database }
    let content: HTML = """
      <h1>Statistics</h1>
      <p>What happened in the repositories of \(community), by release cycle. \
      See also the <a href="\(SitePath.statistics.link(to: .comparison))">projects side by side</a>, \
      <a href="\(SitePath.statistics.link(to: .contributors))">who contributed</a> and \
      <a href="\(SitePath.statistics.link(to: .people))">the people</a>.</p>
      \(StatisticsSection.notes(source.notes))\(noCycles)\(body)
      """
    let page = SitePage(
      path: .statistics, kind: .statistics, title: "Statistics",
      description: "Commits, contributors and affiliations of \(community), by release cycle.",
      content: content)
    return (page, files)
  }

  /// A project's page, and the files beside it.
  func page(of project: Project) -> (page: SitePage, files: [SiteFile]) {
    let path = SitePath.project(project.id)
    let statistics = source.statistics(of: [project])
    var files: [SiteFile] = []
    let body: HTML
    if source.hasHistory(of: [project]) {
      let sections = ScopeSections(statistics, on: path, openCycle: source.openCycle)
      files = sections.files
      body = sections.html + ScopeSections.counting(source.definition)
    } else {
      body = Self.nothing(among: [project])
    }
    let names = project.repositories.map { "<code>\($0.value.shownBriefly)</code>" as HTML }
    let repositories: HTML =
      names.isEmpty ? .empty : "<p>Repositories: \(names.joined(separator: ", "))</p>\n"
    let content: HTML = """
      <h1>\(project.title.shownHTML)</h1>
      \(repositories)\(StatisticsSection.notes(source.notes))\(noCycles)\(body)
      """
    var page = SitePage(
      path: path, kind: .project, title: project.title.shownBriefly,
      description:
        "Commits, contributors and affiliations of \(project.title.shownBriefly), by release "
        + "cycle.", content: content)
    page.trail = [.init("Statistics", .statistics)]
    return (page, files)
  }

  /// What a page says that has nothing to count.
  static func nothing(among projects: [Project]) -> HTML {
    let isNamed = projects.contains { !$0.repositories.isEmpty }
    return isNamed
      ? "<p class=\"empty\">None of the repositories could be read, so there is nothing to count.</p>\n"
      : "<p class=\"empty\">No repositories are named, so there is nothing to count.</p>\n"
  }

  private var noCycles: HTML {
    source.folder.community.cycles.isEmpty
      ? "<p class=\"empty\">No release cycles are declared, so nothing can be shown by cycle.</p>\n"
      : .empty
  }

  /// The projects without figures.
  private var list: HTML {
    guard !source.projects.isEmpty else { return .empty }
    let items = source.projects.map { project -> HTML in
      "<li>\(source.link(toProject: project.id, from: .statistics))</li>"
    }
    return StatisticsSection(
      id: "projects", title: "Projects", pieces: ["<ul>\(items)</ul>"]
    ).html
  }

  private func projects(_ statistics: Statistics) -> (HTML, [SiteFile]) {
    let table = statistics.commits(by: .project)
    let files = TableFiles(table, named: "projects", of: .statistics)
    let columns = table.cycleColumns(statistics.calendar)
    let noun = statistics.definition.unit.rawValue
    var rows = table.rows.map { row -> [HTML] in
      let figure = ProjectFigure(
        title: "\(noun.capitalizedFirst) per cycle", values: columns.map { row[$0].magnitude })
      let latest = columns.last.map { HTML("\(row[$0].magnitude)") } ?? .empty
      return [
        source.link(toProject: row[0].text, named: title(of: row[0].text), from: .statistics),
        figure.html, latest, HTML("\(row.last?.magnitude ?? 0)"),
      ]
    }
    let counted = Set(table.rows.map { $0[0].text })
    for project in source.folder.community.projects where !counted.contains(project.id) {
      rows.append(
        [
          source.link(toProject: project.id, named: project.title, from: .statistics), "–", "0",
          "0",
        ])
    }
    let latest = columns.last.map { table.columns[$0].title.shownBriefly } ?? "Latest cycle"
    let data = DataTable(
      caption: "Projects, by \(noun)",
      columns: [
        .init("Project", isNumber: false), .init("Per cycle", isNumber: false), .init(latest),
        .init("All"),
      ], rows: rows)
    let section = StatisticsSection(
      id: "projects", title: "Projects",
      pieces: [data.html, files.links(from: .statistics, title: table.title)])
    return (section.html, files.files)
  }

  private func title(of project: String) -> String {
    source.folder.community.project(project)?.title ?? project
  }

  private var database: HTML {
    StatisticsSection(
      id: "database", title: "All of it",
      pieces: [
        """
        <p>Every counted commit, without addresses, lies in a database that any SQLite tool opens: \
        <a href="\(SitePath.statistics.link(to: .publicDatabase))" download>community.sqlite</a></p>
        """
      ]
    ).html
  }
}
