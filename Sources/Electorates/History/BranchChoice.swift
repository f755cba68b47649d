internal import GitHistory

/// Which branches of a repository count.
package enum BranchChoice: Hashable, Sendable {
  /// The one that the repository regards as its own: `HEAD`.
  case head
  /// Those whose names match one of these patterns, in which `*` stands for anything.
  ///
  /// A pattern that begins with `refs/` is matched against all names, others against branches.
  case matching([String])

  /// Patterns, or the branch of the repository if there are none.
  package init(_ patterns: [String]) { self = patterns.isEmpty ? .head : .matching(patterns) }

  /// Which names have to be asked for.
  var scope: ReferenceScope {
    switch self {
    case .head: .branches
    case .matching(let patterns): patterns.contains { $0.hasPrefix("refs/") } ? .all : .branches
    }
  }

  /// The branches that match, the repository's own first, then by name; and the patterns without any.
  func branches(of references: References) -> (branches: [Reference], unmatched: [String]) {
    switch self {
    case .head: return (references.head.map { [$0] } ?? [], [])
    case .matching(let patterns):
      let globs = patterns.map { Glob($0.hasPrefix("refs/") ? $0 : "refs/heads/" + $0) }
      let matching = references.all.filter { reference in
        globs.contains { $0.matches(reference.name) }
      }
      let unmatched = zip(patterns, globs).filter { _, glob in
        !matching.contains { glob.matches($0.name) }
      }
      let own = matching.filter { $0.name == references.head?.name }
      let others = matching.filter { $0.name != references.head?.name }
      return (own + others, references.all.isEmpty ? [] : unmatched.map(\.0))
    }
  }
}
