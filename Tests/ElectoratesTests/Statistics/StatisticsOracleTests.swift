import Randomness
@testable import Electorates
@testable import Governance
import Testing

/// The tables of random communities, held against a count that goes through everything again.
@Suite struct StatisticsOracleTests {
  static let seeds = 0..<60 as Range<UInt64>

  /// Every definition.
  static let definitions = CountingDefinition.DateBasis.allCases.flatMap { basis in
    CountingDefinition.Unit.allCases.flatMap { unit in
      [false, true].map { includes in
        CountingDefinition(
          basis: basis, unit: unit, branches: .matching(["*"]), includesMerges: includes,
          includesBots: includes)
      }
    }
  }

  private static let calendar = [(day(10), day(20)), (day(20), day(30)), (day(30), day(40))]

  /// The row in which a date lies: a cycle, 3 for outside, 4 for none.
  private static func row(_ date: Int?) -> Int {
    guard let date else { return 4 }
    return calendar.firstIndex { $0.0 <= date && date < $0.1 } ?? 3
  }

  private static func counts(_ entry: NaiveEntry, _ definition: CountingDefinition) -> Bool {
    switch entry.kind {
    case .ordinary, .revert: true
    case .copy: false
    case .merge: definition.includesMerges
    case .bot: definition.includesBots
    }
  }

  /// The entries that a definition counts.
  private static func counted(
    _ naive: NaiveCount, _ definition: CountingDefinition
  ) -> [NaiveEntry] {
    naive.entries.filter {
      counts($0, definition) && (definition.unit == .commits || $0.opensChange)
    }
  }

  @Test(arguments: seeds)
  func `commits per cycle are those that the definition picks`(seed: UInt64) throws {
    let world = try RandomWorld(seed: seed)
    let naive = NaiveCount(world)
    let folder = try world.community.folder()
    for definition in Self.definitions {
      let table = folder.statistics(of: world.repositories, definition).commits
      let titles = ["amber", "birch", "cedar", "outside the cycles", "undated"]
      var expected: [[StatisticsTable.Cell]] = []
      for (row, title) in titles.enumerated() {
        let all = naive.entries.filter { Self.row($0.date(definition.basis)) == row }
        let classed = all.filter { Self.counts($0, definition) }
        let opening = classed.filter(\.opensChange)
        let isByCommits = definition.unit == .commits
        let counted = isByCommits ? classed : opening
        let kinds = [CommitKind.merge, .bot, .copy].map { kind in all.count { $0.kind == kind } }
        if row > 2, counted.count + kinds.reduce(0, +) == 0 { continue }
        expected.append(
          [
            .text(title), .count(counted.count),
            .count(isByCommits ? opening.count : classed.count),
            .count(counted.count { $0.kind == .revert }),
          ] + kinds.map { .count($0) })
      }
      // Cycles after the last in which anything lies are not shown.
      let used = expected.prefix(3).map {
        $0[1] != .count(0) || $0[4...].contains { $0 != .count(0) }
      }
      expected.removeSubrange(Self.shown(used)..<3)
      let hasCopies = naive.entries.contains { $0.kind == .copy }
      let shown = table.rows.map { row in
        Array(row[..<3]) + row[4...] + (hasCopies ? [] : [.count(0)])
      }
      #expect(shown == expected, "\(definition.sentences)")
    }
  }

