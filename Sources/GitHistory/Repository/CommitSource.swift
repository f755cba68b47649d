/// Where commits come from: a repository, or whatever else can name its branches and read commits.
package protocol CommitSource: Sendable {
  /// The branches, or all names, sorted by name, and the commit to which each points.
  ///
  /// - Parameters:
  ///   - scope: Which names are asked for.
  ///   - isKnown: Tells objects that are known to be commits, which saves looking at them.
  /// - Returns: The names with their commits, and what could not be followed.
  /// - Throws: What kept the source from being read.
  nonisolated(nonsending) func references(
    _ scope: ReferenceScope, isKnown: (ObjectID) -> Bool
  ) async throws -> References

  /// Reads commits that can be reached from `tips` and not from `known`, in batches.
  ///
  /// Who keeps commits passes the tips of the last complete read as `known` and gets only what is
  /// new; tips that are gone since are passed over, and what they had may then come again. Commits
  /// are facts: the same id is the same commit.
  ///
  /// - Parameters:
  ///   - tips: Where to start; they must be there.
  ///   - known: What to leave out, with all its ancestors.
  ///   - batch: Receives the commits in git's order, each once.
  /// - Returns: What git had to say besides.
  /// - Throws: What `batch` throws, which ends the reading, or what kept the source from reading.
  nonisolated(nonsending) func readCommits(
    from tips: [ObjectID], excluding known: [ObjectID],
    batch: nonisolated(nonsending) ([Commit]) async throws -> Void
  ) async throws -> [SourceNote]
}

/// Which names of a source are asked for.
package enum ReferenceScope: Hashable, Sendable {
  /// The source's own branches.
  case branches
  /// Everything that has a name: branches, those of others, tags, proposed changes.
  case all
}

extension CommitSource {
  /// All names, sorted, and the commit to which each points.
  nonisolated(nonsending) package func references() async throws -> References {
    try await references(.all) { _ in false }
  }
}

/// A branch or tag and the commit it points to.
package struct Reference: Hashable, Sendable {
  /// The full name, such as `refs/heads/main`; untrusted text.
  package let name: String
  /// The commit, behind any annotated tags.
  package let commit: ObjectID

  /// Puts a reference together.
  package init(name: String, commit: ObjectID) {
    self.name = name
    self.commit = commit
  }
}

/// The branches and tags of a source.
package struct References: Hashable, Sendable {
  /// Sorted by name.
  package let all: [Reference]
  /// The commit the source regards as its own branch; `nil` in an empty repository.
  package let head: Reference?
  /// What could not be followed.
  package let notes: [SourceNote]

  /// Puts references together.
  package init(all: [Reference], head: Reference?, notes: [SourceNote] = []) {
    self.all = all
    self.head = head
    self.notes = notes
  }

  /// The commits pointed to by all names that begin with one of these, each once, and by `HEAD`.
  package func tips(under prefixes: [String] = ["refs/"]) -> [ObjectID] {
    var seen: Set<ObjectID> = []
    let named = all.filter { reference in prefixes.contains { reference.name.hasPrefix($0) } }
    return (named.map(\.commit) + (head.map { [$0.commit] } ?? [])).filter {
      seen.insert($0).inserted
    }
  }
}

/// Something about a source as a whole that its reader should know.
package enum SourceNote: Hashable, Sendable {
  /// A name points to something that is no commit, or is not there.
  case noCommit(reference: String)
  /// The repository asks for some objects to be replaced; what they replace is read.
  case replacementsIgnored(count: Int)
  /// Git listed a commit and then did not have it.
  case missing(object: String)
  /// A line of git's own warnings.
  case warning(String)
}

extension SourceNote: CustomStringConvertible {
  /// The note in words.
  package var description: String {
    switch self {
    case .noCommit(let reference): "'\(reference)' points to no commit that is there; passed over"
    case .replacementsIgnored(let count):
      "\(count) replacement\(count == 1 ? "" : "s") of objects ignored; the originals are read"
    case .missing(let object): "git lists '\(object)' and does not have it"
    case .warning(let line): "git says '\(line)'"
    }
  }
}
