import GitHistory
import Testing

/// Graphs that are put together again from what was kept of them.
@Suite struct RestoredGraphTests {
  private func id(_ number: Int) throws -> ObjectID {
    try #require(ObjectID(bytes: Array(repeating: UInt8(number), count: 20)))
  }

  @Test func `a restored graph is the one that was kept, and can be added to`() throws {
    var graph = CommitGraph()
    graph.add(try id(3), parents: [try id(2), try id(1)], committed: 30)
    graph.add(try id(2), parents: [try id(1)], committed: nil)
    graph.add(try id(1), parents: [], committed: 10)
    var restored = CommitGraph()
    let isRestored = restored.restore(
      ids: graph.ids, parents: [1, 2, 2], parentCounts: [2, 1, 0], dates: [30, nil, 10])
    #expect(isRestored)
    #expect(restored.ids == graph.ids)
    #expect(restored.dates == graph.dates)
    for number in 0..<3 {
      #expect(restored.parents(of: number) == graph.parents(of: number))
    }
    let tip = try id(4)
    for number in [restored.add(tip, parents: [try id(3)], committed: 40)] { #expect(number == 3) }
    #expect(restored.landings(on: [tip]).count == 4)
  }

  @Test(
    arguments: [
      ([1, 1], [0], [0, 1]), ([1, 2], [2], [0, 1]), ([1, 2], [-1], [0, 1]), ([1, 2], [0], [0, 2]),
      ([1, 2], [0, 0], [0, 1]), ([1, 2], [0], [0]), ([1, 2], [0], [2, -1]),
    ] as [([Int], [Int32], [Int])])
  func `what does not fit together is refused`(
    ids: [Int], parents: [Int32], counts: [Int]
  ) throws {
    var graph = CommitGraph()
    let isRestored = graph.restore(
      ids: try ids.map(id), parents: parents, parentCounts: counts, dates: ids.map { _ in 1 })
    #expect(!isRestored)
  }

  @Test func `a graph that lacks a parent takes nothing from a cache`() throws {
    var graph = CommitGraph()
    graph.add(try id(2), parents: [try id(1)], committed: 1)
    let isRestored = graph.restore(
      ids: [try id(3)], parents: [], parentCounts: [0], dates: [1])
    #expect(!isRestored)
  }
}
