package import GitHistory

/// What a repository holds, and which of its branches count.
package struct RepositoryHistory: Sendable {
  /// The repository as the community names it.
  package let name: String
  /// The facts of its commits; may hold more than the branches have.
  package let ledger: CommitLedger
  /// The branches that count, those first that come first where several have a commit.
  package let branches: [Reference]
  /// What git and the reader had to say.
  package let notes: [SourceNote]
  /// Patterns of branches that match none.
  package let unmatched: [String]

  /// Puts a history together.
  package init(
    name: String, ledger: CommitLedger, branches: [Reference], notes: [SourceNote] = [],
    unmatched: [String] = []
  ) {
    self.name = name
    self.ledger = ledger
    self.branches = branches
    self.notes = notes
    self.unmatched = unmatched
  }
}

extension RepositoryHistory {
  /// Reads what a ledger lacks of a repository's counted branches.
  ///
  /// - Parameters:
  ///   - name: The repository as the community names it.
  ///   - source: Where its commits are.
  ///   - ledger: What is known already; with every commit it has all that led to it.
  ///   - choice: Which branches count.
  ///   - progress: Told how many commits have been read, from time to time.
  /// - Returns: The history, whose ledger has all that led to its branches.
  /// - Throws: What the source throws.
  nonisolated(nonsending) package static func reading(
    _ name: String, from source: some CommitSource, ledger: CommitLedger,
    branches choice: BranchChoice,
    progress: (Int) -> Void = { _ in }
  ) async throws -> RepositoryHistory {
    let references = try await source.references(choice.scope) { ledger.graph.known($0) != nil }
    let (branches, unmatched) = choice.branches(of: references)
    let open = References(all: branches, head: nil).tips(under: [""])
      .filter { ledger.graph.known($0) == nil }
    var ledger = ledger
    var notes = references.notes
    if !open.isEmpty {
      var read = 0
      notes += try await source.readCommits(from: open, excluding: ledger.ends) { commits in
        for commit in commits { ledger.add(commit) }
        read += commits.count
        progress(read)
      }
    }
    return RepositoryHistory(
      name: name, ledger: ledger, branches: branches, notes: notes, unmatched: unmatched)
  }
}

extension CommitLedger {
  /// The commits that no other descends from: with all that led to them, they are the whole ledger.
  fileprivate var ends: [ObjectID] {
    var hasChild = Array(repeating: false, count: count)
    for number in rows.indices {
      for parent in graph.parents(of: number) { hasChild[Int(parent)] = true }
    }
    return rows.indices.filter { !hasChild[$0] && graph.dates[$0] != .missing }
      .map { graph.ids[$0] }
  }
}
