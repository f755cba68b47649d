package import Electorates
internal import FoundationEssentials
internal import GRDB
internal import GitHistory
internal import Glibc

// What is kept under `.hustings/` between runs, so that a second run reads only what is new. Nothing
// here decides anything: without it, a run takes longer and says the same.
//
// A file that came with a contribution must not be believed: facts in it could be forged. So the file
// names its own inode, which a check-out or a copy does not have; such a file is begun anew. One
// that is damaged, or of another version, likewise.

/// The facts of repositories that were read before, in an SQLite file.
package final class HistoryRecords: Sendable {
  private let database: DatabaseQueue

  /// Opens the records below a folder, or begins them.
  ///
  /// - Throws: ``RecordsUnusable`` if they can be neither read nor begun; all works without them.
  package init(inFolder folder: String) throws(RecordsUnusable) {
    let path = folder + "/history.sqlite"
    do {
      if Self.kind(of: folder) == nil { mkdir(folder, 0o700) }
      guard Self.kind(of: folder) == S_IFDIR, [nil, S_IFREG].contains(Self.kind(of: path)) else {
        throw RecordsUnusable(path: path)
      }
      if Self.kind(of: folder + "/.gitignore") == nil {
        // Nothing here belongs into a commit.
        try Data("*\n".utf8).write(to: URL(filePath: folder + "/.gitignore"))
      }
      var database = try? Self.open(path)
      if database == nil {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
        database = try Self.open(path)
      }
      guard let database else { throw RecordsUnusable(path: path) }
      self.database = database
    } catch {
      throw RecordsUnusable(path: path)
    }
  }

  /// The facts known of a repository, or an empty ledger.
  package func ledger(of repository: String) -> CommitLedger {
    var ledger = CommitLedger()
    let isWhole = try? database.read { database in
      let size = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*), coalesce(sum(length(pack.bytes)), 0)
          FROM pack JOIN repository ON repository.id = pack.repository WHERE repository.name = ?
          """, arguments: [repository])
      ledger.reserve(packs: size?[0] ?? 0, bytes: size?[1] ?? 0)
      let packs = try Row.fetchCursor(
        database,
        sql: """
          SELECT pack.bytes FROM pack JOIN repository ON repository.id = pack.repository
          WHERE repository.name = ? ORDER BY pack.position
          """, arguments: [repository])
      while let row = try packs.next() {
        let isNext = try row.withUnsafeData(atIndex: 0) { ledger.restore($0 ?? Data()) }
        if !isNext { return false }
      }
      return true
    }
    return isWhole == true && ledger.graph.isWhole ? ledger : CommitLedger()
  }

  /// Keeps the rows of a ledger from one on; from 0 on, they replace what was kept.
  ///
  /// - Throws: ``RecordsUnusable`` if they cannot be written; what was kept before stays.
  package func keep(
    _ ledger: CommitLedger, from first: Int, of repository: String
  ) throws(RecordsUnusable) {
    guard let packs = ledger.packs(from: first) else { return }
    do {
      try database.write { database in
        try database.execute(
          sql: "INSERT OR IGNORE INTO repository (name) VALUES (?)", arguments: [repository])
        let id = try Int64.fetchOne(
          database, sql: "SELECT id FROM repository WHERE name = ?", arguments: [repository])
        try database.execute(
          sql: "DELETE FROM pack WHERE repository = ? AND position >= ?", arguments: [id, first])
        for (index, pack) in packs.enumerated() {
          try database.execute(
            sql: "INSERT INTO pack (repository, position, bytes) VALUES (?, ?, ?)",
            arguments: [id, first + index, Data(pack)])
        }
      }
    } catch {
      throw RecordsUnusable(path: database.path)
    }
  }
}

/// The records can be neither read nor written.
package struct RecordsUnusable: Error, Hashable, Sendable {
  /// Where they would be.
  package let path: String
}

extension HistoryRecords {
  private struct Foreign: Error {}

  /// Opens a file that was made here, or a new one.
  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    // Losing the file in a power cut costs time, and nothing else.
    configuration.prepareDatabase {
      try $0.execute(
        sql: "PRAGMA page_size = 65536; PRAGMA synchronous = OFF; PRAGMA mmap_size = 1073741824")
    }
    let isNew = access(path, F_OK) != 0
    let mask = umask(0o077)
    defer { umask(mask) }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    if isNew { try migrator.migrate(database) }
    let identity = try identity(of: path)
    try database.write { database in
      if isNew {
        try database.execute(
          sql: "INSERT INTO origin (file, packVersion) VALUES (?, ?)",
          arguments: [identity, CommitLedger.packVersion])
      }
      let origin = try Row.fetchOne(database, sql: "SELECT file, packVersion FROM origin")
      guard origin?["file"] == identity, origin?["packVersion"] == CommitLedger.packVersion else {
        throw Foreign()
      }
    }
    return database
  }

  /// The type of what has this name, symbolic links not followed; nothing if there is nothing.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func identity(of path: String) throws -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_uid == geteuid() else { throw Foreign() }
    return "\(status.st_dev):\(status.st_ino)"
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("packs") { database in
      try database.execute(
        sql: """
          CREATE TABLE origin (file TEXT NOT NULL, packVersion INTEGER NOT NULL);
          CREATE TABLE repository (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
          CREATE TABLE pack (
            repository INTEGER NOT NULL REFERENCES repository (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            bytes BLOB NOT NULL,
            PRIMARY KEY (repository, position)
          );
          """)
    }
    return migrator
  }
}
