import Randomness
@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// What is computed does not depend on how the commits came in.
@Suite struct InvarianceTests {
  /// Everything that is computed of histories, as text.
  private func everything(
    of histories: [RepositoryHistory], in folder: CommunityFolder
  ) throws -> [String] {
    var texts: [String] = []
    for unit in CountingDefinition.Unit.allCases {
      let statistics = folder.statistics(of: histories, CountingDefinition(unit: unit))
      let projects = folder.community.projects
      texts.append(
        StatisticsTable.csv(
          [statistics.commits, statistics.contributors, statistics.cohorts, statistics.health]
            + Statistics.Grouping.allCases.map { statistics.commits(by: $0) }
            + [statistics.comparison(of: projects[0], with: projects[1])]))
    }
    let activity = Activity(of: histories, in: folder)
    for table in PublicData(of: activity, community: folder.community, version: "1").tables {
      texts.append("\(table.name)\n" + (0..<table.count).map { "\(table.row($0))\n" }.joined())
    }
    let (contest, election) = try folder.contest()
    let electorate = Electorate(
      try ElectorateTerms(of: contest, in: folder), to: activity, people: folder.people)
    let roll = FrozenRoll(
      Roll(electorate), of: contest, in: election, electorate: electorate, folder: folder,
      version: "1")
    return texts + [roll.table, roll.manifest, roll.addresses]
  }

  private static let seeds = 0..<40 as Range<UInt64>

  @Test(arguments: seeds)
  func `the order in which commits are read changes nothing`(seed: UInt64) throws {
    let world = try RandomWorld(seed: seed)
    let folder = try world.community.folder()
    var random = RepeatableRandom(seed: seed)
    let straight = world.repositories.map { $0.history() }
    let shuffled = world.repositories.map { repository in
      repository.history(order: repository.commits.indices.shuffled(using: &random))
    }
    #expect(
      try everything(of: shuffled, in: folder) == everything(of: straight, in: folder))
  }

  @Test(arguments: seeds)
  func `a second reading adds to a ledger what a single one finds`(seed: UInt64) async throws {
    let world = try RandomWorld(seed: seed)
    let folder = try world.community.folder()
    var cold: [RepositoryHistory] = []
    var warm: [RepositoryHistory] = []
    for repository in world.repositories {
      var earlier = repository
      earlier.branches = Array(repository.branches.dropFirst())
      func read(_ repository: HandMadeRepository, _ ledger: CommitLedger) async throws
        -> RepositoryHistory
      {
        try await RepositoryHistory.reading(
          repository.name, from: MemorySource(repository: repository), ledger: ledger,
          branches: .matching(["*"]))
      }
      cold.append(try await read(repository, CommitLedger()))
      let first = try await read(earlier, CommitLedger())
      warm.append(try await read(repository, first.ledger))
    }
    #expect(try everything(of: warm, in: folder) == everything(of: cold, in: folder))
  }

  @Test(arguments: seeds)
  func `a ledger that was packed and restored tells the same`(seed: UInt64) throws {
    let world = try RandomWorld(seed: seed)
    let folder = try world.community.folder()
    let straight = world.repositories.map { $0.history() }
    let restored = try straight.map { history in
      var ledger = CommitLedger()
      for pack in try #require(history.ledger.packs(from: 0)) {
        let isRestored = ledger.restore(pack)
        #expect(isRestored)
      }
      return RepositoryHistory(name: history.name, ledger: ledger, branches: history.branches)
    }
    #expect(
      try everything(of: restored, in: folder) == everything(of: straight, in: folder))
  }

  @Test func `random communities have commits of every kind`() throws {
    let entries = try (0..<40 as Range<UInt64>).flatMap { seed in
      NaiveCount(try RandomWorld(seed: seed)).entries
    }
    for kind in CommitKind.allCases { #expect(entries.contains { $0.kind == kind }, "\(kind)") }
    #expect(entries.contains { !$0.opensChange && $0.kind == .ordinary })
    #expect(entries.contains { $0.landed == nil })
    #expect(entries.contains { $0.writers.count > 1 && $0.writers.first == $0.author })
    #expect(entries.contains { $0.author.isEmpty })
  }
}