  @Test(arguments: seeds)
  func `people per cycle are those that the definitions name`(seed: UInt64) throws {
    let world = try RandomWorld(seed: seed)
    let naive = NaiveCount(world)
    let folder = try world.community.folder()
    for definition in Self.definitions {
      let entries = Self.counted(naive, definition).filter { $0.date(definition.basis) != nil }
      let people = Set(entries.flatMap(\.writers))
      var expected: [[Int]] = []
      for cycle in 0..<3 {
        func isActive(_ person: String, in cycle: Int) -> Bool {
          entries.contains {
            $0.writers.contains(person) && Self.row($0.date(definition.basis)) == cycle
          }
        }
        let active = people.filter { isActive($0, in: cycle) }
        let new = active.filter { person in
          let dates = entries.filter { $0.writers.contains(person) }
            .compactMap { $0.date(definition.basis) }
          return Self.row(dates.min()) == cycle
        }
        let stayed = active.filter { isActive($0, in: cycle - 1) }
        let lapsed = people.filter { isActive($0, in: cycle - 1) && !isActive($0, in: cycle) }
        expected.append([
          active.count, new.count, stayed.count, active.subtracting(new).subtracting(stayed).count,
          lapsed.count,
        ])
      }
      let rows = folder.statistics(of: world.repositories, definition).contributors.rows
      expected = Array(expected.prefix(Self.shown(expected.map { $0[0] > 0 })))
      #expect(rows.map { $0[1...5].map(\.magnitude) } == expected, "\(definition.sentences)")
    }
  }

  @Test(arguments: seeds)
  func `a project beside another has the commits and people of its repositories`(
    seed: UInt64
  ) throws {
    let world = try RandomWorld(seed: seed)
    let naive = NaiveCount(world)
    let folder = try world.community.folder()
    let projects = folder.community.projects
    let repositories = [[0, 1], [2, 0]]
    for definition in Self.definitions {
      let table = folder.statistics(of: world.repositories, definition)
        .comparison(of: projects[0], with: projects[1])
      let dates = Self.counted(naive, definition)
        .filter { entry in repositories.joined().contains(entry.repository) }
        .map { Self.row($0.date(definition.basis)) }
      for row in 0..<Self.shown((0..<3).map(dates.contains)) {
        let parts = repositories.map { repositories in
          Self.counted(naive, definition).filter {
            repositories.contains($0.repository) && Self.row($0.date(definition.basis)) == row
          }
        }
        let people = parts.map { Set($0.flatMap(\.writers)).count }
        #expect(
          Array(table.rows[row][1...]) == [
            .count(parts[0].count), .count(parts[1].count),
            .share(parts[0].count, of: parts[1].count), .count(people[0]), .count(people[1]),
            .share(people[0], of: people[1]),
          ])
      }
    }
  }

  @Test(arguments: seeds)
  func `the absence factor is the size of the smallest group that wrote half`(
    seed: UInt64
  ) throws {
    let world = try RandomWorld(seed: seed)
    let naive = NaiveCount(world)
    let folder = try world.community.folder()
    for definition in Self.definitions {
      let rows = folder.statistics(of: world.repositories, definition).health.rows
      let dates = Self.counted(naive, definition).map { Self.row($0.date(definition.basis)) }
      try #require(rows.count == Self.shown((0..<3).map(dates.contains)))
      for row in rows.indices {
        var loads: [String: Int] = [:]
        for entry in Self.counted(naive, definition)
        where Self.row(entry.date(definition.basis)) == row {
          for writer in entry.writers { loads[writer, default: 0] += 1 }
        }
        #expect(rows[row][1] == .count(loads.count))
        #expect(rows[row][2] == .count(Self.halfFactor(Array(loads.values))))
      }
    }
  }

  /// How many cycles are shown: up to the last that is used, or all.
  private static func shown(_ isUsed: [Bool]) -> Int {
    (isUsed.lastIndex(of: true) ?? isUsed.count - 1) + 1
  }

  /// The size of the smallest set of parts that make up half of all; every set is tried.
  private static func halfFactor(_ parts: [Int]) -> Int {
    let whole = parts.reduce(0, +)
    return (0..<(1 << parts.count)).filter { set in
      2 * parts.indices.filter { set >> $0 & 1 == 1 }.map { parts[$0] }.reduce(0, +) >= whole
    }.map(\.nonzeroBitCount).min() ?? 0
  }

  @Test(arguments: seeds)
  func `the smallest half is found among all groups`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let parts = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      Int.random(in: 0...9, using: &random)
    }
    #expect(Statistics.halfFactor(parts) == Self.halfFactor(parts))
  }
}
