internal import BallotFormats
package import Governance

extension StatisticsTable {
  /// Tables as CSV, each below a line of titles, with an empty line between them.
  ///
  /// Shares are in percent. Definitions and notes are not part of a table of data; JSON has them.
  package static func csv(_ tables: [StatisticsTable]) -> String {
    tables.map { table in
      let titles = table.columns.map { $0.kind.isShare ? $0.key + "-percent" : $0.key }
      let rows = table.rows.map { row in row.map { $0.decimalText ?? $0.plainText } }
      return CSVTable.text([titles] + rows)
    }.joined(separator: "\n")
  }

  /// Tables as one JSON document, `hustings/statistics/1`.
  package static func json(_ tables: [StatisticsTable]) -> JSONText {
    .object([
      ("schema", .string("hustings/statistics/1")), ("tables", .array(tables.map(\.json))),
    ])
  }

  private var json: JSONText {
    .object([
      ("title", .string(title)), ("definition", .strings(definition)), ("notes", .strings(notes)),
      ("rows", .array(rows.map(object))), ("total", total.map(object) ?? .null),
    ])
  }

  private func object(_ row: [Cell]) -> JSONText {
    .object(
      zip(columns, row).map { column, cell in
        (column.kind.isShare ? column.key + "-percent" : column.key, cell.json)
      })
  }

  /// Tables as Markdown, with definitions below each.
  package static func markdown(_ tables: [StatisticsTable]) -> String {
    tables.map(\.markdown).joined(separator: "\n")
  }

  private var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var text = "**\(title.asMarkdown)**\n\n"
    text += line(columns.map(\.title.asMarkdown) + (hasBar ? [""] : []))
    text += line(columns.map { $0.kind == .text ? "---" : "---:" } + (hasBar ? ["---"] : []))
    for (row, bar) in zip(rows, bars(columns: 20)) {
      text += line(zip(columns, row).map { $1.text(in: $0).asMarkdown } + (hasBar ? [bar] : []))
    }
    if let total {
      text += line(
        zip(columns, total).map { $1.text(in: $0).asMarkdown } + (hasBar ? [""] : []))
    }
    if !(definition + notes).isEmpty {
      text += "\n" + (definition + notes).map(\.asMarkdown).joined(separator: " ") + "\n"
    }
    return text
  }
}

extension StatisticsTable.Column.Kind {
  /// Whether cells are printed in percent.
  fileprivate var isShare: Bool { self == .share || self == .change }
}

extension StatisticsTable.Cell {
  fileprivate var plainText: String {
    if case .text(let text) = self { text } else { "" }
  }

  fileprivate var json: JSONText {
    switch self {
    case .text(let text): .string(text)
    case .count(let count): .number(count)
    case .share: decimalText.map(JSONText.decimal) ?? .null
    case .none: .null
    }
  }
}

extension String {
  /// The text with everything escaped that Markdown would take for markup.
  fileprivate var asMarkdown: String {
    var text = ""
    for character in self {
      if "\\`*_[]<>|#&~$!".contains(character) { text += "\\" }
      text.append(character.isNewline ? " " : character)
    }
    return text
  }
}
