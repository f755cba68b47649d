@testable import Electorates
import GRDB
import GitHistory
@testable import Governance
@testable import Records
import Testing

/// The database for the public.
@Suite struct PublicDatabaseTests {
  @Test(arguments: 0..<12 as Range<UInt64>)
  func `its view counts as the table of commits per cycle does`(seed: UInt64) async throws {
    let world = try RandomWorld(seed: seed)
    let folder = try world.community.folder()
    let histories = world.repositories.map { $0.history() }
    let statistics = folder.statistics(of: histories)
    let changes = folder.statistics(of: histories, CountingDefinition(unit: .changes))
    try await Sandbox.lend { sandbox in
      let path = sandbox.path + "/public.sqlite"
      try PublicDatabase.write(
        PublicData(of: statistics.activity, community: folder.community, version: "1"), to: path)
      let rows = try await DatabaseQueue(path: path).read { database in
        try Row.fetchAll(database, sql: "SELECT cycle, commits, changes FROM commits_per_cycle")
          .map { row in [row[0] as String, "\(row[1] as Int)", "\(Int(row[2] as Double))"] }
      }
      let cycles = statistics.calendar.cycles.map(\.name)
      #expect(rows.map { $0[0] } == cycles)
      for row in rows {
        // The table leaves out cycles after the last in which anything lies.
        let counts = [statistics, changes].map { statistics in
          statistics.commits.rows.first { $0[0].text == row[0] }?[1].text ?? "0"
        }
        #expect(Array(row[1...]) == counts)
      }
    }
  }

  @Test func `no address is in any byte of the file`() async throws {
    var community = SampleCommunity()
    community.people = """
      ada: {name: Ada ada@example.org, emails: [ada@example.org]}
      eva@example.org:
        name: Eva
        emails: [eva@example.org]
        affiliations: [{name: Eva eva@example.org}]

      """
    community.bots = ["ci@example.org"]
    var repository = HandMadeRepository("beacon")
    try repository.commit("Ask ada@example.org", by: "ada <ada@example.org>", at: day(11))
    try repository.commit("By bot", by: "ci@example.org <ci@example.org>", at: day(11))
    try repository.commit(
      "Two", by: "b@example.org <b@example.org>", at: day(12),
      trailers: ["Co-authored-by: c@example.org <c@example.org>"])
    try repository.commit("Three", by: "Eva <eva@example.org>", at: day(12))
    let folder = try community.folder()
    let data = PublicData(
      of: Activity(of: [repository.history()], in: folder), community: folder.community,
      version: "1")
    try await Sandbox.lend { sandbox in
      try PublicDatabase.write(data, to: sandbox.path + "/public.sqlite")
      let text = try await sandbox.shell("tr -c '[:print:]' '\\n' < public.sqlite")
      #expect(text.hasPrefix("SQLite format 3"))
      #expect(text.contains("Ask \(Email.mask)"))
      #expect(Email.masked(text).count == 0)
    }
  }

  @Test func `every key is one row's only`() throws {
    for seed in 0..<20 as Range<UInt64> {
      let world = try RandomWorld(seed: seed)
      let folder = try world.community.folder()
      let activity = Activity(of: world.repositories.map { $0.history() }, in: folder)
      for table in PublicData(of: activity, community: folder.community, version: "1").tables {
        let key = table.key.compactMap { name in table.columns.firstIndex { $0.name == name } }
        #expect(key.count == table.key.count)
        let rows = (0..<table.count).map { number in key.map { table.row(number)[$0] } }
        #expect(Set(rows).count == table.count, "\(table.name)")
      }
    }
  }

  @Test func `a place that cannot be written is told`() throws {
    let folder = try SampleCommunity().folder()
    let data = PublicData(
      of: Activity(of: [], in: folder), community: folder.community, version: "1")
    #expect(throws: RecordsUnusable(path: "/nowhere/public.sqlite")) {
      try PublicDatabase.write(data, to: "/nowhere/public.sqlite")
    }
  }
}
