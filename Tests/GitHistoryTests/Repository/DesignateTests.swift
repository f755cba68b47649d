import GitHistory
import Testing

/// Counts what a blogger published about a real team, by landing date.
@Suite struct DesignateTests {
  /// The first day of each cycle at 00:00 −08:00, the last entry being the end; and the commits that landed, as
  /// the shared data's README counts them.
  private static let cycles: [(name: String, start: Int, count: Int)] = [
    ("Havana", 1_365_062_400, 172), ("Icehouse", 1_381_996_800, 165),
    ("Juno", 1_397_721_600, 256), ("Kilo", 1_413_446_400, 338), ("Liberty", 1_430_380_800, 333),
    ("Mitaka", 1_444_896_000, 245), ("Newton", 1_460_016_000, 305), ("Ocata", 1_475_740_800, 98),
    ("end", 1_486_540_800, 0),
  ]

  /// The infrastructure's mailboxes, by host, as the shared data's README lists them.
  private static let infrastructure: [(host: String, mailboxes: Set<Substring>)] = [
    ("lists.openstack.org", ["openstack-infra"]),
    ("openstack.org", ["infra-root", "jenkins", "review", "hudson", "zuul"]),
    ("review.openstack.org", ["jenkins", "review", "hudson", "zuul"]),
    ("zuul.openstack.org", ["jenkins", "review", "hudson", "zuul"]),
  ]

  private static func isBot(_ ident: Ident) -> Bool {
    let parts = ident.email.text.split(separator: "@")
    guard parts.count == 2 else { return false }
    return infrastructure.contains { $0.host == parts[1] && $0.mailboxes.contains(parts[0]) }
  }

  /// The landing dates of the ordinary commits on a repository's own branch.
  private func landings(in repository: GitRepository) async throws -> [Int] {
    let head = try #require(try await repository.references().head).commit
    var graph = CommitGraph()
    var counted: [ObjectID] = []
    let notes = try await repository.readCommits(from: [head], excluding: []) { commits in
      for commit in commits {
        graph.add(commit)
        if commit.parents.count < 2, !Self.isBot(commit.author) { counted.append(commit.id) }
      }
    }
    #expect(notes.isEmpty)
    #expect(graph.missing.isEmpty)
    let landings = graph.landings(on: [head])
    return counted.compactMap { landings[$0]?.seconds }
  }

  @Test(.enabled(if: SharedData.has("data/git/designate-team.tar.gz"), SharedData.absence))
  func `the commits of a real team are counted as they landed`() async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell("tar -xzf '\(SharedData.path)/data/git/designate-team.tar.gz'")
      let names = try await sandbox.shell("ls").split(separator: "\n").map(String.init)
      #expect(names.count == 5)
      var dates: [Int] = []
      for name in names { dates += try await landings(in: try await sandbox.repository(name)) }
      for (cycle, next) in zip(Self.cycles, Self.cycles.dropFirst()) {
        let count = dates.count { (cycle.start..<next.start).contains($0) }
        #expect(count == cycle.count, "\(cycle.name)")
      }
    }
  }
}
