@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// Who is on a roll, and in which order.
@Suite struct RollTests {
  private static let people = """
    ada: {name: Ada Example, emails: [ada@example.org], handles: [countess]}
    ben: {name: Ben Example, emails: [ben@example.org, b@example.org]}
    dan: {name: Dan Example, emails: [dan@example.org], handles: [daniel]}

    """

  /// Ada has changes in amber and birch, Ben one that Cem co-wrote, the program many.
  private func repository() throws -> HandMadeRepository {
    var repository = HandMadeRepository("beacon")
    try repository.commit("One", at: day(10))
    try repository.commit(
      "Two", by: "Ben <b@example.org>", at: day(20) - 1,
      trailers: ["Co-authored-by: Cem <cem@example.org>"])
    try repository.commit("Three", at: day(20))
    try repository.commit("Bump", by: "zuul <ci@example.org>", at: day(15))
    return repository
  }

  private func roll(
    _ electorate: String, lists: [String: String] = [:], until: Int? = nil
  ) throws -> Roll {
    var community = SampleCommunity()
    community.people = Self.people
    community.bots = ["zuul"]
    community.electorate = electorate
    community.lists = lists
    return Roll(
      try community.folder().electorate(
        of: [try repository()], until: until.map { Instant(seconds: $0) }))
  }

  /// The lines as "handle or name: reason".
  private func lines(_ roll: Roll) -> [String] {
    roll.lines.map { "\($0.handle ?? $0.name): \($0.because)" }
  }

  @Test(arguments: [
    ("cycles: [amber]", ["ada", "ben", "Cem"]), ("cycles: [birch]", ["ada"]),
    ("cycles: [birch, amber]", ["ada", "ben", "Cem"]), ("cycles: [cedar]", []),
    ("from: 1970-01-11 00:00:01 UTC, to: 1970-01-20 23:59:59 UTC", []),
    ("from: 1970-01-11 00:00:00 UTC, to: 1970-01-11 00:00:01 UTC", ["ada"]),
    ("from: 1970-01-20 23:59:59 UTC, to: 1970-01-21 00:00:00 UTC", ["ben", "Cem"]),
  ])
  func `the period has its first second and not its last`(
    period: String, names: [String]
  ) throws {
    let roll = try roll("{\(period), changes: 1, projects: all, co-authors: yes}")
    #expect(roll.lines.map { $0.handle ?? $0.name } == names)
  }

  @Test(arguments: [(day(20) - 1, ["ada"]), (day(20), ["ada", "ben", "Cem"])])
  func `the roll of an earlier day is without what landed from then on`(
    until: Int, names: [String]
  ) throws {
    let roll = try roll(
      "{cycles: [amber, birch], changes: 1, projects: all, co-authors: yes}", until: until)
    #expect(roll.lines.map { $0.handle ?? $0.name } == names)
  }

  @Test(arguments: [
    ("changes: 2, projects: all, co-authors: yes", ["ada: changes"]),
    ("changes: 1, projects: all, co-authors: no", ["ada: changes", "ben: changes"]),
    (
      "changes: 1, projects: all, co-authors: yes, exclude: [COUNTESS]",
      ["ben: changes", "Cem: changes"]
    ),
    ("changes: 3, projects: all, co-authors: yes", []),
  ])
  func `the rule decides who is on`(rule: String, expected: [String]) throws {
    #expect(try lines(roll("{cycles: [amber, birch], \(rule)}")) == expected)
  }

