/// A table of the public database: everything a stranger may count for themselves, and no address.
package struct PublicTable: Sendable {
  /// What a column holds.
  package enum Kind: String, Hashable, Sendable {
    case text = "TEXT"
    case integer = "INTEGER"
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    /// The name.
    package let name: String
    /// What it holds.
    package let kind: Kind
    /// Whether a cell may be empty.
    package let isOptional: Bool

    init(_ name: String, _ kind: Kind = .text, isOptional: Bool = false) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  /// A cell.
  package enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case null

    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }
    init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }

    /// The value as a cell of a CSV file.
    package var text: String {
      switch self {
      case .text(let text): text
      case .integer(let number): String(number)
      case .null: ""
      }
    }
  }

  /// The name.
  package let name: String
  /// The columns.
  package let columns: [Column]
  /// The columns that tell a row from all others.
  package let key: [String]
  /// How many rows there are.
  package let count: Int
  /// The row of a number; rows are made when asked for, because there can be many.
  package let row: @Sendable (Int) -> [Value]

  /// Makes a table of rows that are there.
  init(_ name: String, key: [String], _ columns: [Column], rows: [[Value]]) {
    self.init(name, key: key, columns, count: rows.count) { rows[$0] }
  }

  /// Makes a table of rows that are made when asked for.
  init(
    _ name: String, key: [String], _ columns: [Column], count: Int,
    row: @escaping @Sendable (Int) -> [Value]
  ) {
    self.name = name
    self.key = key
    self.columns = columns
    self.count = count
    self.row = row
  }
}
