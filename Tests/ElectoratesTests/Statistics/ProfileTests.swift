@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// What one person did, and since when people contribute.
@Suite struct ProfileTests {
  private func statistics() throws -> Statistics {
    var community = SampleCommunity()
    community.projects = "  beacon: {repositories: [beacon]}\n  wick: {repositories: [wick]}\n"
    community.people = """
      ada:
        name: Ada Example
        emails: [ada@example.org]
        affiliations:
          - {name: Acme, to: 1970-01-16}
          - {name: Binary, from: 1970-01-16}
      ben: {name: Ben Example, emails: [ben@example.org]}
      cem: {name: Cem Example, emails: [cem@example.org]}

      """
    var (beacon, wick) = (HandMadeRepository("beacon"), HandMadeRepository("wick"))
    try beacon.commit("Early", by: "Ben <ben@example.org>", at: day(5))
    try beacon.commit("One", at: day(14))
    try wick.commit("Two", at: day(15))
    try wick.commit(
      "Three", by: "Ben <ben@example.org>", at: day(21),
      trailers: ["Co-authored-by: Ada <ada@example.org>"])
    try wick.commit("Late", by: "Cem <cem@example.org>", at: day(45))
    return try community.folder().statistics(of: [beacon, wick])
  }

  @Test func `a profile has the person's commits, projects and affiliations by cycle`() throws {
    let statistics = try statistics()
    let number = try #require(
      statistics.activity.contributors.all.firstIndex { $0.handle == "ada" })
    let profile = statistics.profile(ofContributor: number)
    #expect(profile.title == "Ada Example (ada)")
    #expect(
      profile.rows.prefix(2) == [
        [.text("amber"), .count(2), .count(0), .text("beacon, wick"), .text("Acme, Binary")],
        [.text("birch"), .count(0), .count(1), .text("wick"), .text("Binary")],
      ])
    #expect(profile.total?.prefix(3) == [.text("all"), .count(2), .count(1)])
  }

  @Test func `an affiliation has the commits from its first second on`() throws {
    let rows = try statistics().commits(by: .affiliation).rows
    #expect(rows.map { $0[0] } == [.text("(not on file)"), .text("Binary"), .text("Acme")])
    #expect(rows[1][1...2] == [.count(1), .count(1)])
  }

  @Test func `rows beyond the limit are joined`() throws {
    let table = try statistics().commits(by: .person, limit: 1)
    #expect(table.rows.map { $0[0] } == [.text("Ada Example (ada)"), .text("2 others")])
    #expect(table.rows.map { $0.last } == [.count(3), .count(3)])
  }

  @Test func `who was there before the first cycle contributes since that one`() throws {
    let contributions = try statistics().contributions(absent: ["lost"])
    #expect(contributions.firstCycles == ["ada": "amber", "ben": "amber"])
    #expect(contributions.absent == ["lost"])
  }

  @Test func `a cohort is followed through the cycles after its first`() throws {
    let rows = try statistics().cohorts.rows
    #expect(rows[0] == [.text("amber"), .count(1), .share(1, of: 1)])
    #expect(rows[1] == [.text("birch"), .count(0), .none])
  }
}