  @Test func `exceptions are on with reason and date, unless they are on anyhow`() throws {
    let roll = try roll(
      "{cycles: [amber], changes: 1, projects: all, co-authors: no, exceptions: exceptions.csv}",
      lists: [
        "exceptions.csv": """
        handle,reason,date,name
        zoe,keeps the archive,1970-01-05,Zoe Example
        DAN,translates,1970-01-06,
        countess,chairs,1970-01-07,

        """
      ])
    #expect(
      lines(roll) == [
        "ada: changes", "ben: changes", "dan: exception of 1970-01-06: translates",
        "zoe: exception of 1970-01-05: keeps the archive",
      ])
    #expect(roll.lines.map(\.name) == ["Ada Example", "Ben Example", "Dan Example", "Zoe Example"])
    #expect(
      roll.lines.map(\.address) == ["ada@example.org", "ben@example.org", "dan@example.org", nil])
  }

  @Test func `an exclusion is stronger than an exception`() throws {
    let roll = try roll(
      "{cycles: [amber], changes: 9, projects: all, co-authors: no, exceptions: e.csv, "
        + "exclude: [dan]}", lists: ["e.csv": "handle,reason,date\ndan,asked,1970-01-05\n"])
    #expect(lines(roll) == [])
  }

  @Test func `one person with two handles on the list of exceptions has one line`() throws {
    let roll = try roll(
      "{cycles: [cedar], changes: 1, projects: all, co-authors: no, exceptions: e.csv}",
      lists: ["e.csv": "handle,reason,date\ndan,asked,1970-01-05\nDaniel,again,1970-01-06\n"])
    #expect(lines(roll) == ["dan: exception of 1970-01-05: asked"])
  }

  @Test(arguments: [
    ("handle\nBEN\n", ["ben"]), ("email\nADA@example.org\ncem@example.org\n", ["ada", "Cem"]),
    ("handle,email\nben,\n,cem@example.org\n", ["ben", "Cem"]), ("handle\ncountess\n", ["ada"]),
    ("handle\nnobody\n", []),
  ])
  func `of those with changes only members are on`(list: String, names: [String]) throws {
    let roll = try roll(
      "{cycles: [amber], changes: 1, projects: all, co-authors: yes, members: m.csv}",
      lists: ["m.csv": list])
    #expect(roll.lines.map { $0.handle ?? $0.name } == names)
  }

  @Test func `the evidence is the commit with which there were enough changes`() throws {
    let roll = try roll("{cycles: [amber, birch], changes: 2, projects: all, co-authors: yes}")
    let third = try repository().id(of: 2)
    #expect(roll.lines.map(\.evidence) == [Roll.Evidence(repository: "beacon", commit: third)])
    #expect(roll.lines.map(\.changes) == [2])
  }

  @Test func `the projects of the rule are all, the contest's own, or a list`() throws {
    var community = SampleCommunity()
    community.projects = "  beacon: {repositories: [beacon]}\n  wick: {repositories: [wick]}\n"
    community.subject = "project: wick"
    var (beacon, wick) = (HandMadeRepository("beacon"), HandMadeRepository("wick"))
    try beacon.commit(at: day(11))
    try wick.commit(by: "Ben <ben@example.org>", at: day(11))
    for (projects, names) in [("all", ["Ada", "Ben"]), ("own", ["Ben"]), ("[beacon]", ["Ada"])] {
      community.electorate = "{cycles: [amber], changes: 1, projects: \(projects), co-authors: no}"
      let roll = Roll(try community.folder().electorate(of: [beacon, wick]))
      #expect(Set(roll.lines.map(\.name)) == Set(names), "\(projects)")
    }
  }

  @Test(arguments: [
    (
      "{cycles: [ambre], changes: 1, projects: all, co-authors: no}",
      "there is no cycle 'ambre' in community.yml; did you mean 'amber'?"
    ),
    (
      "{cycles: [amber], changes: 1, projects: [baecon], co-authors: no}",
      "there is no project 'baecon' in community.yml; did you mean 'beacon'?"
    ),
    (
      "{cycles: [amber], changes: 1, projects: own, co-authors: no}",
      "the electorate is that of the contest's own project, and body 'council' has none; "
        + "write 'projects: all' or a list"
    ),
    (
      "{cycles: [amber], changes: 1, projects: all, co-authors: no, members: m.csv}",
      "the file 'm.csv' cannot be read; write it or mend the path"
    ),
    ("voters", "the electorate of contest 'council' is not declared; 'hustings check' says where"),
  ])
  func `a rule that cannot be applied says what is wrong`(rule: String, message: String) throws {
    var community = SampleCommunity()
    community.electorate = rule
    let folder = try community.folder()
    let contest = try folder.contest().contest
    let problem = #expect(throws: ElectorateProblem.self) {
      try ElectorateTerms(of: contest, in: folder)
    }
    #expect(problem?.message.hasSuffix(message) == true, "\(problem?.message ?? "")")
  }
}
