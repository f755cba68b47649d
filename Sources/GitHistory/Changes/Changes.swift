/// Commits joined into changes: what one commit is to git, several may be to its author.
///
/// A Change-Id joins commits of the same repository, and of repositories that were split from one
/// another. Elsewhere equal Change-Ids are a copy and stay apart. A commit without one is a change
/// of its own; in repositories that share history it is met twice and counted once.
package struct Changes: Sendable {
  /// What makes commits one change.
  private enum Key: Hashable {
    case changeID(ChangeID, family: String)
    case commit(ObjectID, family: String)
  }

  /// One change, with its commits in the order they were added.
  package struct Change: Hashable, Sendable {
    package let changeID: ChangeID?
    package internal(set) var commits: [Place]
  }

  /// A commit in a repository.
  package struct Place: Hashable, Sendable {
    package let repository: String
    package let commit: ObjectID
  }

  /// The changes in the order of their first commits.
  package private(set) var all: [Change] = []
  private var numbers: [Key: Int] = [:]
  private let families: [String: String]

  /// Starts without changes.
  ///
  /// - Parameter splits: Sets of repositories that were one; sets with a common repository join.
  package init(splits: [[String]] = []) {
    var families: [String: String] = [:]
    for split in splits {
      let known = Set(split.map { families[$0] ?? $0 })
      guard let name = known.min() else { continue }
      for repository in split { families[repository] = name }
      for (repository, family) in families where known.contains(family) {
        families[repository] = name
      }
    }
    self.families = families
  }

  /// Adds a commit and returns the number of its change in ``all``.
  @discardableResult
  package mutating func add(
    _ commit: ObjectID, changeID: ChangeID?, in repository: String
  ) -> Int {
    let family = families[repository] ?? repository
    let key = changeID.map { Key.changeID($0, family: family) } ?? .commit(commit, family: family)
    let place = Place(repository: repository, commit: commit)
    if let number = numbers[key] {
      all[number].commits.append(place)
      return number
    }
    numbers[key] = all.count
    all.append(Change(changeID: changeID, commits: [place]))
    return all.count - 1
  }
}
