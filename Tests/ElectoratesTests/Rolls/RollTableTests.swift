import Randomness
@testable import Electorates
@testable import Governance
import Testing

/// Rolls that are read from files, and what differs between two.
@Suite struct RollTableTests {
  private func table(_ text: String) throws -> (table: RollTable, findings: [String]) {
    var findings = Findings()
    let table = RollTable.reading(Array(text.utf8), file: "roll.csv", findings: &findings)
    return (try #require(table), findings.sorted.map(\.description))
  }

  private func difference(_ first: String, _ second: String) throws -> RollDifference {
    RollDifference(from: try table(first).table, to: try table(second).table)
  }

  @Test func `a roll of addresses only is read`() throws {
    let (table, findings) = try table("Email\nADA@example.org\n\nben@example.org\n")
    #expect(table.rows.map(\.addresses) == [["ada@example.org"], ["ben@example.org"]])
    #expect(table.rows.map(\.place.line) == [2, 4])
    #expect(table.rows.map(\.title) == ["line 2", "line 4"])
    #expect(findings == [])
  }

  @Test func `quoted cells and cells made harmless are read as they were meant`() throws {
    let (table, _) = try table("handle,name\nada,\"Ada \"\"the\"\" Example, Jr.\"\nben,'=Ben\n")
    #expect(table.rows.map(\.name) == ["Ada \"the\" Example, Jr.", "=Ben"])
  }

  @Test func `a line that cannot be read is told, and the others are kept`() throws {
    let (table, findings) = try table("handle,name\n\"ada\"x,Ada\nben\n\"cem,Cem\n")
    #expect(table.rows.map(\.handle) == ["ben"])
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.hasSuffix("[list-row]") && $0.hasPrefix("roll.csv:") })
    #expect(findings[0].hasPrefix("roll.csv:2:"))
  }

  @Test(arguments: ["", "ada\nben\n", "because,changes\n"])
  func `a table that names nobody is refused`(text: String) {
    var findings = Findings()
    #expect(RollTable.reading(Array(text.utf8), file: "roll.csv", findings: &findings) == nil)
    #expect(findings.sorted.map(\.code) == [.listRow])
  }

  @Test func `people are told from one another by handle, then address, name, commit`() throws {
    let difference = try difference(
      """
      handle,name,email,because,changes,commit
      ada,Ada,,changes,1,
      ,Ben,ben@example.org,changes,1,
      ,Cem,,changes,1,
      ,,,changes,1,beacon@aa
      old,Old,,changes,1,

      """,
      """
      handle,name,email,because,changes,commit
      ADA,Ada,,changes,1,
      ,Benny,BEN@example.org,changes,1,
      ,Cem,,changes,2,
      ,,,changes,1,beacon@aa
      new,New,,changes,1,

      """)
    #expect(difference.added.map(\.handle) == ["new"])
    #expect(difference.removed.map(\.handle) == ["old"])
    #expect(difference.changed.map(\.after.name) == ["Benny", "Cem"])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a roll differs from another by what was taken away and added`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    func text(_ names: some Sequence<String>) -> String {
      "handle\n" + names.map { $0 + "\n" }.joined()
    }
    let all = (0..<8).map { "p\($0)" }
    let first = all.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    let second = all.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    let difference = try difference(text(first), text(second))
    #expect(difference.added.map(\.handle) == second.filter { !first.contains($0) })
    #expect(difference.removed.map(\.handle) == first.filter { !second.contains($0) })
    #expect(difference.isEmpty == (Set(first) == Set(second)))
  }
}
