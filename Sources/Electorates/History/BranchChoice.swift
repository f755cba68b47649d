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

/// A pattern in which `*` stands for any text.
struct Glob: Hashable, Sendable {
  private let parts: [[UInt8]]

  /// Reads a pattern.
  init(_ pattern: String) {
    parts = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map { Array($0) }
  }

  /// Whether the pattern covers a whole text.
  ///
  /// - Complexity: O(*n* · *m*): each part is taken where it first fits, and never looked for again.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = parts.first, let last = parts.last, bytes.starts(with: first) else {
      return false
    }
    if parts.count == 1 { return bytes.count == first.count }
    var position = first.count
    for part in parts.dropFirst().dropLast() {
      guard let start = Self.start(of: part, in: bytes, from: position) else { return false }
      position = start + part.count
    }
    return bytes.count - position >= last.count && bytes.suffix(last.count).elementsEqual(last)
  }

  private static func start(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= part.count else { return nil }
    return (start...bytes.count - part.count).first {
      bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
