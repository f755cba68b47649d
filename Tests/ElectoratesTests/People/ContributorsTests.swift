@testable import Electorates
import GitHistory
@testable import Governance
import Testing

/// Whose commits are whose.
@Suite struct ContributorsTests {
  /// Those who have commits with these signatures, as "name: addresses".
  private func contributors(
    _ signatures: String..., people: String = "", mailmap: String = "", bots: [String] = []
  ) throws -> [Contributor] {
    var community = SampleCommunity()
    community.people = people
    community.mailmap = mailmap
    community.bots = bots
    var repository = HandMadeRepository("beacon")
    for signature in signatures { try repository.commit(by: signature, at: day(11)) }
    return Activity(of: [repository.history()], in: try community.folder()).contributors.all
  }

  @Test func `people.yml comes before .mailmap, and .mailmap before the address`() throws {
    let found = try contributors(
      "Ada <ada@example.org>", "A <old@example.org>", "B <lan@example.org>", "C <x@example.org>",
      "D <X@EXAMPLE.org>",
      people: "ada: {name: Ada Example, emails: [ada@example.org, OLD@example.org]}\n",
      mailmap: """
        Wrong <wrong@example.org> <old@example.org>
        <ada@example.org> <lan@example.org>
        """)
    #expect(found.map(\.name) == ["Ada Example", "C"])
    #expect(found.map(\.handle) == ["ada", nil])
    #expect(found[0].signatures.count == 3)
    #expect(found[1].signatures.count == 2)
    #expect(found[1].addresses == ["x@example.org"])
  }

  @Test func `a name alone joins nobody`() throws {
    let found = try contributors(
      "Ada Example <one@example.org>", "Ada Example <two@example.org>",
      people: "ada: {name: Ada Example}\n")
    #expect(found.map(\.evidence) == [.address("one@example.org"), .address("two@example.org")])
  }

  @Test func `commits without an address belong to nobody`() throws {
    let found = try contributors("Ada <>", "Ben <>", "Cem < >")
    #expect(found.map(\.evidence) == [.nothing])
    #expect(found.map(\.name) == ["(no address)"])
  }

  @Test func `the name that .mailmap gives is shown, or else the one used most`() throws {
    let found = try contributors(
      "a <a@example.org>", "Ada <a@example.org>", "Ada <a@example.org>", "b <b@example.org>",
      "b <b@example.org>", mailmap: "Ben Example <b@example.org>\n")
    #expect(found.map(\.name) == ["Ada", "Ben Example"])
  }

  @Test func `a name that is composed in two ways is shown in one, whichever is read first`() throws
  {
    let names = ["Zo\u{EB} <z@example.org>", "Zoe\u{308} <z@example.org>"]
    let one = try contributors(names[0], names[1]).map { Array($0.name.utf8) }
    let other = try contributors(names[1], names[0]).map { Array($0.name.utf8) }
    #expect(one == other)
    #expect(one.count == 1)
  }

  @Test func `a name that is an address is not shown`() throws {
    let found = try contributors("ada@example.org <ada@example.org>")
    #expect(found.map(\.name) == [Email.mask])
  }

  @Test(arguments: [
    ("zuul", true), ("ZUUL", true), ("ci@example.org", true), ("ci", true), ("*@example.org", true),
    ("c*@*.org", true), ("*bot", false), ("zuu", false), ("example.org", false), ("", false),
  ])
  func `a program is known by name, address, or the part before the at sign`(
    pattern: String, isCovered: Bool
  ) {
    #expect(
      BotPatterns([pattern]).cover(name: "Zuul", address: "CI@example.org") == isCovered)
  }

  @Test func `a person on file is a program if the handle is one's`() throws {
    let found = try contributors(
      "Robot <robot@example.org>", people: "fix-bot: {name: R, emails: [robot@example.org]}\n",
      bots: ["*-bot"])
    #expect(found.map(\.isBot) == [true])
  }

  @Test func `co-authors are counted once, and neither the author again nor programs`() throws {
    var community = SampleCommunity()
    community.people = "ada: {name: Ada, emails: [ada@example.org, a@example.org]}\n"
    community.bots = ["zuul"]
    var repository = HandMadeRepository("beacon")
    try repository.commit(
      at: day(11),
      trailers: [
        "Co-authored-by: Ada <a@example.org>", "Co-authored-by: Zuul <zuul@example.org>",
        "Co-authored-by: Ben <ben@example.org>", "Co-authored-by: Benny <BEN@example.org>",
      ])
    let activity = Activity(of: [repository.history()], in: try community.folder())
    let writers = try activity.writers(of: #require(activity.entries.first))
    #expect(writers.map { activity.contributors.all[$0].name } == ["Ada", "Ben"])
  }

  @Test(arguments: [
    ("ada", ["Ada Example"]), ("ADA@example.org", ["Ada Example"]), ("two@example.org", ["Twin"]),
    ("twin", ["Twin", "Twin"]), ("nobody", []),
  ])
  func `people are found by handle, by address, then by name`(
    text: String, names: [String]
  ) throws {
    var community = SampleCommunity()
    community.people = "ada: {name: Ada Example, emails: [ada@example.org]}\n"
    var repository = HandMadeRepository("beacon")
    for person in ["A <ada@example.org>", "Twin <one@example.org>", "Twin <two@example.org>"] {
      try repository.commit(by: person, at: day(11))
    }
    let folder = try community.folder()
    let activity = Activity(of: [repository.history()], in: folder)
    let found = activity.contributors(named: text, people: folder.people)
    #expect(found.map { activity.contributors.all[$0].name } == names)
    let commit = "\(repository.commits[0].id)".prefix(7)
    let author = activity.contributors(named: "beacon@\(commit)", people: folder.people)
    #expect(author.map { activity.contributors.all[$0].name } == ["Ada Example"])
  }
}
