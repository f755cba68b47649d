@testable import Electorates
@testable import Governance
import Testing

/// What is found on a roll before it is used.
@Suite struct RollReviewTests {
  private func review() throws -> RollReview {
    var community = SampleCommunity()
    community.people = "ada: {name: Ada Example, emails: [ada@example.org], handles: [countess]}\n"
    let folder = try community.folder()
    return RollReview(people: folder.people, bots: BotPatterns(["zuul", "*-bot@example.org"]))
  }

  @Test(arguments: [
    ("handle\nada\nADA\n", "roll-handle-case"), ("handle\nben\nben\n", "roll-handle-case"),
    ("handle\nada\ncountess\n", "roll-person-twice"),
    ("handle,email\nada,\n,ada@example.org\n", "roll-person-twice"),
    ("name\nBen Example\nben  example\n", "roll-name-twice"),
    ("handle,email\nben,x@example.org\ncem,X@example.org\n", "roll-address-shared"),
    ("handle\nZuul\n", "roll-bot"), ("name,email\nFixes,fix-bot@example.org\n", "roll-bot"),
  ])
  func `a doubtful line is named`(text: String, code: String) throws {
    var findings = Findings()
    let table = try #require(
      RollTable.reading(Array(text.utf8), file: "roll.csv", findings: &findings))
    let found = try review().findings(in: table).sorted
    #expect(found.map(\.code.rawValue) == [code])
    #expect(found.map(\.place.line) == [text.split(separator: "\n").count])
    #expect(found.allSatisfy { Email.masked($0.message).count == 0 })
  }

  @Test func `a sound roll has nothing to look at`() throws {
    var findings = Findings()
    let text = "handle,name,email\nada,Ada,ada@example.org a@example.org\nben,Ben,b@example.org\n"
    let table = try #require(
      RollTable.reading(Array(text.utf8), file: "roll.csv", findings: &findings))
    #expect(try review().findings(in: table).sorted.isEmpty)
  }

  @Test(arguments: [
    (["Ada Example", "ada"], 0), (["Ada Example", "Example, A."], 0), (["Ada", "Ben"], 1),
    (["Ada", ""], 0),
  ])
  func `an address under names that have nothing in common is doubtful`(
    names: [String], count: Int
  ) throws {
    var repository = HandMadeRepository("beacon")
    for name in names { try repository.commit(by: "\(name) <shared@example.org>", at: day(11)) }
    let roll = Roll(try SampleCommunity().folder().electorate(of: [repository]))
    #expect(roll.lines.count == 1)
    let found = try review().findings(in: roll, at: Place(file: "roll.csv")).sorted
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.code == .rollAddressShared })
  }
}
