internal import Electorates
internal import Governance

extension ComputedBlocks {
  /// Commits of the community or of a project.
  func commits(_ words: BlockWords, _ block: BlockPlace) throws(BlockProblem) -> HTML {
    let scope = try scope(words)
    guard let statistics = scope.statistics else { return nothing(scope.projects) }
    let table = statistics.commits
    let charts = CycleCharts(prefix: block.prefix, page: block.page)
    let titled = table.titled("\(table.title)\(scope.suffix)")
    return charts.commits(
      titled, files: TableFiles(named: "commits", of: scope.page),
      caption: ScopeSections.caption(statistics.definition.unit)
    )
      + DataTable(titled).html
      + foot(table, scope, block)
  }

  /// People of the community or of a project.
  func contributors(_ words: BlockWords, _ block: BlockPlace) throws(BlockProblem) -> HTML {
    let scope = try scope(words)
    guard let statistics = scope.statistics else { return nothing(scope.projects) }
    let table = statistics.contributors
    let charts = CycleCharts(prefix: block.prefix, page: block.page)
    let files = TableFiles(named: "people", of: scope.page)
    return charts.people(table, files: files)
      + DataTable(table.titled("\(table.title)\(scope.suffix)")).html
      + foot(table, scope, block)
  }

  /// One project in percent of another.
  func comparison(_ words: BlockWords, _ block: BlockPlace) throws(BlockProblem) -> HTML {
    let first = try neededProject("first", words)
    let second = try neededProject("second", words)
    guard first.id != second.id else {
      throw BlockProblem(
        column: words.value("second")?.column ?? words.end,
        message: "'first' and 'second' are both \(quoted(first.id)); name two projects")
    }
    guard source.hasHistory(of: [first, second]) else { return nothing([first, second]) }
    let statistics = source.statistics(of: [first, second])
    let table = statistics.comparison(of: first, with: second)
    let charts = CycleCharts(prefix: block.prefix, page: block.page)
    let scope = Scope(
      projects: [first, second], statistics: statistics, page: .comparison, suffix: "")
    return charts.percentages(table)
      + DataTable(table).html
      + foot(table, scope, block)
  }

  /// What a block about statistics counts.
  private struct Scope {
    let projects: [Project]
    /// Nothing if no repository was read.
    let statistics: Statistics?
    /// The page that shows the same and more.
    let page: SitePath
    /// What titles end with.
    let suffix: String
  }

  private func scope(_ words: BlockWords) throws(BlockProblem) -> Scope {
    guard let word = words.value("project") else {
      let all = source.folder.community.projects
      return Scope(
        projects: all, statistics: source.hasHistory(of: all) ? source.all : nil,
        page: .statistics, suffix: "")
    }
    let project = try project(word)
    return Scope(
      projects: [project],
      statistics: source.hasHistory(of: [project]) ? source.statistics(of: [project]) : nil,
      page: .project(project.id), suffix: ": \(project.title)")
  }

  private func neededProject(
    _ key: String, _ words: BlockWords
  ) throws(BlockProblem) -> Project {
    guard let word = words.value(key) else {
      throw BlockProblem(
        column: words.end,
        message:
          "\(quoted(key)) is missing; write 'hustings compare first=a second=b' with the ids "
          + "of two projects")
    }
    return try project(word)
  }

  private func project(_ word: BlockWords.Word) throws(BlockProblem) -> Project {
    let projects = source.projects
    if let project = projects.first(where: { $0.id == word.text }) { return project }
    let ids = projects.map(\.id)
    let near = suggestion(for: word.text, among: ids)
    let known = ids.isEmpty ? "; community.yml declares none" : "; known are \(listed(ids))"
    throw BlockProblem(
      column: word.column,
      message: "there is no project \(quoted(word.text))" + (near.isEmpty ? known : near))
  }

  private func nothing(_ projects: [Project]) -> HTML { CommunityPages.nothing(among: projects) }

  private func foot(_ table: StatisticsTable, _ scope: Scope, _ block: BlockPlace) -> HTML {
    """
    \(StatisticsSection.definition(table.definition))\(StatisticsSection.notes(source.notes))\
    <p>\(block.link(scope.page, "More statistics"))</p>

    """
  }
}

extension CycleCharts {
  /// One project in percent of another, cycle by cycle.
  func percentages(_ table: StatisticsTable) -> HTML {
    let (first, second) = (table.columns[1].title.shownBriefly, table.columns[2].title.shownBriefly)
    let column = table.column("share")
    let bars = table.cycleRows.map { row in
      BarChart.Bar(
        label: row[0].text.shownBriefly, value: (row[column].magnitude + 5) / 10,
        note: "\(row[1].text) to \(row[2].text)")
    }
    guard !bars.isEmpty else { return .empty }
    return BarChart(
      id: prefix + "compare-chart", title: table.title.shownBriefly,
      caption:
        "How much \(first) had in each cycle, in percent of \(second); below each bar how much "
        + "both had.", labelTitle: "Cycle", valueTitle: "Percent", bars: bars,
      downloads: TableFiles(named: "commits", of: .comparison).downloads(from: page)
    ).html
  }
}

extension StatisticsTable {
  /// The same table under another title.
  fileprivate func titled(_ title: String) -> StatisticsTable {
    StatisticsTable(
      title, columns: columns, rows: rows, barRowCount: barRowCount, total: total,
      definition: definition, notes: notes)
  }
}
