package import Electorates
internal import FoundationEssentials
internal import GRDB

/// The public database as an SQLite file.
package enum PublicDatabase {
  /// Writes tables to a new file, with a view that counts as `hustings stats commits` does.
  ///
  /// - Throws: ``RecordsUnusable`` if the file cannot be written; what was begun is left behind.
  package static func write(_ data: PublicData, to path: String) throws(RecordsUnusable) {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase {
        // The file is written once, beside its place, and then moved there.
        try $0.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA encoding = 'UTF-8'")
      }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.write { database in
        for table in data.tables { try write(table, to: database) }
        try database.execute(sql: view)
      }
      try database.close()
    } catch {
      throw RecordsUnusable(path: path)
    }
  }

  private static func write(_ table: PublicTable, to database: Database) throws {
    let columns = table.columns.map { column in
      "\"\(column.name)\" \(column.kind.rawValue)\(column.isOptional ? "" : " NOT NULL")"
    }
    let key = table.key.map { "\"\($0)\"" }.joined(separator: ", ")
    try database.execute(
      sql: """
        CREATE TABLE "\(table.name)" (
          \(columns.joined(separator: ",\n  ")),
          PRIMARY KEY (\(key))
        ) WITHOUT ROWID
        """)
    let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.makeStatement(
      sql: "INSERT INTO \"\(table.name)\" VALUES (\(marks))")
    for number in 0..<table.count {
      let values = table.row(number).map { value -> (any DatabaseValueConvertible)? in
        switch value {
        case .text(let text): text
        case .integer(let number): number
        case .null: nil
        }
      }
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  private static let view = """
    CREATE VIEW commits_per_cycle AS
    SELECT cycle.name AS cycle, count("commit".id) AS commits,
      total("commit".opens_change) AS changes
    FROM cycle LEFT JOIN "commit"
      ON "commit".cycle = cycle.name AND "commit".kind IN ('ordinary', 'revert')
    GROUP BY cycle.name ORDER BY cycle.start
    """
}
