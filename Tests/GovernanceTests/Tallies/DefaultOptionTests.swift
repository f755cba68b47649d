import BallotFormats
import Governance
import Testing
import Voting

/// The option that means "none of these", and what Debian's method makes of it.
struct DefaultOptionTests {
  private static let ballots = """
    #/Number of Seats: 1
    #/Implicit Ranking: true
    None > Ada > Ben * 2
    Ada > None > Ben

    """

  @Test func `neither the default option nor anybody below it takes a seat`() throws {
    let record = try #require(
      InlineElection(Self.ballots).tally { $0.defaultOption = "None" }.record)
    #expect(record.count.outcome.tiers.first?.map { record.names[$0] } == ["None"])
    #expect(record.elected == [])
  }

  @Test func `the file can name the default option`() {
    let text = "#/Default Option: Ben\n" + Self.ballots.replacing("Seats: 1", with: "Seats: 3")
    #expect(InlineElection(text).tally().record?.elected == ["None", "Ada"])
  }

  @Test func `seats for all but the default option are no vacancy of its own`() {
    let text = "#/Default Option: None\n" + Self.ballots.replacing("Seats: 1", with: "Seats: 3")
    #expect(
      InlineElection(text).tally().record?.notes == [
        "3 seats and only 2 who could take one: 1 stays vacant"
      ])
  }

  @Test func `Debian's method elects nobody whom the default option defeats`() throws {
    let record = try #require(Self.debian(Self.ballots).record)
    #expect(record.elected == [])
    #expect(record.count.seats?.vacant == 1)
    #expect(record.count.seats?.ties == [])
  }

  @Test func `Debian's method elects nobody without the quorum`() throws {
    let text = "#/Number of Seats: 1\n#/Implicit Ranking: true\nAda > None * 2\nBen > None\n"
    #expect(Self.debian(text, quorum: 2).record?.elected == ["Ada"])
    #expect(Self.debian(text, quorum: 3).record?.elected == [])
  }

  @Test func `Debian's method asks for the ratio that is given`() {
    let text = "#/Number of Seats: 1\n#/Implicit Ranking: true\nAda > None > Ben * 2\nNone > Ada\n"
    let majority = { (ratio: String) in [TallyRequest.Majority(option: "Ada", ratio: ratio)] }
    #expect(Self.debian(text, majorities: majority("2")).record?.elected == ["Ada"])
    #expect(Self.debian(text, majorities: majority("2:1")).record?.elected == ["Ada"])
    #expect(Self.debian(text, majorities: majority("3:1")).record?.elected == [])
    for ratio in ["0", "x", "1:0", "3:1:1", "", "1001"] {
      #expect(
        Self.debian(text, majorities: majority(ratio)).refusals == [
          "majority '\(ratio)' is not understood; write 3 or 3:1"
        ])
    }
  }

  @Test func `Debian's method needs the default option, then the quorum`() {
    let election = InlineElection(Self.ballots)
    #expect(
      election.tally { $0.method = .debian }.refusals == [
        "Debian's method needs the default option; name it with --default-option NAME"
      ])
    let needsQuorum = [
      "Debian's method needs the quorum, in votes over the default option; give it with --quorum N "
        + "(0 for none, at most 33554432)"
    ]
    #expect(
      election.tally {
        $0.method = .debian
        $0.defaultOption = "None"
      }.refusals == needsQuorum)
    let huge = "#/Default Option: None\n#/Quorum: 9223372036854775807\n" + Self.ballots
    #expect(InlineElection(huge).tally { $0.method = .debian }.refusals == needsQuorum)
  }

  @Test func `a name that is no option is refused, with the nearest one`() {
    #expect(
      Self.debian(Self.ballots, majorities: [.init(option: "Adda", ratio: "3")]).refusals == [
        "'Adda' is no option of this contest; did you mean 'Ada'?"
      ])
    #expect(
      InlineElection(Self.ballots).tally { $0.defaultOption = "Further discussion" }.refusals == [
        "'Further discussion' is no option of this contest"
      ])
  }

  private static func debian(
    _ text: String, quorum: Int = 0, majorities: [TallyRequest.Majority] = []
  ) -> Tally {
    InlineElection(text).tally {
      $0.method = .debian
      $0.defaultOption = "None"
      $0.quorum = quorum
      $0.majorities = majorities
    }
  }
}
