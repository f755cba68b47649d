/// Which commit descends from which, for the commits of one repository.
///
/// Commits can be added in any order, from git or from a cache; a parent may be named before it is
/// added. Ids are numbered as they are first met, and everything else is kept by number.
package struct CommitGraph: Sendable {
  private var table = ObjectIDTable()
  package private(set) var dates: [Date] = []
  private var parentList: [Int32] = []
  private var parentRanges: [Range<Int32>] = []

  /// All ids that were added or named as parents, by number.
  package var ids: [ObjectID] { table.ids }

  /// What is known of a commit's committer date.
  package enum Date: Hashable, Sendable {
    /// Named as a parent, but never added.
    case missing
    case undated
    case seconds(Int)
  }

  /// Starts without commits.
  package init() {}

  /// How many commits were added.
  package private(set) var count = 0

  /// Adds a commit with its committer date in seconds of UTC, and returns its number.
  ///
  /// Nothing is changed, and nothing returned, if the commit is there already.
  ///
  /// - Complexity: O(parents), amortised.
  @discardableResult
  package mutating func add(_ id: ObjectID, parents: [ObjectID], committed: Int?) -> Int? {
    guard let number = number(of: id), dates[Int(number)] == .missing else { return nil }
    dates[Int(number)] = committed.map { .seconds($0) } ?? .undated
    count += 1
    let start = Int32(truncatingIfNeeded: parentList.count)
    for parent in parents {
      if let parent = self.number(of: parent) { parentList.append(parent) }
    }
    parentRanges[Int(number)] = start..<Int32(truncatingIfNeeded: parentList.count)
    return Int(number)
  }

  /// Makes room for so many more commits at once.
  package mutating func reserve(_ more: Int) {
    table.reserve(more)
    dates.reserveCapacity(dates.count + more)
    parentRanges.reserveCapacity(parentRanges.count + more)
    parentList.reserveCapacity(parentList.count + more + more / 4)
  }

  /// Adds the number of a parent of the commit that is restored next.
  package mutating func restoreParent(_ number: Int32) { parentList.append(number) }

  /// Adds a commit from a cache, which names parents by number.
  ///
  /// A parent may come with commits that are restored later; ``isWhole`` tells whether all came. Fails
  /// with an id that is there already; the graph is then of no use.
  package mutating func restore(_ id: ObjectID, committed: Int?) -> Bool {
    guard let number = table.insert(id), Int(number) == dates.count else { return false }
    let start = parentRanges.last?.upperBound ?? 0
    let end = Int32(truncatingIfNeeded: parentList.count)
    guard start <= end else { return false }
    dates.append(committed.map { .seconds($0) } ?? .undated)
    parentRanges.append(start..<end)
    count += 1
    return true
  }

  /// Whether every parent is there.
  package var isWhole: Bool {
    missingCount == 0 && parentList.allSatisfy { (0..<ids.count).contains(Int($0)) }
  }

  /// How many parents were named and never added.
  package var missingCount: Int { ids.count - count }

  /// Adds a commit as it was read, and returns its number.
  @discardableResult
  package mutating func add(_ commit: Commit) -> Int? {
    add(commit.id, parents: commit.parents, committed: commit.committer.time?.seconds)
  }

  /// Parents that were named and never added, sorted: what the repository lacks.
  package var missing: [ObjectID] {
    ids.indices.filter { dates[$0] == .missing }.map { ids[$0] }.sorted()
  }

  /// The number of a commit that was added.
  package func known(_ id: ObjectID) -> Int? {
    guard let number = table.number(of: id).map(Int.init), dates[number] != .missing else {
      return nil
    }
    return number
  }

  /// The numbers of a commit's parents, in git's order.
  package func parents(of number: Int) -> ArraySlice<Int32> {
    let range = parentRanges[number]
    return parentList[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  private mutating func number(of id: ObjectID) -> Int32? {
    let number = table.insert(id)
    if let number, Int(number) == dates.count {
      dates.append(.missing)
      parentRanges.append(0..<0)
    }
    return number
  }
}
