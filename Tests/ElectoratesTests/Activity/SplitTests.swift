@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// What a repository brought along when it was split from another.
@Suite struct SplitTests {
  /// Three repositories: the second was split from the first, the third from the second.
  private func repositories() throws -> [HandMadeRepository] {
    var (a, b, c) = (HandMadeRepository("a"), HandMadeRepository("b"), HandMadeRepository("c"))
    try a.commit("One", at: day(11))
    try a.commit("Two", by: "Ben <ben@example.org>", at: day(12), trailers: [changeID("a")])
    for number in 0..<2 {
      let original = a.commits[number]
      for copy in [0, 1] {
        let person = "\(original.author.name) <\(original.author.email.text)>"
        let seconds = original.committer.time?.seconds
        if copy == 0 {
          try b.commit(original.message.subject, by: person, at: seconds)
        } else {
          try c.commit(original.message.subject, by: person, at: seconds)
        }
      }
    }
    try b.commit("Three", by: "Cem <cem@example.org>", at: day(13))
    try c.commit("Three", by: "Cem <cem@example.org>", at: day(13))
    try c.commit("Four", at: day(14))
    return [a, b, c]
  }

  @Test(
    arguments: [["a", "b", "c"], ["a", "c", "b"], ["b", "a", "c"], ["c", "b", "a"]],
    [[["a", "b", "c"]], [["a", "b"], ["b", "c"]], [["b", "c"], ["a", "b"]]])
  func `copies are counted apart in whichever order projects and splits are listed`(
    order: [String], splits: [[String]]
  ) throws {
    var community = SampleCommunity()
    community.projects = "  lamp: {repositories: [\(order.joined(separator: ", "))]}\n"
    community.splits = splits
    let all = try repositories()
    let histories = order.compactMap { name in all.first { $0.name == name }?.history() }
    let activity = Activity(of: histories, in: try community.folder())
    var kinds: [String: [CommitKind]] = [:]
    for entry in activity.entries {
      kinds[activity.history(of: entry).name, default: []].append(entry.kind)
      #expect(entry.opensChange == (entry.kind != .copy))
    }
    #expect(
      kinds == [
        "a": [.ordinary, .ordinary], "b": [.copy, .copy, .ordinary],
        "c": [.copy, .copy, .copy, .ordinary],
      ])
    #expect(activity.changeCount == 4)
  }

  @Test func `without a declared split, nothing is a copy`() throws {
    var community = SampleCommunity()
    community.projects = "  lamp: {repositories: [a, b, c]}\n"
    let activity = Activity(
      of: try repositories().map { $0.history() }, in: try community.folder())
    #expect(activity.entries.allSatisfy { $0.kind == .ordinary })
    #expect(activity.changeCount == 9)
  }

  @Test func `a copy lends its change to nobody's window`() throws {
    var community = SampleCommunity()
    community.projects = "  old: {repositories: [a]}\n  new: {repositories: [b]}\n"
    community.splits = [["a", "b"]]
    community.electorate = "{cycles: [amber], changes: 1, projects: [new], co-authors: yes}"
    let electorate = try community.folder().electorate(of: Array(try repositories().prefix(2)))
    #expect(Roll(electorate).lines.map(\.name) == ["Cem"])
  }
}
