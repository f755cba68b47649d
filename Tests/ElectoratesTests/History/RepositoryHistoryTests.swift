@testable import Electorates
import GitHistory
import Testing

/// Reading a repository's history, from memory and with git.
@Suite struct RepositoryHistoryTests {
  private func repository() throws -> HandMadeRepository {
    var repository = HandMadeRepository("a")
    try repository.commit("Root", at: day(1))
    try repository.commit("Stable", at: day(2), parents: [0])
    try repository.commit("Main", at: day(3), parents: [0])
    repository.branches = [("main", 2), ("stable/1", 1), ("wip", 1)]
    return repository
  }

  @Test(arguments: [
    ([String](), ["refs/heads/main"], [String]()),
    (["stable/*", "main"], ["refs/heads/main", "refs/heads/stable/1"], []),
    (["refs/heads/w*", "none", "sta*1"], ["refs/heads/stable/1", "refs/heads/wip"], ["none"]),
  ])
  func `branches that match count, the repository's own first`(
    patterns: [String], branches: [String], unmatched: [String]
  ) async throws {
    let history = try await RepositoryHistory.reading(
      "a", from: MemorySource(repository: try repository()), ledger: CommitLedger(),
      branches: BranchChoice(patterns))
    #expect(history.branches.map(\.name) == branches)
    #expect(history.unmatched == unmatched)
    #expect(history.ledger.graph.missingCount == 0)
  }

  @Test func `a reading tells how far it is`() async throws {
    var counts: [Int] = []
    _ = try await RepositoryHistory.reading(
      "a", from: MemorySource(repository: try repository(), batchSize: 1), ledger: CommitLedger(),
      branches: .matching(["*"])
    ) { counts.append($0) }
    #expect(counts == [1, 2, 3])
  }

  @Test func `an empty repository has no branches, and no pattern is amiss`() async throws {
    let history = try await RepositoryHistory.reading(
      "a", from: MemorySource(repository: HandMadeRepository("a")), ledger: CommitLedger(),
      branches: .matching(["main"]))
    #expect(history.branches.isEmpty)
    #expect(history.unmatched.isEmpty)
  }

  @Test(arguments: [
    ("true", 1, 4, 4), ("git reset -q --hard HEAD^; git gc -q --prune=now", 3, 4, 3),
  ])
  func `a second reading with git reads what is new, or all if what was known is gone`(
    rewrite: String, read: Int, known: Int, landed: Int
  ) async throws {
    try await Sandbox.lend { sandbox in
      try await sandbox.shell(
        "git init -q -b main a; cd a; for n in 1 2 3; do git commit -q --allow-empty -m $n; done")
      let git = try await GitRepository(at: sandbox.path + "/a", git: Sandbox.command)
      let first = try await RepositoryHistory.reading(
        "a", from: git, ledger: CommitLedger(), branches: .head)
      #expect(first.ledger.count == 3)
      try await sandbox.shell(
        "cd a; git config core.logAllRefUpdates false; rm -rf .git/logs .git/ORIG_HEAD; \(rewrite)")
      try await sandbox.shell(
        "cd a; git commit -q --allow-empty -m Four; rm -f .git/ORIG_HEAD; git gc -q --prune=now")
      var count = 0
      let second = try await RepositoryHistory.reading(
        "a", from: git, ledger: first.ledger, branches: .head
      ) { count = $0 }
      #expect(count == read)
      #expect(second.ledger.count == known)
      let landings = second.ledger.graph.landings(on: second.branches.map(\.commit))
      #expect(landings.count == landed)
    }
  }
}
