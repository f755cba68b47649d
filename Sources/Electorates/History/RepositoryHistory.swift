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
    var ledger = ledger
    var notes: [SourceNote] = []
    if ledger.count == 0, choice.scope == .all {
      (ledger, notes) = await Self.everything(choice, of: source, progress: progress)
    }
    let references = try await source.references(choice.scope) { ledger.graph.known($0) != nil }
    let (branches, unmatched) = choice.branches(of: references)
    let open = References(all: branches, head: nil).tips(under: [""])
      .filter { ledger.graph.known($0) == nil }
    notes = references.notes + notes
    if !open.isEmpty {
      notes += try await ledger.read(
        open, excluding: ledger.ends, from: source, progress: progress)
    }
    return RepositoryHistory(
      name: name, ledger: ledger, branches: branches, notes: notes, unmatched: unmatched)
  }
}

extension RepositoryHistory {
  /// What all names lead to, or nothing if git does not pass over those that are no commits.
  ///
  /// Most are commits, and to look first which of them are would cost more than to ask about the rest.
  private nonisolated(nonsending) static func everything(
    _ choice: BranchChoice, of source: some CommitSource, progress: (Int) -> Void
  ) async -> (CommitLedger, [SourceNote]) {
    var ledger = CommitLedger()
    do {
      let names = try await source.references(choice.scope) { _ in true }
      let tips = References(all: choice.branches(of: names).branches, head: nil).tips(under: [""])
      let notes = try await ledger.read(tips, excluding: [], from: source, progress: progress)
      return (ledger, notes)
    } catch {
      return (CommitLedger(), [])
    }
  }
}

extension CommitLedger {
  /// Adds the commits that some lead to and others do not, and returns what git had to say.
  fileprivate nonisolated(nonsending) mutating func read(
    _ tips: [ObjectID], excluding known: [ObjectID], from source: some CommitSource,
    progress: (Int) -> Void
  ) async throws -> [SourceNote] {
    var ledger = self
    self = CommitLedger()
    defer { self = ledger }
    var count = 0
    return try await source.readCommits(from: tips, excluding: known) { commits in
      for commit in commits { ledger.add(commit) }
      count += commits.count
      progress(count)
    }
  }

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
