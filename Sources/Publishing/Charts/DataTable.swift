/// A table of figures in a box that scrolls where the page is narrow.
package struct DataTable: Hashable, Sendable {
  /// What stands below one another.
  package struct Column: Hashable, Sendable {
    let title: String
    let isNumber: Bool

    /// A column with its heading; numbers are set to the right.
    package init(_ title: String, isNumber: Bool = true) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  private let caption: String
  private let columns: [Column]
  private let rows: [[HTML]]
  private let footer: [HTML]?

  /// A table whose rows each begin with their heading.
  package init(caption: String, columns: [Column], rows: [[HTML]], footer: [HTML]? = nil) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footer = footer
  }

  /// The table in its box.
  package var html: HTML {
    let caption = ChartText.plain(caption)
    return """
      <div class="scroll" role="region" aria-label="\(caption)" tabindex="0"><table class="data">\
      <caption><span>\(caption)</span></caption><thead><tr>\(columns.map(Self.heading))</tr></thead>\
      <tbody>\(bodyRows)</tbody>\(foot)</table></div>
      """
  }

  private var bodyRows: [HTML] {
    guard rows.isEmpty else { return rows.map(row) }
    return ["<tr><td colspan=\"\(max(1, columns.count))\">No entries</td></tr>"]
  }

  private var foot: HTML {
    guard let footer else { return .empty }
    return "<tfoot>\(row(footer))</tfoot>"
  }

  private static func heading(_ column: Column) -> HTML {
    "<th scope=\"col\"\(numberClass(column.isNumber))>\(ChartText.plain(column.title))</th>"
  }

  private func row(_ cells: [HTML]) -> HTML {
    let cells = cells.enumerated().map { index, cell -> HTML in
      guard index > 0 else { return "<th scope=\"row\">\(cell)</th>" }
      let isNumber = columns.indices.contains(index) && columns[index].isNumber
      return "<td\(Self.numberClass(isNumber))>\(cell)</td>"
    }
    return "<tr>\(cells)</tr>"
  }

  private static func numberClass(_ isNumber: Bool) -> HTML {
    isNumber ? " class=\"number\"" : .empty
  }
}

extension HTML {
  /// A name as a cell or a part of one, whatever direction it is written in.
  static func cell(_ name: String) -> HTML {
    HTML(ChartText.isolated(name))
  }

  /// A count as a cell.
  static func cell(_ count: some BinaryInteger) -> HTML {
    HTML(String(count))
  }
}
