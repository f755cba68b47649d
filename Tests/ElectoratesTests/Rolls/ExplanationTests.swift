@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// Why somebody is on a roll or off it.
@Suite struct ExplanationTests {
  private func explanation(
    of name: String, least: Int = 1, coAuthors: Bool = true
  ) throws -> Explanation {
    var community = SampleCommunity()
    community.projects = "  beacon: {repositories: [beacon]}\n  wick: {repositories: [wick]}\n"
    community.bots = ["zuul"]
    community.electorate =
      "{cycles: [amber], changes: \(least), projects: [beacon], co-authors: "
      + "\(coAuthors ? "yes" : "no")}"
    let electorate = try community.folder().electorate(of: try repositories())
    let number = try #require(
      electorate.activity.contributors.all.firstIndex { $0.name == name })
    return electorate.explanation(ofContributor: number)
  }

  private func repositories() throws -> [HandMadeRepository] {
    var (beacon, wick) = (HandMadeRepository("beacon"), HandMadeRepository("wick"))
    try beacon.commit("Light it", at: day(11), trailers: [changeID("a")])
    try beacon.commit("Light it again", at: day(12), trailers: [changeID("a")])
    try beacon.commit("Too late", at: day(22))
    try beacon.commit(
      "Together", by: "Ben <ben@example.org>", at: day(13),
      trailers: ["Co-authored-by: Ada <ada@example.org>"])
    try beacon.commit(
      "Broken", by: "Ben <ben@example.org>", at: day(14),
      trailers: ["Co-authored-by: Cem Example (cem@example.org)"])
    try beacon.commit("Side", by: "Ben <ben@example.org>", at: day(14), parents: [3])
    try beacon.commit("Merge", at: day(15), parents: [4, 5])
    try wick.commit("Elsewhere", at: day(11))
    try wick.commit("Here", by: "Cem Example <cem@example.org>", at: day(11))
    try wick.commit("Bump", by: "zuul <zuul@example.org>", at: day(11))
    return [beacon, wick]
  }

  @Test func `whoever is on is told the changes that count`() throws {
    let explanation = try explanation(of: "Ada", least: 2)
    #expect(explanation.isOnRoll)
    #expect(explanation.verdict == "on: 2 changes, 2 needed")
    #expect(explanation.changes.map(\.subject) == ["Light it", "Together"])
    #expect(explanation.changes.map(\.landed.seconds) == [day(11), day(13)])
    let first = try repositories()[0].id(of: 0)
    #expect(explanation.changes[0].commit == "\(first)")
    #expect(
      explanation.rule
        == "2 changes landed in amber (1970-01-11 to 1970-01-21), in beacon, as author or co-author"
    )
  }

  @Test func `what does not count is told with the reason`() throws {
    let explanation = try explanation(of: "Ada", least: 2, coAuthors: false)
    #expect(!explanation.isOnRoll)
    #expect(explanation.verdict == "off: 1 change, 2 needed, and no exception")
    let repositories = try repositories()
    func commit(_ number: Int, in repository: Int) throws -> String {
      "\(try repositories[repository].id(of: number))".prefix(12)
        + " in \(repositories[repository].name)"
    }
    #expect(
      explanation.passedOver == [
        "1 commit belong to a change that landed before, as backports do; the last, "
          + "\(try commit(1, in: 0)), landed on 1970-01-13",
        "1 commit landed in a repository of another project; the last, \(try commit(0, in: 1)), "
          + "landed on 1970-01-12",
        "1 commit landed outside the period; the last, \(try commit(2, in: 0)), "
          + "landed on 1970-01-23",
        "1 commit only merged others; the last, \(try commit(6, in: 0)), landed on 1970-01-16",
        "1 commit were co-authored, which does not count here; the last, \(try commit(3, in: 0)), "
          + "landed on 1970-01-14",
      ])
  }

  @Test func `a co-author whose line is broken is told of it, without the address`() throws {
    let explanation = try explanation(of: "Cem Example")
    #expect(!explanation.isOnRoll)
    let commit = "\(try repositories()[0].id(of: 4))".prefix(12)
    #expect(
      explanation.passedOver.last
        == "\(commit) in beacon: co-author 'Cem Example (\(Email.mask))' is not 'Name <address>'")
  }

  @Test func `a program is off as a program`() throws {
    let explanation = try explanation(of: "zuul")
    #expect(explanation.verdict == "off: a program, by the patterns of community.yml")
  }

  @Test func `somebody without commits is told what the rule asks for`() throws {
    let electorate = try SampleCommunity().folder().electorate(of: [])
    let explanation = electorate.explanation(ofHandle: "nobody")
    #expect(explanation.verdict == "off: 0 changes, 1 needed, and no exception")
    #expect(explanation.changes.isEmpty)
  }
}
