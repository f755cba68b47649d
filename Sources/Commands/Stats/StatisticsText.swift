internal import Electorates
internal import Governance

/// Tables of statistics for a terminal: numbers line up, and the bars take what room is left.
struct StatisticsText {
  let table: StatisticsTable
  let terminal: Terminal

  /// The lines: title, table, definition.
  var lines: [String] {
    let (columns, dropped) = shownColumns
    var text = TextTable(
      columns: columns.map { column in
        let column = table.columns[column]
        return TextTable.Column(
          title: column.title, isNumeric: column.kind != .text, wraps: column.kind == .text)
      })
    let rows = table.rows + (table.total.map { [$0] } ?? [])
    text.rows = rows.map { row in columns.map { row[$0].text(in: table.columns[$0]) } }
    var lines = [table.title.printable.emphasized(.strong, on: terminal)]
    if table.rows.isEmpty {
      lines.append("  none on file")
    } else {
      lines += withBars(text.lines(width: terminal.width, on: terminal))
    }
    var sentences = table.definition + table.notes
    if dropped > 0 {
      sentences.append(
        "\(dropped) more columns do not fit here; --format csv, json or markdown has them.")
    }
    let words = sentences.joined(separator: " ").printable
    if !words.isEmpty {
      lines += words.broken(at: terminal.width).map { $0.emphasized(.faint, on: terminal) }
    }
    return lines
  }

  /// The columns that fit: of those that may be left out, the first go first.
  private var shownColumns: (columns: [Int], dropped: Int) {
    var columns = Array(table.columns.indices)
    let optional = columns.filter { table.columns[$0].isOptional }
    var dropped = 0
    while width(of: columns) > terminal.width, dropped < optional.count {
      columns.removeAll { $0 == optional[dropped] }
      dropped += 1
    }
    return (columns, dropped)
  }

  private func width(of columns: [Int]) -> Int {
    columns.map { column in
      let cells = (table.rows + [table.total].compactMap(\.self)).map {
        $0[column].text(in: table.columns[column]).printable.columns
      }
      let widest = max(table.columns[column].title.columns, cells.max() ?? 0)
      return table.columns[column].kind == .text ? min(widest, 24) : widest
    }.reduce(0, +) + 2 * (columns.count - 1)
  }

  /// The lines of the table with a bar at the end of each row, if there is room.
  private func withBars(_ lines: [String]) -> [String] {
    guard table.hasBar, lines.count == table.rows.count + 1 + (table.total == nil ? 0 : 1)
    else { return lines }
    let widest = lines.map(\.visibleColumns).max() ?? 0
    let room = min(24, terminal.width - widest - 2)
    guard room >= 4 else { return lines }
    let bars = table.bars(columns: room)
    return lines.enumerated().map { number, line in
      guard number > 0, number <= bars.count, !bars[number - 1].isEmpty else { return line }
      return line + String(repeating: " ", count: widest - line.columns + 2) + bars[number - 1]
    }
  }
}

extension String {
  /// How many columns the text takes without what sets an emphasis.
  fileprivate var visibleColumns: Int {
    var columns = 0
    var isEscaped = false
    for character in self {
      if character == "\u{1B}" { isEscaped = true }
      if !isEscaped { columns += character.columns }
      if isEscaped, character == "m" { isEscaped = false }
    }
    return columns
  }
}

/// How statistics are printed.
enum StatisticsFormat: String, CaseIterable {
  case text, markdown, csv, json

  /// Prints tables.
  func write(_ tables: [StatisticsTable]) throws {
    let output = Terminal.standardOutput
    switch self {
    case .text:
      let paragraphs = tables.map {
        StatisticsText(table: $0, terminal: output).lines.joined(separator: "\n")
      }
      try output.write(paragraphs.joined(separator: "\n\n"))
    case .markdown: try output.write(bytes: Array(StatisticsTable.markdown(tables).utf8))
    case .csv: try output.write(bytes: Array(StatisticsTable.csv(tables).utf8))
    case .json: try output.write(bytes: Array(StatisticsTable.json(tables).text.utf8))
    }
  }
}
