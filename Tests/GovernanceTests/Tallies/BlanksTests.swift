import Governance
import Testing
import Voting

/// What becomes of a meaning of blanks that nobody declared.
struct BlanksTests {
  /// Three rank Ada alone, two rank Ben above Ada: Ada wins if blanks are last, Ben if they have no
  /// opinion.
  private static let deciding = "#/Number of Seats: 1\nAda * 3\nBen > Ada * 2\n"

  @Test func `a meaning that decides a seat is asked for, and both outcomes are given`() throws {
    let tally = InlineElection(Self.deciding).tally()
    guard case .blanksDecide(let last, let noOpinion) = tally else {
      Issue.record("counted although the blanks decide")
      return
    }
    #expect(last.elected == ["Ada"])
    #expect(noOpinion.elected == ["Ben"])
  }

  @Test(arguments: [(UnrankedRule.last, "Ada"), (.noOpinion, "Ben")])
  func `a meaning that is given decides`(blanks: UnrankedRule, elected: String) throws {
    let record = try #require(InlineElection(Self.deciding).tally { $0.blanks = blanks }.record)
    #expect(record.elected == [elected])
    #expect(record.sources.blanks == .option)
    #expect(record.notes.isEmpty)
  }

  @Test(arguments: [("true", "Ada"), ("false", "Ben")])
  func `a meaning that the file declares decides`(implicit: String, elected: String) throws {
    let text = "#/Implicit Ranking: \(implicit)\n" + Self.deciding
    let record = try #require(InlineElection(text).tally().record)
    #expect(record.elected == [elected])
    #expect(record.sources.blanks == .file)
  }

  @Test func `a meaning that changes votes and no seat is noted`() {
    let record = InlineElection("#/Number of Seats: 1\nAda > Ben * 2\nAda\n").tally().record
    #expect(record?.elected == ["Ada"])
    #expect(record?.sources.blanks == .undeclared)
    #expect(
      record?.notes == [
        "nobody declared what a blank means; counted as 'last' and as 'no-opinion', and the seats "
          + "came out the same; the votes shown count blanks as last"
      ])
  }

  @Test func `without blanks there is nothing to note`() {
    let record = InlineElection("#/Number of Seats: 1\nAda > Ben * 2\nBen > Ada\n").tally().record
    #expect(record?.notes == [])
  }

  @Test func `a method that does not read blanks needs no meaning`() {
    let record = InlineElection(Self.deciding).tally { $0.method = .instantRunoff }.record
    #expect(record?.elected == ["Ada"])
    #expect(record?.notes == [])
  }

  @Test func `without seats the whole ranking must agree`() {
    let text = "Ada > Ben > Cem * 4\nAda > Ben * 3\nAda > Cem > Ben * 5\n"
    guard case .blanksDecide = InlineElection(text).tally() else {
      Issue.record("counted although the second place depends on the blanks")
      return
    }
    #expect(InlineElection("#/Number of Seats: 1\n" + text).tally().record?.elected == ["Ada"])
  }
}
