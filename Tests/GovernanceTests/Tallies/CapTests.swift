import BallotFormats
import Governance
import Testing
import Voting

/// Caps and affiliations as file, list and request declare them.
struct CapTests {
  private static let ballots = """
    #/Number of Seats: 2
    #/Implicit Ranking: true
    Ada > Ben > Cem * 3
    Ben > Cem > Ada

    """

  @Test(arguments: [
    "#/Cap: 1\n#/Affiliations: Ada = Acme ; Ben = Acme\n",
    "#/Cap: half\n#/Affiliations: Ada = Acme ; Ben = Acme ; Cem = Beta\n",
  ])
  func `a cap that the file declares passes over`(header: String) throws {
    let record = try #require(InlineElection(header + Self.ballots).tally().record)
    #expect(record.elected == ["Ada", "Cem"])
    #expect(record.count.seats?.skips.map { record.names[$0.candidate] } == ["Ben"])
  }

  @Test func `members who continue count against the cap and for the body's size`() throws {
    let list = "Ada,Acme\nBen,\nCem,Beta\nDan,Acme,continuing\nEve,,continuing\n"
    let record = try #require(
      InlineElection(Self.ballots, affiliations: list).tally { $0.cap = "third" }.record)
    #expect(record.count.rules.capRule?.limit(seats: 2) == 1)
    #expect(record.elected == ["Ben", "Cem"])
  }

  @Test func `a cap without affiliations is refused`() {
    #expect(
      InlineElection(Self.ballots).tally { $0.cap = "1" }.refusals == [
        "the cap needs to know affiliations; give them with --affiliations FILE"
      ])
  }

  @Test func `affiliations without a cap are noted`() {
    #expect(
      InlineElection(Self.ballots, affiliations: "Ada,Acme\n").tally().record?.notes == [
        "affiliations are given, but no cap: --cap says which"
      ])
  }

  @Test func `a name on the list that nobody bears is refused, with the nearest one`() {
    let list = "Adda,Acme\nZebedee,Acme\nBen,Acme\nCem,\n"
    #expect(
      InlineElection(Self.ballots, affiliations: list).tally { $0.cap = "1" }.refusals == [
        "the affiliations list 'Adda' on line 1, who is no candidate; did you mean 'Ada'?; members "
          + "who stay in office are marked 'continuing'",
        "the affiliations list 'Zebedee' on line 2, who is no candidate; members who stay in office "
          + "are marked 'continuing'",
      ])
  }

  @Test func `candidates who have withdrawn may stay on the list`() throws {
    let text = "3 2\n-2\n3 1 2 3 0\n1 2 3 1 0\n0\n\"Ada\"\n\"Ben\"\n\"Cem\"\n\"Council\"\n"
    let election = InlineElection(
      text, as: .blt, affiliations: "Ada,Acme\nBen,Acme\nCem,\n")
    let record = try #require(
      election.tally {
        $0.cap = "1"
        $0.blanks = .last
      }.record)
    #expect(record.elected == ["Ada", "Cem"])
    #expect(record.withdrawn == ["Ben"])
  }

  @Test func `candidates whom the list leaves out are named`() {
    let record = InlineElection(Self.ballots, affiliations: "Ada,Acme\n").tally { $0.cap = "1" }
      .record
    #expect(
      record?.notes == [
        "the affiliations do not list Ben and Cem; counted as having none, so that no cap applies"
      ])
  }

  @Test func `an empty affiliation is a statement and needs no note`() {
    let record = InlineElection(Self.ballots, affiliations: "Ada,Acme\nBen,\nCem,\n").tally {
      $0.cap = "1"
    }.record
    #expect(record?.notes == [])
  }
}
