internal import Electorates
internal import Governance

/// The charts of one scope (the community, a project or a person), made of its tables.
struct CycleCharts {
  /// What the ids of the charts begin with.
  let prefix: String
  /// The page that shows them.
  let page: SitePath

  /// Commits of each cycle, with the change from the one before.
  func commits(_ table: StatisticsTable, files: TableFiles, caption: String) -> HTML {
    let change = table.columns.firstIndex { $0.kind == .change }
    let bars = table.cycleRows.map { row in
      BarChart.Bar(
        label: row[0].text.shownBriefly, value: row[1].magnitude,
        note: change.map { row[$0].text(in: table.columns[$0]) } ?? "",
        isLess: change.map { row[$0].magnitude < 0 } ?? false)
    }
    guard !bars.isEmpty else { return .empty }
    return BarChart(
      id: prefix + "commits-chart", title: table.title.shownBriefly, caption: caption,
      labelTitle: "Cycle", valueTitle: table.columns[1].title.capitalizedFirst, bars: bars,
      downloads: files.downloads(from: page)
    ).html
  }

  /// A figure of each cycle out of a table with more.
  func bars(
    _ table: StatisticsTable, _ key: String, title: String, caption: String, files: TableFiles
  ) -> HTML {
    let column = table.column(key)
    let bars = table.cycleRows.map {
      BarChart.Bar(label: $0[0].text.shownBriefly, value: $0[column].magnitude)
    }
    guard !bars.isEmpty else { return .empty }
    return BarChart(
      id: prefix + key + "-chart", title: title, caption: caption, labelTitle: "Cycle",
      valueTitle: title, bars: bars, downloads: files.downloads(from: page)
    ).html
  }

  /// People of each cycle: those who are new, came back or stayed.
  func people(_ table: StatisticsTable, files: TableFiles) -> HTML {
    let keys = ["stayed", "returned", "new"]
    let bars = table.cycleRows.map { row in
      StackedBarChart.Bar(
        label: row[0].text.shownBriefly, values: keys.map { row[table.column($0)].magnitude })
    }
    guard !bars.isEmpty else { return .empty }
    return StackedBarChart(
      id: prefix + "people-chart", title: "People per cycle",
      caption: "Everybody who wrote a counted commit, by whether they had been there before.",
      labelTitle: "Cycle", series: keys.map(\.capitalizedFirst), bars: bars,
      downloads: files.downloads(from: page)
    ).html
  }

  /// How many of the people of a cycle were still active in the next.
  func retention(_ table: StatisticsTable, files: TableFiles) -> HTML {
    let column = table.column("retention")
    let rows = table.cycleRows.dropFirst()
    let tenths = rows.map { row -> Int? in
      row[column].isShareOfSomething ? row[column].magnitude : nil
    }
    guard tenths.contains(where: { $0 != nil }) else { return .empty }
    return LineChart(
      id: prefix + "retention-chart", title: "Retention",
      caption: "Of those active in the cycle before, how many were active again.",
      labelTitle: "Cycle", labels: rows.map { $0[0].text.shownBriefly },
      lines: [LineChart.Line(name: "Retention", tenths: tenths)],
      downloads: files.downloads(from: page)
    ).html
  }

  /// Commits of each cycle, stacked by the groups that a table has a row for.
  func stack(
    _ table: StatisticsTable, cycles: CycleCalendar, id: String, caption: String, files: TableFiles
  ) -> HTML {
    let columns = table.cycleColumns(cycles)
    guard !columns.isEmpty, !table.rows.isEmpty else { return .empty }
    return StackedBarChart(
      id: prefix + id, title: table.title.shownBriefly, caption: caption, labelTitle: "Cycle",
      series: table.rows.map { $0[0].text.shownBriefly },
      bars: columns.map { column in
        StackedBarChart.Bar(
          label: table.columns[column].title.shownBriefly,
          values: table.rows.map { $0[column].magnitude })
      },
      downloads: files.downloads(from: page)
    ).html
  }

  /// The part that each row of a table has of each cycle's whole.
  func shares(_ table: StatisticsTable, of whole: [Int], cycles: CycleCalendar, files: TableFiles)
    -> HTML
  {
    let columns = table.cycleColumns(cycles)
    guard !columns.isEmpty, !table.rows.isEmpty else { return .empty }
    let lines = table.rows.map { row in
      LineChart.Line(
        name: row[0].text.shownBriefly,
        tenths: columns.map { column in
          whole[column] > 0
            ? StatisticsTable.Cell.share(row[column].magnitude, of: whole[column]).magnitude : nil
        })
    }
    return LineChart(
      id: prefix + "shares-chart", title: "Share of each project",
      caption: "How large a part of each cycle's commits each project had.", labelTitle: "Cycle",
      labels: columns.map { table.columns[$0].title.shownBriefly }, lines: lines,
      downloads: files.downloads(from: page)
    ).html
  }
}

extension StatisticsTable {
  /// The columns of cycles in a table with a row a group.
  func cycleColumns(_ calendar: CycleCalendar) -> [Int] {
    let titles = columns.dropFirst().dropLast().map(\.title)
    let count = zip(titles, calendar.cycles).prefix { $0 == $1.name }.count
    return Array(1..<1 + count)
  }
}

extension StatisticsTable.Cell {
  /// Whether the cell is a share of a whole that is not zero.
  fileprivate var isShareOfSomething: Bool {
    if case .share(_, let whole) = self { whole != 0 } else { false }
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
