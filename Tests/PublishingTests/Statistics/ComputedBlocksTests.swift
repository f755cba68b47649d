import Electorates
import Governance
import Testing

@testable import Publishing

/// Blocks in posts that show figures and elections.
@Suite struct ComputedBlocksTests {
  private static let post = SitePath.post("2026-04-08-figures")

  private static func blocks(_ made: MadeCommunity = MadeCommunity()) throws -> ComputedBlocks {
    let folder = try made.folder()
    return ComputedBlocks(
      of: StatisticsPages(
        activity: try made.activity(in: folder), folder: folder, now: MadeCommunity.now))
  }

  private static func text(_ info: String, _ made: MadeCommunity = MadeCommunity()) throws -> String
  {
    try blocks(made).html(of: info, on: post, index: 3).text
  }

  @Test(arguments: [
    ("hustings", true), ("hustings commits-per-cycle", true), ("  hustings\tx", true),
    ("swift", false), ("", false), ("hustingsx", false), ("\"hustings\"", false),
  ])
  func `the first word tells a computed block`(info: String, isComputed: Bool) {
    #expect(ComputedBlocks.isComputed(info) == isComputed)
  }

  @Test(arguments: [
    ("hustings commits-per-cycle", ["<svg", "id=\"block-3-", "../statistics/index.html"]),
    (
      "hustings commits-per-cycle project=beacon",
      ["Commits per cycle: Beacon", "../statistics/projects/beacon.commits.csv"]
    ),
    (
      "hustings contributors project=\"wick\"", ["<svg", "../statistics/projects/wick.people.json"]
    ),
    (
      "hustings compare first=beacon second=wick",
      ["Beacon beside Wick", "200.0 %", "../statistics/comparison.html"]
    ),
    (
      "hustings result birch/council",
      ["Elected", "../statistics/people/ada.html", "../elections/birch/council/index.html"]
    ),
    ("hustings result birch/mayor", ["No result", "../elections/birch/mayor/index.html"]),
    (
      "hustings candidates birch/council",
      ["in an order made by chance", "../statistics/people/ben.html", "Ada Example"]
    ),
    (
      "hustings timeline birch",
      [
        "Nominations open", "1970-01-01 12:00 UTC", "end of 1970-01-05 AoE",
        "../elections/birch/index.html",
      ]
    ),
  ])
  func `each kind shows what it is for`(info: String, parts: [String]) throws {
    let text = try Self.text(info)
    for part in parts { #expect(text.contains(part), "\(part)") }
    #expect(text.hasPrefix("<div class=\"computed\">"))
  }

  @Test func `blocks of one page have no id in common`() throws {
    let blocks = try Self.blocks()
    let texts = try (1...2).map {
      try blocks.html(of: "hustings commits-per-cycle", on: Self.post, index: $0).text
    }
    let ids = texts.map { Set($0.components(between: " id=\"", and: "\"")) }
    #expect(!ids[0].isEmpty)
    #expect(ids[0].isDisjoint(with: ids[1]))
  }

  @Test func `links lead from the page that shows the block`() throws {
    let blocks = try Self.blocks()
    let html = try blocks.html(of: "hustings timeline birch", on: .home, index: 1)
    #expect(html.text.contains("href=\"elections/birch/index.html\""))
  }

  @Test func `a block on nothing says so`() throws {
    #expect(
      try Self.text("hustings commits-per-cycle", .empty).contains("No repositories are named"))
  }

  @Test(arguments: [
    (
      "hustings", 9,
      "the block does not say what to show; known are commits-per-cycle, contributors, compare, "
        + "result, candidates and timeline"
    ),
    (
      "hustings comits-per-cycle", 10,
      "there is no block 'comits-per-cycle'; did you mean 'commits-per-cycle'?; known are "
        + "commits-per-cycle, contributors, compare, result, candidates and timeline"
    ),
    (
      "hustings commits-per-cycle project=beacn", 36,
      "there is no project 'beacn'; did you mean 'beacon'?"
    ),
    (
      "hustings commits-per-cycle projct=beacon", 28,
      "commits-per-cycle has no parameter 'projct'; did you mean 'project'?; it has project"
    ),
    (
      "hustings commits-per-cycle beacon", 28,
      "'beacon' does not belong here; parameters are written as 'name=value'"
    ),
    (
      "hustings compare first=beacon", 30,
      "'second' is missing; write 'hustings compare first=a second=b' with the ids of two projects"
    ),
    (
      "hustings compare first=wick second=wick", 36,
      "'first' and 'second' are both 'wick'; name two projects"
    ),
    ("hustings compare first=a first=b", 26, "'first' is given twice; leave one out"),
    (
      "hustings commits-per-cycle project=", 36,
      "'project' has no value; write 'project=' and one, without a space"
    ),
    (
      "hustings commits-per-cycle project=\"\"", 36,
      "'project' has no value; write 'project=' and one, without a space"
    ),
    (
      "hustings commits-per-cycle =x", 28,
      "there is no name before '='; write 'name=value'"
    ),
    (
      "hustings commits-per-cycle project=\"beacon", 36,
      "the quotation that begins here has no end"
    ),
    (
      "hustings commits-per-cycle project=\"beacon\"x", 44,
      "a space must follow the end of a quotation"
    ),
    (
      "hustings commits-per-cycle project=be\"acon", 38,
      "a quotation can only be the whole value, as in 'name=\"two words\"'"
    ),
    (
      "hustings result", 16,
      "result needs the contest, as in 'hustings result ginger/tc'"
    ),
    (
      "hustings result birch", 17,
      "'birch' names no contest; write 'election/contest', as in 'ginger/tc'"
    ),
    (
      "hustings result birch/counsil", 23,
      "election 'birch' has no contest 'counsil'; did you mean 'council'?; it has council and mayor"
    ),
    (
      "hustings candidates brich/council", 21,
      "there is no election 'brich'; did you mean 'birch'?; known are birch"
    ),
    (
      "hustings result birch/council twice", 31,
      "'twice' does not belong after 'birch/council'"
    ),
    (
      "hustings timeline birch zone=utc", 25,
      "timeline has no parameter 'zone'; it has none"
    ),
  ])
  func `a block that is wrong says where and what is right`(
    info: String, column: Int, message: String
  ) throws {
    let problem = #expect(throws: BlockProblem.self) { try Self.text(info) }
    #expect(problem == BlockProblem(column: column, message: message))
  }

  @Test func `what is quoted in a message cannot disturb it`() throws {
    let problem = #expect(throws: BlockProblem.self) {
      try Self.text("hustings \u{202E}" + String(repeating: "x", count: 500))
    }
    let message = try #require(problem?.message)
    #expect(message.contains("\\u{202E}") && message.count < 250)
  }
}
