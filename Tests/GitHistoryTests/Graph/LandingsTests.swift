import Randomness
import GitHistory
import Testing

@Suite struct LandingsTests {
  /// A graph from commits in any order; commit *n* was committed at second *n*.
  private func graph(_ commits: [(Int, [Int])]) throws -> CommitGraph {
    var graph = CommitGraph()
    for (number, parents) in commits {
      graph.add(try id(number), parents: try parents.map(id), committed: number)
    }
    return graph
  }

  private func id(_ number: Int) throws -> ObjectID {
    var random = RepeatableRandom(seed: UInt64(number))
    return try #require(
      ObjectID(bytes: (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &random) }))
  }

  @Test func `a commit lands with the merge that brings its branch in`() throws {
    // 1 ← 2 ← 5 (merge of 4) ← 6, and 1 ← 3 ← 4
    let graph = try graph([(6, [5]), (5, [2, 4]), (4, [3]), (3, [1]), (2, [1]), (1, [])])
    let landings = graph.landings(on: [try id(6)])
    let seconds = try (1...6).map { landings[try id($0)]?.seconds }
    #expect(seconds == [1, 2, 5, 5, 5, 6])
    #expect(landings.count == 6)
  }

  @Test func `a commit that no branch has does not land`() throws {
    let graph = try graph([(1, []), (2, [1]), (3, [1])])
    let landings = graph.landings(on: [try id(2)])
    #expect(landings[try id(3)] == nil)
    #expect(landings[try id(9)] == nil)
    #expect(landings[try id(2)] == Landing(commit: try id(2), seconds: 2))
  }

  @Test func `of several branches the first that has a commit counts`() throws {
    // 1 ← 2 (main), 1 ← 3 ← 4 (stable); 4 is merged to main by 5.
    let graph = try graph([(1, []), (2, [1]), (3, [1]), (4, [3]), (5, [2, 4])])
    let mainFirst = graph.landings(on: [try id(5), try id(4)])
    let stableFirst = graph.landings(on: [try id(4), try id(5)])
    #expect(mainFirst[try id(3)]?.seconds == 5)
    #expect(stableFirst[try id(3)]?.seconds == 3)
  }

  @Test func `parents that are not there are told and end the walk`() throws {
    let graph = try graph([(2, [1]), (3, [2, 7])])
    #expect(graph.missing == [try id(1), try id(7)].sorted())
    #expect(graph.landings(on: [try id(3)]).count == 2)
    #expect(graph.landings(on: [try id(1)]).count == 0)
  }

  @Test func `an undated carrier is a landing without a date`() throws {
    var graph = CommitGraph()
    graph.add(try id(1), parents: [], committed: nil)
    #expect(graph.landings(on: [try id(1)])[try id(1)] == Landing(commit: try id(1), seconds: nil))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `landings are the oldest first parents that reach a commit`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let size = Int.random(in: 1...40, using: &random)
    let parents: [[Int]] = (0..<size).map { number in
      let count = min(number, Int.random(in: 0...3, using: &random))
      return Array((0..<number).shuffled(using: &random).prefix(count))
    }
    let order = (0..<size).shuffled(using: &random)
    let graph = try graph(order.map { ($0, parents[$0]) })
    let tip = size - 1

    var line = [tip]
    while let last = line.last, let next = parents[last].first { line.append(next) }
    var reached: [Set<Int>] = []
    for number in 0..<size {
      reached.append(parents[number].reduce(into: [number]) { $0.formUnion(reached[$1]) })
    }
    let landings = graph.landings(on: [try id(tip)])
    for number in 0..<size {
      let oldest = line.last { reached[$0].contains(number) }
      #expect(landings[try id(number)]?.seconds == oldest)
    }
  }

  @Test func `thousands of commits fit into the table of ids`() throws {
    let graph = try graph((0..<5000).map { ($0, $0 == 0 ? [] : [$0 - 1]) })
    let landings = graph.landings(on: [try id(4999)])
    #expect(graph.count == 5000)
    #expect(landings.count == 5000)
    #expect(landings[try id(1234)]?.seconds == 1234)
  }
}
