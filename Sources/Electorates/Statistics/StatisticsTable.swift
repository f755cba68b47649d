/// A table of a statistic, with the definition of what it counts; printed in many forms.
package struct StatisticsTable: Hashable, Sendable {
  /// A column.
  package struct Column: Hashable, Sendable {
    /// What cells of a column hold.
    package enum Kind: String, Hashable, Sendable {
      case text, count, share
      /// By how much a count differs from the one above, as a share of that.
      case change
    }

    /// The name in the title row, in words.
    package let title: String
    /// The name in machine-readable forms: small letters and hyphens.
    package let key: String
    /// What the cells hold.
    package let kind: Kind
    /// Whether text forms draw a bar for the values.
    package let hasBar: Bool
    /// Whether a form that is too narrow may leave the column out, with a note.
    package let isOptional: Bool

    /// Describes a column; the key is the title with hyphens for spaces unless given.
    package init(
      _ title: String, key: String? = nil, _ kind: Kind = .count, hasBar: Bool = false,
      isOptional: Bool = false
    ) {
      self.title = title
      self.key = key ?? title.lowercased().split(separator: " ").joined(separator: "-")
      self.kind = kind
      self.hasBar = hasBar
      self.isOptional = isOptional
    }
  }

  /// A cell.
  package enum Cell: Hashable, Sendable {
    case text(String)
    case count(Int)
    /// A part of a whole; shown in percent, and as nothing if the whole is zero.
    case share(Int, of: Int)
    case none
  }

  /// What the table shows, in a few words.
  package let title: String
  /// The columns.
  package let columns: [Column]
  /// The cells, one for each column.
  package var rows: [[Cell]]
  /// How many rows, from the first, bars are drawn for; those below would dwarf them.
  package var barRowCount: Int
  /// The row below all others, if there is one.
  package var total: [Cell]?
  /// What is counted, sentence by sentence.
  package var definition: [String]
  /// What a reader must know besides.
  package var notes: [String]

  /// Puts a table together.
  package init(
    _ title: String, columns: [Column], rows: [[Cell]], barRowCount: Int? = nil,
    total: [Cell]? = nil, definition: [String], notes: [String] = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.barRowCount = barRowCount ?? rows.count
    self.total = total
    self.definition = definition
    self.notes = notes
  }
}

extension StatisticsTable {
  /// Whether a column has bars.
  package var hasBar: Bool { columns.contains(where: \.hasBar) }

  /// The bar of each row, in at most so many characters; empty for rows without.
  package func bars(columns room: Int) -> [String] {
    guard let column = columns.firstIndex(where: \.hasBar) else { return rows.map { _ in "" } }
    let values = rows.prefix(barRowCount).map { $0[column].magnitude }
    let most = values.max() ?? 0
    return rows.indices.map { row in
      row < values.count ? Bar(values[row], of: most).text(columns: room) : ""
    }
  }
}

extension StatisticsTable.Cell {
  /// The cell in words; shares in percent with one decimal, rounded half up.
  package var text: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .share: decimalText.map { $0 + " %" } ?? "–"
    case .none: ""
    }
  }

  /// The cell in words, as its column has them.
  package func text(in column: StatisticsTable.Column) -> String {
    guard column.kind == .change, magnitude > 0 else { return text }
    return "+" + text
  }

  /// The number of a count, or a share in percent with one decimal.
  var decimalText: String? {
    switch self {
    case .count(let count): return String(count)
    case .share(let part, let whole):
      guard let tenths = Self.tenths(part, of: whole) else { return nil }
      return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    case .text, .none: return nil
    }
  }

  /// What a bar for the cell stands for: the count, or the share in tenths of a percent.
  package var magnitude: Int {
    switch self {
    case .count(let count): count
    case .share(let part, let whole): Self.tenths(part, of: whole) ?? 0
    case .text, .none: 0
    }
  }

  /// A share in tenths of a percent, rounded half away from zero; nothing of nothing.
  private static func tenths(_ part: Int, of whole: Int) -> Int? {
    let (scaled, overflows) = part.magnitude.multipliedReportingOverflow(by: 1000)
    guard whole != 0, !overflows else { return nil }
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: whole.magnitude)
    let rounded = Int(clamping: rest >= whole.magnitude - rest ? quotient + 1 : quotient)
    return (part < 0) != (whole < 0) ? -rounded : rounded
  }
}
