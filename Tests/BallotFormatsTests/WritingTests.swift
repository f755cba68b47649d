import Testing
import Voting

@testable import BallotFormats

@Suite struct WritingTests {
  private func text(_ written: Written) -> String { String(decoding: written.bytes, as: UTF8.self) }

  private static let whole = """
    #/Title: Council 2026
    #/Candidates: Ada ; Ben L. ; None of the above
    #/Number of Seats: 2
    #/Implicit Ranking: true
    #/Voting Methods: Schulze
    #/Weight Allowed: false
    #/Strength: margins
    #/Cap: half
    #/Affiliations: Ada = Acme ; Ben L. = Beta
    #/Default Option: None of the above
    #/Quorum: 12

    Ada > Ben L. * 3
    /EMPTY_RANKING/ * 2
    Ben L. > Ada = None of the above * 2
    Ada
    id:4f2a, late || Ada

    """

  @Test func `a canonical file is written as it was read`() {
    let file = BallotFile.reading(Self.whole, as: .cef)
    #expect(file.printedProblems == [])
    #expect(file.ballots?.last?.id == "4f2a")
    let written = file.writtenCEF()
    #expect(text(written) == Self.whole)
    #expect(written.losses == [])
    #expect(written.refusal == nil)
  }

  @Test func `the order of votes in a file does not show in what is written`() {
    let lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
    let turned = (lines[..<12] + lines[12...].reversed()).joined(separator: "\n")
    #expect(text(BallotFile.reading(turned, as: .cef).writtenCEF()) == Self.whole)
  }

