import Electorates
import GitHistory

/// A hand-made repository as git would offer it: newest first, in batches, without what is known.
struct MemorySource: CommitSource {
  let repository: HandMadeRepository
  /// How many commits come at once.
  var batchSize = 3

  nonisolated(nonsending) func references(
    _ scope: ReferenceScope, isKnown: (ObjectID) -> Bool
  ) async throws -> References {
    let all = repository.references
    return References(all: all.sorted { $0.name < $1.name }, head: all.first)
  }

  nonisolated(nonsending) func readCommits(
    from tips: [ObjectID], excluding known: [ObjectID],
    batch: nonisolated(nonsending) ([Commit]) async throws -> Void
  ) async throws -> [SourceNote] {
    let wanted = reached(from: tips).subtracting(reached(from: known))
    var rest = repository.commits.reversed().filter { wanted.contains($0.id) }[...]
    while !rest.isEmpty {
      try await batch(Array(rest.prefix(batchSize)))
      rest = rest.dropFirst(batchSize)
    }
    return []
  }

  private func reached(from tips: [ObjectID]) -> Set<ObjectID> {
    var reached: Set<ObjectID> = []
    var open = tips
    while let id = open.popLast() {
      guard let commit = repository.commits.first(where: { $0.id == id }),
        reached.insert(id).inserted
      else { continue }
      open += commit.parents
    }
    return reached
  }
}
