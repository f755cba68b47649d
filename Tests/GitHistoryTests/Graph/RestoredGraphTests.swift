import GitHistory
import Testing

/// Graphs that are put together again from what was kept of them.
@Suite struct RestoredGraphTests {
  private func id(_ number: Int) throws -> ObjectID {
    try #require(ObjectID(bytes: Array(repeating: UInt8(number), count: 20)))
  }

  /// A graph of commits from a cache, each with the numbers of its parents.
  private func restored(_ commits: [(Int, [Int32], Int?)]) throws -> CommitGraph? {
    var graph = CommitGraph()
    graph.reserve(commits.count)
    for (number, parents, committed) in commits {
      for parent in parents { graph.restoreParent(parent) }
      let isRestored = graph.restore(try id(number), committed: committed)
      if !isRestored { return nil }
    }
    return graph
  }

  @Test func `a restored graph is the one that was kept, and can be added to`() throws {
    var graph = CommitGraph()
    graph.add(try id(3), parents: [try id(2), try id(1)], committed: 30)
    graph.add(try id(2), parents: [try id(1)], committed: nil)
    graph.add(try id(1), parents: [], committed: 10)
    var restored = try #require(try restored([(3, [1, 2], 30), (2, [2], nil), (1, [], 10)]))
    #expect(restored.isWhole)
    #expect(restored.ids == graph.ids)
    #expect(restored.dates == graph.dates)
    for number in 0..<3 {
      #expect(restored.parents(of: number) == graph.parents(of: number))
    }
    let tip = try id(4)
    restored.add(tip, parents: [try id(3)], committed: 40)
    #expect(restored.known(tip) == 3)
    #expect(restored.landings(on: [tip]).count == 4)
  }

  @Test func `an id that is there already is refused`() throws {
    #expect(try restored([(1, [], 1), (1, [], 1)]) == nil)
  }

  @Test(arguments: [1, 2, -1] as [Int32])
  func `a graph whose parent is beyond it is not whole`(parent: Int32) throws {
    #expect(try restored([(1, [parent], 1)])?.isWhole == false)
  }
}