  @Test func `an ABIF file has tokens for names and says what it lost`() {
    let written = BallotFile.reading(Self.whole, as: .cef).writtenABIF()
    #expect(
      text(written) == """
        {"title": "Council 2026"}
        {"tally_method": "Schulze"}
        =Ada:[Ada]
        =BenL:[Ben L.]
        =Noneoftheabove:[None of the above]
        3:Ada>BenL
        2:
        2:BenL>Ada=Noneoftheabove
        1:Ada
        1:Ada  ##VID:4f2a

        """)
    #expect(
      written.losses == [
        "the number of seats, which is 2", "the meaning of blanks, which is 'last'",
        "that 'None of the above' is the default option",
        "the declared strength, cap, affiliations or quorum", "the tags of 1 ballot",
      ])
  }

  @Test func `a tally sheet has a line for each vote and says what it lost`() {
    let written = BallotFile.reading(Self.whole, as: .cef).writtenDebian()
    #expect(
      text(written) == """
             Option 1---->: Ada
           /  Option 2--->: Ben L.
           |/  Option 3-->: None of the above
           ||/
        V: ---
        V: ---
        V: 1--
        V: 1--\t\t4f2a
        V: 12-
        V: 12-
        V: 12-
        V: 212
        V: 212

        """)
    #expect(
      written.losses == [
        "the title 'Council 2026'", "the number of seats, which is 2", "the method 'Schulze'",
        "the declared strength, cap, affiliations or quorum", "the tags of 1 ballot",
      ])
  }

  @Test func `a sheet says that it declares the meaning of blanks`() {
    let open = BallotFile.reading("Ada > Ben\n", as: .cef).writtenDebian()
    #expect(
      open.losses == ["that the meaning of blanks is not declared: on a sheet it is 'last'"])
    let other = BallotFile.reading("#/Implicit Ranking: false\nAda\n", as: .cef).writtenDebian()
    #expect(other.losses == ["the meaning of blanks, which is 'no-opinion'"])
  }

  /// A file as another format may give it.
  private func file(
    _ candidates: [String], title: String? = nil, unit: Int = 1, _ ballots: [CastBallot]
  ) -> BallotFile {
    var collector = Collector(
      candidates: candidates.count, unit: unit, options: ReadingOptions(keep: .ballots))
    for cast in ballots {
      collector.row = Array(repeating: 0, count: candidates.count)
      for (rank, group) in cast.ballot.ranks.enumerated() {
        for candidate in group { collector.row[candidate] = UInt16(rank + 1) }
      }
      _ = collector.accept(weight: cast.ballot.weight, id: cast.id, tags: cast.tags)
    }
    return BallotFile(
      format: .blt, candidates: candidates, title: title, count: collector.count,
      pairs: collector.pairs, profile: collector.profile, ballots: collector.ballots, problems: [])
  }

  @Test(arguments: [
    ("A/B", "the format cannot hold the name 'A/B': no name may hold '/'"),
    ("A || B", "the format cannot hold the name 'A || B': no name may hold '||'"),
    ("A\nB", "the format cannot hold the name 'A\nB': no name may hold a control character"),
    (" A", "the format cannot hold the name ' A': no name may hold a blank at its end"),
    ("", "a candidate has no name"),
    ("Ben", "two candidates are called 'Ben'"),
  ])
  func `a name that the format cannot hold is refused, not mangled`(name: String, refusal: String) {
    let written = file(["Ben", name], []).writtenCEF()
    #expect(written.refusal == refusal)
    #expect(written.bytes == [])
  }

  @Test(arguments: [BallotFormat.csv, .blt])
  func `a quote is written twice, also with an accent joined to it`(format: BallotFormat) {
    let names = ["A\"\u{308},B", "\"\u{618}"]
    var ballots = file(names, [])
    ballots.seats = 1
    let written = ballots.written(as: format)
    #expect(written.refusal == nil)
    let copy = BallotFile.reading(written.bytes, as: format)
    #expect(copy.candidates.map { Array($0.utf8) } == names.map { Array($0.utf8) })
  }

  @Test func `a parenthesis in an id ends it for BLT, whatever is joined to it`() {
    let cast = CastBallot(ballot: Ballot(ranks: [[0]]), id: "a)\u{308}")
    var ballots = file(["Ada"], [cast])
    ballots.seats = 1
    let written = ballots.written(as: .blt)
    #expect(written.losses == ["ids of ballots with a weight, or with a parenthesis in them"])
    #expect(BallotFile.reading(written.bytes, as: .blt).printedProblems == [])
  }

  @Test(arguments: [(BallotFormat.csv, "CSV"), (.preflib, "PrefLib"), (.blt, "BLT")])
  func `a file without candidates is refused where none could be read`(
    format: BallotFormat, name: String
  ) {
    #expect(
      file([], []).written(as: format).refusal == "\(name) needs a candidate, and there is none")
  }

  @Test(
    arguments: [(BallotFormat.csv, "CSV"), (.preflib, "PrefLib"), (.blt, "BLT")],
    [
      (["Ada", "B\u{7F}n"], "the name of candidate 2, which has a control character"),
      (["Ada", ""], "candidate 2, who has no name"),
      (["Ada", "Ben", "Ada"], "two candidates who are called 'Ada'"),
    ])
  func `names that could not be read again are refused`(
    format: (BallotFormat, name: String), names: ([String], fault: String)
  ) {
    var ballots = file(names.0, [])
    ballots.seats = 1
    #expect(ballots.written(as: format.0).refusal == "\(format.name) cannot hold \(names.fault)")
  }

  @Test(arguments: [(BallotFormat.preflib, "PrefLib"), (.blt, "BLT")])
  func `names on one line are judged as they are written`(format: BallotFormat, name: String) {
    func refusal(_ names: [String]) -> String? {
      var ballots = file(names, [])
      ballots.seats = 1
      return ballots.written(as: format).refusal
    }
    #expect(refusal(["Ada\nMarsh"]) == nil)
    #expect(refusal(["Ada", "\r"]) == "\(name) cannot hold candidate 2, who has no name")
    #expect(
      refusal(["Ada Marsh", "Ada\nMarsh"])
        == "\(name) cannot hold two candidates who are called 'Ada Marsh'")
  }

  @Test(arguments: BallotFormat.allCases)
  func `a blank before a name is one, also with a sign joined to it`(format: BallotFormat) {
    let name = " \u{93E}"
    var ballots = file([name], [])
    ballots.seats = 1
    let written = ballots.written(as: format)
    switch format {
    case .cef, .abif, .debian: #expect(written.refusal != nil)
    case .preflib, .blt:
      #expect(written.losses.last == "line ends in names, and blanks around them")
    case .csv: #expect(BallotFile.reading(written.bytes, as: .csv).candidates == [name])
    }
  }

  @Test func `tokens of ABIF are the same when a file without the withdrawn is read and written`() {
    var file = file(["Ada", "Ben", "Ä", "Ada."], [CastBallot(ballot: Ballot(ranks: [[2], [0]]))])
    file.withdrawn = [1]
    let written = file.writtenABIF()
    #expect(text(written) == "=Ada:[Ada]\n=C2:[Ä]\n=Ada_3:[Ada.]\n1:C2>Ada\n")
    #expect(BallotFile.reading(written.bytes, as: .abif).writtenABIF().bytes == written.bytes)
  }

  @Test func `ABIF says if a title is not kept as it is`() {
    let written = file(["Ada"], title: "\u{16} Docs\nlead ", []).writtenABIF()
    #expect(text(written) == "{\"title\": \"Docs lead\"}\n=Ada:[Ada]\n")
    #expect(
      written.losses == [
        "line ends and control characters in title and method, and blanks around them"
      ])
  }

  @Test func `fractions of votes are refused`() {
    let fractional = file(["Ada"], unit: 10, [CastBallot(ballot: Ballot(ranks: [[0]], weight: 5))])
    let refusal = "holds whole votes only, and some ballots have a fraction of one"
    #expect(fractional.writtenCEF().refusal == "the format \(refusal)")
    #expect(fractional.writtenABIF().refusal == "the format \(refusal)")
    #expect(fractional.writtenDebian().refusal == "a tally sheet \(refusal)")
    let whole = file(["Ada"], unit: 10, [CastBallot(ballot: Ballot(ranks: [[0]], weight: 50))])
    #expect(text(whole.writtenABIF()) == "=Ada:[Ada]\n5:Ada\n")
  }

  @Test func `more options than a sheet has characters are refused`() {
    let many = file((1...36).map { "Option \($0)" }, [])
    #expect(many.writtenDebian().refusal == "a tally sheet holds 1 to 35 options, not 36")
  }

  @Test func `a file read for its pairs only is not written`() {
    let bytes = Array(Self.whole.utf8)
    let file = BallotFile.reading(bytes.span, as: .cef, options: ReadingOptions(keep: .pairs))
    #expect(
      file.writtenCEF().refusal == "the rankings were not kept when the file was read")
  }

  @Test func `titles, tags and ids that a format cannot hold are named`() {
    let cast = CastBallot(ballot: Ballot(ranks: [[0]]), id: "a b", tags: ["x=y"])
    let file = file(["Ada"], title: "No # 1", [cast])
    #expect(
      file.writtenCEF().losses == [
        "the title 'No # 1'", "ids or tags with reserved letters of 1 ballot",
      ])
    #expect(text(file.writtenCEF()).hasSuffix("\nid:a b || Ada\n"))
    #expect(file.writtenABIF().losses == ["the tags of 1 ballot", "ids with blanks of 1 ballot"])
  }

  @Test func `those who have withdrawn are left out and named`() {
    var file = file(["Ada", "Ben", "Cem"], [CastBallot(ballot: Ballot(ranks: [[2], [0]]))])
    file.withdrawn = [1]
    #expect(file.writtenCEF().losses == ["who has withdrawn: 'Ben'"])
    #expect(text(file.writtenCEF()).hasPrefix("#/Candidates: Ada ; Cem\n"))
    #expect(text(file.writtenDebian()).hasSuffix("V: 21\n"))
  }

  @Test(arguments: 0..<40 as Range<UInt64>, [BallotFormat.cef, .abif, .debian])
  func `what is written reads back as the same ballots`(seed: UInt64, format: BallotFormat) throws {
    var state = seed &+ 0x9E37_79B9
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let size = 1 + random(below: 14)
    let names = (0..<size).map {
      ["Ada", "Ada L.", "Ä", "1", "(x)", "N-1"][$0 % 6] + (0..<($0 / 6)).map { _ in " b" }.joined()
    }
    let ballots = (0..<random(below: 30)).map { place in
      var ranks = Array(repeating: [Candidate](), count: size)
      for candidate in 0..<size where random(below: 3) > 0 {
        ranks[random(below: size)].append(candidate)
      }
      return CastBallot(
        ballot: Ballot(ranks: ranks, weight: 1 + random(below: 4)),
        id: place % 2 == 0 ? "h\(place)" : nil)
    }
    let file = file(names, ballots)
    let written =
      switch format {
      case .abif: file.writtenABIF()
      case .debian: file.writtenDebian()
      default: file.writtenCEF()
      }
    #expect(written.refusal == nil)
    let again = BallotFile.reading(written.bytes, as: format)
    #expect(again.printedProblems == [])
    #expect(again.candidates == names)
    #expect(again.count == file.count)
    #expect(again.rankings.sorted() == file.rankings.sorted())
    #expect(Set((again.ballots ?? []).map(\.id)) == Set(file.ballotsToWrite.map(\.id)))
  }
}
