import BallotFormats
import Governance
import Testing
import Voting

/// What the file declares and what the request asks, put together.
struct RuleResolutionTests {
  private static let plain = "#/Implicit Ranking: true\nAda > Ben > Cem * 2\nBen > Ada\n"

  @Test func `without any declaration the method is Schulze by winning votes, and that is said`()
    throws
  {
    let record = try #require(InlineElection(Self.plain).tally().record)
    #expect(record.count.rules.method == .schulze)
    #expect(record.count.rules.strength == .winningVotes)
    #expect(record.sources.method == .default)
    #expect(record.sources.strength == .default)
    #expect(record.sources.blanks == .file)
    #expect(record.sources.seats == .undeclared)
    #expect(record.count.seats == nil)
  }

  @Test func `seats that file and request declare differently are refused`() {
    let election = InlineElection("#/Number of Seats: 2\n" + Self.plain)
    #expect(
      election.tally { $0.seats = 1 }.refusals == [
        "the file declares 2 seats and --seats says 1; find out which is right and correct the file "
          + "or drop the option"
      ])
    #expect(election.tally { $0.seats = 2 }.record?.sources.seats == .file)
    #expect(election.tally().record?.elected == ["Ada", "Ben"])
  }

  @Test(arguments: ["9223372036854775807", "2501"])
  func `more seats than a contest can have are refused`(seats: String) {
    let header = "#/Number of Seats: \(seats)\n#/Cap: half\n#/Affiliations: Ada = Acme\n"
    #expect(
      InlineElection(header + Self.plain, affiliations: "Dan,Acme,continuing\n").tally().refusals
        == [
          "the file declares \(seats) seats, and no contest has more than 2500 candidates; "
            + "correct the file"
        ])
  }

  @Test(arguments: [(4, "1 stays"), (5, "2 stay")])
  func `more seats than candidates leave vacancies, and that is said`(
    seats: Int, vacant: String
  ) throws {
    let record = try #require(InlineElection(Self.plain).tally { $0.seats = seats }.record)
    #expect(
      record.notes == ["\(seats) seats and only 3 who could take one: \(vacant) vacant"])
    #expect(record.count.seats?.vacant == seats - 3)
  }

  @Test func `a method named in the file is used, with the strength in its name`() throws {
    let election = InlineElection("#/Voting Methods: Ranked Pairs Margin\n" + Self.plain)
    let record = try #require(election.tally().record)
    #expect(record.count.rules.method == .rankedPairs)
    #expect(record.count.rules.strength == .margins)
    #expect(record.sources.method == .file)
    #expect(record.sources.strength == .file)
  }

  @Test func `an option wins over the file, and the record says so`() throws {
    let header = "#/Voting Methods: Schulze\n#/Strength: margins\n"
    let record = try #require(
      InlineElection(header + Self.plain).tally {
        $0.method = .minimax
        $0.strength = .winningVotes
        $0.blanks = .noOpinion
      }.record)
    #expect(record.count.rules.method == .minimax)
    #expect(record.sources.method == .option)
    #expect(
      record.notes == [
        "the file declares Schulze; counted by Minimax as asked",
        "the file declares strength margins; counted by winning-votes as asked",
        "the file declares blanks as 'last'; counted as 'no-opinion' as asked",
      ])
  }

  @Test func `an option that repeats the file needs no note`() {
    let header = "#/Voting Methods: Schulze\n#/Strength: margins\n"
    let tally = InlineElection(header + Self.plain).tally {
      $0.method = .schulze
      $0.strength = .margins
      $0.blanks = .last
    }
    #expect(tally.record?.notes == [])
  }

  @Test func `a method that nobody knows is refused until another is named`() {
    let election = InlineElection("#/Voting Methods: Approval\n" + Self.plain)
    #expect(
      election.tally().refusals == [
        "the file asks for 'Approval', which is no method known here; say which with --method"
      ])
    #expect(election.tally { $0.method = .minimax }.record?.count.rules.method == .minimax)
  }

  @Test func `the meaning of blanks that a format implies is not an option's`() throws {
    let sheet = """
       Option 1--->: Ada
      /  Option 2->: None of the above
      V: 1- aaaa
      V: 12 bbbb

      """
    let record = try #require(InlineElection(sheet, as: .debian).tally().record)
    #expect(record.count.rules.unranked == .last)
    #expect(record.sources.blanks == .format)
    #expect(record.count.rules.defaultOption == 1)
  }

  @Test(arguments: [
    (Method.schulze, Strength.pairwiseOpposition),
    (.rankedPairs, .pairwiseOpposition), (.splitCycle, .pairwiseOpposition),
  ])
  func `a strength that the method does not know is refused`(method: Method, strength: Strength) {
    let tally = InlineElection(Self.plain).tally {
      $0.method = method
      $0.strength = strength
    }
    #expect(
      tally.refusals == [
        "\(method.title) does not measure defeats by pairwise-opposition; choose winning-votes or "
          + "margins"
      ])
  }

  @Test func `transferable votes need seats and know no cap`() {
    let election = InlineElection(
      Self.plain + "", affiliations: "Ada,Acme\nBen,Acme\nCem,\n")
    #expect(
      election.tally { $0.method = .meekSTV }.refusals == [
        "Meek STV fills a number of seats, and none is declared; say how many"
      ])
    #expect(
      election.tally {
        $0.method = .scottishSTV
        $0.seats = 1
        $0.cap = "1"
      }.refusals.count == 1)
  }

  @Test func `every reason to refuse is told at once`() {
    let refusals = InlineElection("#/Number of Seats: 2\n" + Self.plain).tally {
      $0.seats = 1
      $0.cap = "most"
      $0.defaultOption = "Bne"
      $0.lotterySeed = ""
    }.refusals
    #expect(
      refusals == [
        "'Bne' is no option of this contest; did you mean 'Ben'?",
        "the file declares 2 seats and --seats says 1; find out which is right and correct the file "
          + "or drop the option",
        "cap 'most' is not understood; write a number, 'half', 'third' or '2/5'",
        "the lottery's seed and contest id must each be one line of text, not empty",
      ])
  }
}
