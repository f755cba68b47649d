@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// The commits per cycle that a blogger of a real team published, computed from its repositories.
@Suite struct DesignateStatisticsTests {
  /// The first second of each cycle, 00:00 −08:00; and the commits, as published and as the shared
  /// data's README counts them.
  private static let cycles: [(name: String, start: Int, published: Int, counted: Int)] = [
    ("Havana", 1_365_062_400, 172, 172), ("Icehouse", 1_381_996_800, 165, 165),
    ("Juno", 1_397_721_600, 254, 256), ("Kilo", 1_413_446_400, 340, 338),
    ("Liberty", 1_430_380_800, 327, 333), ("Mitaka", 1_444_896_000, 246, 245),
    ("Newton", 1_460_016_000, 299, 305), ("Ocata", 1_475_740_800, 98, 98),
  ]
  private static let end = 1_486_540_800

  /// The infrastructure's mailboxes, as the shared data's README lists them.
  private static let bots = [
    ("lists.openstack.org", ["openstack-infra"]), ("openstack.org", ["infra-root"] + accounts),
    ("review.openstack.org", accounts), ("zuul.openstack.org", accounts),
  ].flatMap { host, mailboxes in mailboxes.map { "\($0)@\(host)" } }
  private static let accounts = ["jenkins", "review", "hudson", "zuul"]

  private func histories(in sandbox: Sandbox) async throws -> [RepositoryHistory] {
    try await sandbox.shell("tar -xzf '\(SharedData.path)/data/git/designate-team.tar.gz'")
    var histories: [RepositoryHistory] = []
    for name in try await sandbox.shell("ls").split(separator: "\n").map(String.init) {
      let repository = try await GitRepository(
        at: sandbox.path + "/" + name, git: Sandbox.command)
      histories.append(
        try await RepositoryHistory.reading(
          name, from: repository, ledger: CommitLedger(), branches: .head))
    }
    return histories
  }

  private func statistics(of histories: [RepositoryHistory]) -> Statistics {
    let place = Place(file: "community.yml")
    let ends = Self.cycles.dropFirst().map(\.start) + [Self.end]
    let cycles = zip(Self.cycles, ends).map { cycle, end in
      Cycle(
        name: cycle.name,
        window: Window(from: Instant(seconds: cycle.start), to: Instant(seconds: end)),
        place: place)
    }
    let project = Project(
      id: "designate", title: "Designate",
      repositories: histories.map { Placed($0.name, at: place) }, branches: [], leads: [],
      place: place)
    let contributors = Contributors(
      in: histories, people: .none, mailmap: Mailmap([]), bots: BotPatterns(Self.bots))
    return Statistics(
      of: Activity(of: histories, contributors: contributors, splits: []), projects: [project],
      cycles: cycles, definition: CountingDefinition())
  }

  @Test(.enabled(if: SharedData.has("data/git/designate-team.tar.gz"), SharedData.absence))
  func `the table of commits per cycle of a real team is met`() async throws {
    try await Sandbox.lend { sandbox in
      let histories = try await histories(in: sandbox)
      #expect(histories.count == 5)
      let rows = statistics(of: histories).commits.rows.prefix(Self.cycles.count)
      #expect(rows.map { $0[0] } == Self.cycles.map { .text($0.name) })
      #expect(rows.map { $0[1] } == Self.cycles.map { .count($0.counted) })
      let counted = rows.map { $0[1].magnitude }.reduce(0, +)
      let published = Self.cycles.map(\.published).reduce(0, +)
      #expect(abs(counted - published) * 100 <= published)
    }
  }
}
