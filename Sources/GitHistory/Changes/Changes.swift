/// Commits joined into changes: what one commit is to git, several may be to its author.
///
/// A Change-Id joins commits of the same repository, and of repositories that were split from one
/// another. Elsewhere equal Change-Ids are a copy and stay apart. A commit without one is a change
/// of its own; in repositories that share history it is met twice and counted once.
package struct Changes: Sendable {
  /// Repositories whose Change-Ids mean the same: one, or the parts of one that was split.
  package struct Family: Hashable, Sendable {
    fileprivate let number: Int
    /// Whether it has more than one repository.
    package let isSplit: Bool
  }

  private struct Key: Hashable {
    let family: Int
    let changeID: ChangeID?
    let commit: ObjectID?
  }

  /// How many changes there are; their numbers lie below.
  package private(set) var count = 0
  private var numbers: [Key: Int] = [:]
  private var families: [String: Family] = [:]

  /// Starts without changes.
  ///
  /// - Parameter splits: Sets of repositories that were one; sets with a common repository join.
  package init(splits: [[String]] = []) {
    var numbers: [String: Int] = [:]
    for (index, split) in splits.enumerated() {
      let joined = Set(split.compactMap { numbers[$0] })
      for (repository, number) in numbers where joined.contains(number) {
        numbers[repository] = index
      }
      for repository in split { numbers[repository] = index }
    }
    families = numbers.mapValues { Family(number: $0, isSplit: true) }
  }

  /// The family of a repository.
  package mutating func family(of repository: String) -> Family {
    if let family = families[repository] { return family }
    // Numbers below zero are those of repositories that stand alone.
    let family = Family(number: -1 - families.count, isSplit: false)
    families[repository] = family
    return family
  }

  /// Adds a commit and returns the number of its change.
  ///
  /// A commit is to be added once for each repository that has it.
  package mutating func add(_ commit: ObjectID, changeID: ChangeID?, in family: Family) -> Int {
    guard changeID != nil || family.isSplit else { return next() }
    let key = Key(
      family: family.number, changeID: changeID, commit: changeID == nil ? commit : nil)
    if let number = numbers[key] { return number }
    numbers[key] = count
    return next()
  }

  private mutating func next() -> Int {
    count += 1
    return count - 1
  }
}
