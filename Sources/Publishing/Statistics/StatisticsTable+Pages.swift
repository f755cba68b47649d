internal import Electorates

extension StatisticsTable {
  /// The table as the public may have it: no address in any of its texts.
  var published: StatisticsTable {
    StatisticsTable(
      title.published,
      columns: columns.map { column in
        Column(
          column.title.published, key: column.key.published, column.kind, hasBar: column.hasBar,
          isOptional: column.isOptional)
      },
      rows: rows.map { $0.map(\.published) }, barRowCount: barRowCount,
      total: total?.map(\.published), definition: definition.map(\.published),
      notes: notes.map(\.published))
  }

  /// The number of the column with a key; the first if there is none.
  func column(_ key: String) -> Int { columns.firstIndex { $0.key == key } ?? 0 }

  /// The rows of cycles, without those of what lies in none.
  var cycleRows: ArraySlice<[Cell]> { rows.prefix(barRowCount) }

  /// What the table says of its counting beyond a definition that is said elsewhere.
  func sentences(beyond common: [String]) -> [String] {
    definition.filter { !common.contains($0) }
  }
}

extension StatisticsTable.Cell {
  fileprivate var published: StatisticsTable.Cell {
    if case .text(let text) = self { .text(text.published) } else { self }
  }
}

extension DataTable {
  /// A table of a statistic; a cell can be replaced, for instance by a link.
  init(
    _ table: StatisticsTable, caption: String? = nil,
    cell: (_ row: Int, _ column: Int) -> HTML? = { _, _ in nil }
  ) {
    func html(_ cells: [StatisticsTable.Cell]) -> [HTML] {
      zip(table.columns, cells).map { column, cell in
        if case .text(let text) = cell { text.shownHTML } else { HTML(cell.text(in: column)) }
      }
    }
    self.init(
      caption: (caption ?? table.title).shownBriefly,
      columns: table.columns.map { Column($0.title.shownBriefly, isNumber: $0.kind != .text) },
      rows: table.rows.enumerated().map { row, cells in
        html(cells).enumerated().map { cell(row, $0.offset) ?? $0.element }
      },
      footer: table.total.map(html))
  }
}
