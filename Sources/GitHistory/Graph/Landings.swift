// When a commit reached its branch. Walk the first parents of the branch from its tip to the root:
// these are the moments at which the branch moved. A commit landed with the oldest of them from
// which it can be reached. Going from the oldest to the newest and visiting only what no earlier
// one has reached, every commit and every parent link is looked at once.
//
// Neither the author date (when work began) nor the committer date (when it was last rebased) says
// when a commit could be used by others; DESIGN.md has the figures.

/// The moment a commit reached a branch.
package struct Landing: Hashable, Sendable {
  /// The commit of the branch's first-parent line that brought it in; may be the commit itself.
  package let commit: ObjectID
  /// Its committer date in seconds of UTC, or `nil` if it has none that can be read.
  package let seconds: Int?

  /// Puts a landing together.
  package init(commit: ObjectID, seconds: Int?) {
    self.commit = commit
    self.seconds = seconds
  }
}

/// The landings of all commits that can be reached from some branches.
package struct Landings: Sendable {
  private let graph: CommitGraph
  /// The number of the commit that brought it, by commit.
  private var carriers: [Int32]

  private static let unreached: Int32 = -1
  private static let onLine: Int32 = -2

  /// Computes the landings on branches; of several, the first that has a commit counts.
  ///
  /// - Complexity: O(commits + parents).
  init(of graph: CommitGraph, on tips: [ObjectID]) {
    self.graph = graph
    carriers = Array(repeating: Self.unreached, count: graph.ids.count)
    for tip in tips {
      for number in firstParents(from: tip).reversed() { bringIn(number) }
    }
  }

  /// The landing of a commit, or `nil` if no branch has it.
  package subscript(id: ObjectID) -> Landing? {
    guard let number = graph.known(id), carriers[number] >= 0 else { return nil }
    return landing(Int(carriers[number]))
  }

  /// The number of the commit that brought another, or `nil` if no branch has it.
  package func carrier(of number: Int) -> Int? {
    let carrier = carriers[number]
    return carrier >= 0 ? Int(carrier) : nil
  }

  /// How many commits the branches have.
  package var count: Int { carriers.count { $0 >= 0 } }

  /// The commits of a branch up to where an earlier branch has them, newest first.
  private mutating func firstParents(from tip: ObjectID) -> [Int32] {
    var line: [Int32] = []
    var next = graph.known(tip)
    while let number = next, carriers[number] == Self.unreached {
      carriers[number] = Self.onLine
      line.append(Int32(truncatingIfNeeded: number))
      next = graph.parents(of: number).first.map(Int.init)
      if let parent = next, graph.dates[parent] == .missing { next = nil }
    }
    return line
  }

  private mutating func bringIn(_ carrier: Int32) {
    carriers[Int(carrier)] = carrier
    var open = [carrier]
    while let number = open.popLast() {
      for parent in graph.parents(of: Int(number))
      where carriers[Int(parent)] == Self.unreached && graph.dates[Int(parent)] != .missing {
        carriers[Int(parent)] = carrier
        open.append(parent)
      }
    }
  }

  private func landing(_ number: Int) -> Landing {
    switch graph.dates[number] {
    case .seconds(let seconds): Landing(commit: graph.ids[number], seconds: seconds)
    case .missing, .undated: Landing(commit: graph.ids[number], seconds: nil)
    }
  }
}

extension CommitGraph {
  /// The landings on branches; of several, the first that has a commit counts.
  ///
  /// - Complexity: O(commits + parents).
  package func landings(on tips: [ObjectID]) -> Landings { Landings(of: self, on: tips) }
}
