@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// Which commits are one change, and in which class and row each is counted.
@Suite struct ChangeTests {
  private func community(_ repositories: String, splits: [[String]] = []) -> SampleCommunity {
    var community = SampleCommunity()
    community.projects = "  lamp: {repositories: [\(repositories)]}\n"
    community.splits = splits
    return community
  }

  @Test func `a backport to a second branch is no new change`() throws {
    var repository = HandMadeRepository("a")
    try repository.commit("Root", at: day(10))
    try repository.commit("Fix", at: day(15), parents: [0], trailers: [changeID("a")])
    try repository.commit("Fix", at: day(25), parents: [0], trailers: [changeID("a")])
    repository.branches = [("main", 1), ("stable", 2)]
    let statistics = try community("a").folder().statistics(of: [repository])
    #expect(statistics.commits.rows.map { $0[1] } == [.count(2), .count(1)])
    #expect(statistics.commits.rows.map { $0[2] } == [.count(2), .count(0)])
  }

  @Test(arguments: [([[String]](), 2), ([["a", "b"]], 1)])
  func `equal Change-Ids join only what was one repository`(
    splits: [[String]], changes: Int
  ) throws {
    var (a, b) = (HandMadeRepository("a"), HandMadeRepository("b"))
    try a.commit("Fix the lamp", at: day(12), trailers: [changeID("a")])
    try b.commit("Fix the wick", at: day(11), trailers: [changeID("a")])
    let folder = try community("a, b", splits: splits).folder()
    let activity = Activity(of: [a, b].map { $0.history() }, in: folder)
    #expect(activity.changeCount == changes)
    let opening = activity.entries.filter(\.opensChange)
    #expect(opening.count == changes)
    #expect(opening.contains { activity.subject(of: $0) == "Fix the wick" })
  }

  @Test func `each commit is counted in one class`() throws {
    var repository = HandMadeRepository("a")
    try repository.commit("Root", at: day(11))
    try repository.commit("Side", at: day(11), parents: [0])
    try repository.commit("Revert \"Root\"", at: day(11), parents: [0])
    try repository.commit("Bump", by: "zuul <ci@example.org>", at: day(11))
    try repository.commit("Revert \"Bump\"", by: "zuul <ci@example.org>", at: day(11))
    try repository.commit("Merge", by: "zuul <ci@example.org>", at: day(12), parents: [4, 1])
    var community = community("a")
    community.bots = ["zuul"]
    let table = try community.folder().statistics(of: [repository]).commits
    #expect(
      table.rows[0] == [
        .text("amber"), .count(3), .count(3), .none, .count(1), .count(1), .count(2),
      ])
  }

  @Test func `commits without a date or outside the cycles have rows of their own`() throws {
    var repository = HandMadeRepository("a")
    try repository.commit("Early", at: day(9))
    try repository.commit("Undated", at: nil)
    try repository.commit("Late", at: day(40))
    let rows = try community("a").folder().statistics(of: [repository]).commits.rows
    #expect(
      rows.map { Array($0.prefix(2)) } == [
        [.text("amber"), .count(0)], [.text("birch"), .count(0)], [.text("cedar"), .count(0)],
        [.text("outside the cycles"), .count(2)], [.text("undated"), .count(1)],
      ])
  }

  @Test(
    arguments: [
      (day(10) - 1, CycleCalendar.Slot.outside), (day(10), .cycle(0)), (day(20) - 1, .cycle(0)),
      (day(20), .cycle(1)), (day(40) - 1, .cycle(2)), (day(40), .outside), (nil, .undated),
    ] as [(Int?, CycleCalendar.Slot)])
  func `a cycle has its first second and not its last`(
    seconds: Int?, slot: CycleCalendar.Slot
  ) throws {
    let calendar = CycleCalendar(try SampleCommunity().folder().community.cycles)
    #expect(calendar.slot(of: seconds) == slot)
  }
}
