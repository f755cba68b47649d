@testable import Governance
import Testing

/// The repositories that splits name, and the lists that electorates name.
struct ListCheckTests {
  @Test(arguments: breakages)
  func `a rule about repositories and lists that is broken is named`(breakage: Breakage) {
    #expect(breakage.folder.findings() == breakage.findings)
  }

  /// The sample with a list of exceptions and one of members.
  private static func folder(
    exceptions: String = "handle,reason,date\n", members: String = "handle\n"
  ) -> SampleFolder {
    SampleFolder()
      .replacing(
        "co-authors: yes}", by: "co-authors: yes, exceptions: e.csv, members: m.csv}",
        in: "community.yml"
      )
      .adding(exceptions, as: "e.csv").adding(members, as: "m.csv")
  }

  private static func split(_ text: String) -> SampleFolder {
    SampleFolder().replacing("bots: [zuul]", by: "splits:\n  - \(text)\n", in: "community.yml")
  }

  static let breakages: [Breakage] = [
    Breakage("sound lists are passed", in: folder(), finds: ""),
    Breakage(
      "a split names repositories of projects",
      in: split("{from: repositories/beacon, to: [repositories/wik]}"),
      finds: """
        community.yml:11:38: error: no project has a repository 'repositories/wik'; did you mean \
        'repositories/wick'? [unknown-repository]
        """),
    Breakage(
      "a split says what came of it", in: split("{from: repositories/beacon}"),
      finds: """
        community.yml:11:5: error: no 'to' in a split; write 'to: ' and a list of the \
        repositories that came of it [missing-field]
        """),
    Breakage(
      "a list of exceptions has its columns", in: folder(exceptions: "handle,why\nben,asked\n"),
      finds: """
        e.csv:1:1: error: the first line has no column 'reason' and 'date'; write \
        'handle,reason,date' there [list-row]
        """),
    Breakage(
      "an exception has all its fields, once, and a date",
      in: folder(
        exceptions: """
          handle,reason,date
          ben,,2025-01-01
          ben,asked,2025-02-30
          ben,asked,2025-01-01
          BEN,again,2025-01-01
          ben@example.org,asked,2025-01-01
          "cem"x,asked,2025-01-01

          """),
      finds: """
        e.csv:2:1: error: an exception needs a handle, a reason and a date; fill the empty field \
        [list-row]
        e.csv:3:1: error: '2025-02-30' is no date; write it as in '2026-02-28' [wrong-date]
        e.csv:5:1: error: 'BEN' is listed twice; keep the line that holds [list-row]
        e.csv:6:1: error: the handle is an address, which must not be published; write the handle \
        from people.yml [list-row]
        e.csv:7:1: error: the row cannot be read: text after a closing quote; a quote inside a \
        cell is written twice [list-row]
        """),
    Breakage(
      "a list of members has handles or addresses", in: folder(members: "name\nBen\n"),
      finds: """
        m.csv:1:1: error: the first line has no column 'handle'; write 'handle' there [list-row]
        """),
  ]

  @Test func `an exception keeps its name and reason, without addresses`() {
    var findings = Findings()
    let text = "date,handle,name,reason\n2025-01-01,ben,B b@example.org,wrote to c@example.org\n"
    let exceptions = RollException.reading(
      SourceFile(path: "e.csv", bytes: Array(text.utf8)), findings: &findings)
    #expect(exceptions.map(\.handle) == ["ben"])
    #expect(exceptions.map(\.name) == ["B \(Email.mask)"])
    #expect(exceptions.map(\.reason) == ["wrote to \(Email.mask)"])
    #expect(exceptions.map(\.place.line) == [2])
    #expect(findings.sorted.isEmpty)
  }

  @Test(arguments: [
    (["BEN"], [String](), true), (["ada"], ["Cem@Example.org"], true), (["ada"], [], false),
    ([], [], false),
  ])
  func `a member is known by any handle or address`(
    handles: [String], addresses: [String], isMember: Bool
  ) throws {
    var findings = Findings()
    let text = "Handle,Email\nben,\n,cem@example.org\n"
    let list = try #require(
      MemberList.reading(
        SourceFile(path: "m.csv", bytes: Array(text.utf8)), findings: &findings))
    #expect(list.contains(handles: handles, addresses: addresses) == isMember)
  }

  @Test func `the family of a repository is all that was ever one with it`() throws {
    let folder = try SampleFolder()
      .replacing("[repositories/wick]", by: "[repositories/wick, b, c]", in: "community.yml")
      .replacing(
        "bots: [zuul]",
        by: "splits:\n  - {from: b, to: [c]}\n  - {from: repositories/beacon, to: [b]}\n",
        in: "community.yml"
      ).folder()
    let beacon = try #require(folder.community.project("beacon"))
    #expect(
      folder.community.splitFamilies(of: [beacon]) == ["repositories/beacon", "b", "c"])
  }

  @Test func `a roll on file has a person under any handle`() throws {
    let folder = try SampleFolder().adding(
      "name,Handle\nB,BENNY\nX,\n", as: "elections/cedar/council/roll.csv"
    ).folder()
    let election = try #require(folder.election("cedar"))
    let contest = try #require(election.contest("council"))
    let roll = try #require(folder.roll(of: contest, in: election))
    #expect(roll.handles == ["benny"])
    #expect(
      ["ben", "Benny", "ada", "unheard-of"].map { roll.contains($0, in: folder.people) }
        == [true, true, false, false])
  }
}
