import Testing
import Voting

@testable import BallotFormats

@Suite struct CEFTests {
  private func read(_ text: String) -> BallotFile { .reading(text, as: .cef) }

  @Test func `parameters, tags, weights, quantifiers and comments are read as the format says`() {
    let file = read(
      """
      # An invented election
      #/Candidates: Ada ; Ben;Cem
      #/number of SEATS: 2
      #/Implicit Ranking: true
      #/Weight allowed: TRUE
      #/Voting Method: Schulze Winning; Minimax

      Ada > Ben > Cem * 42
      x@example.org , signature:55 || Ada > Ben > Cem # the same ranking
      Cem > Ada = Ben ^7 * 8
      Ben=Ada>Cem
      Cem
      /EMPTY_RANKING/ * 2
      """)
    #expect(file.printedProblems == [])
    #expect(file.candidates == ["Ada", "Ben", "Cem"])
    #expect(file.seats == 2)
    #expect(file.unranked == .last)
    #expect(file.method == "Schulze Winning; Minimax")
    #expect(file.count == BallotCount(accepted: 103, blank: 2))
    #expect(
      file.rankings == [
        "Ada > Ben > Cem * 43", "Cem > Ada = Ben * 56", "Ada = Ben > Cem * 1", "Cem * 1", " * 2",
      ])
    #expect(file.ballots?[1].tags == ["x@example.org", "signature:55"])
  }

  @Test func `nothing that can change a seat is taken from the format's defaults`() {
    let file = read("#/Candidates: Ada;Ben\nAda\n")
    #expect(file.seats == nil)
    #expect(file.unranked == nil)
  }

  @Test(arguments: [("true", UnrankedRule.last), ("false", .noOpinion)])
  func `implicit ranking declares what a blank means`(value: String, rule: UnrankedRule) {
    #expect(read("#/Implicit Ranking: \(value)\nAda > Ben").unranked == rule)
  }

  @Test func `the parameters of Hustings are read`() {
    let file = read(
      """
      #/Title: Council 2026
      #/Candidates: Ada; Ben; None
      #/Strength: margins
      #/Cap: Half
      #/Affiliations: Ada = Acme ; Ben = Beta
      #/Default Option: None
      #/Quorum: 12
      Ada > None
      """)
    #expect(file.printedProblems == [])
    #expect(file.title == "Council 2026")
    #expect(file.defaultOption == 2)
    #expect(file.declared.strength == .margins)
    #expect(file.declared.cap == "half")
    #expect(file.declared.quorum == 12)
    #expect(file.declared.affiliations == [0: "Acme", 1: "Beta"])
  }

  @Test func `undeclared candidates are those in the votes`() {
    let file = read("Ben > Ada\nCem * 3\nAda = Ben > Dan\n")
    #expect(file.candidates == ["Ben", "Ada", "Cem", "Dan"])
    #expect(file.rankings == ["Ben > Ada * 1", "Cem * 3", "Ben = Ada > Dan * 1"])
  }

  @Test func `a candidate first named after thousands of lines is found`() {
    let text = String(repeating: "Ada > Ben\n", count: 5_000) + "Late > Ada\n"
    let file = read(text)
    #expect(file.candidates == ["Ada", "Ben", "Late"])
    #expect(file.rankings == ["Ada > Ben * 5000", "Late > Ada * 1"])
    #expect(file.printedProblems == [])
  }

  @Test func `blanks at the end of a file do not matter`() {
    let text =
      String(repeating: "Ada > Ben\n", count: 100) + "Ada" + String(repeating: " ", count: 99)
    #expect(read(text).rankings == ["Ada > Ben * 100", "Ada * 1"])
    #expect(read("#/Candidates: Ada;Ben\n" + text).rankings == ["Ada > Ben * 100", "Ada * 1"])
  }

  @Test func `names that do not stand are left out with one warning each`() {
    let file = read("#/Candidates: Ada;Ben\nAda > Zoe > Ben\nZoe = Yan > Ada\nZoe * 4\n")
    #expect(file.rankings == ["Ada > Ben * 1", "Ada * 1", " * 4"])
    #expect(file.count == BallotCount(accepted: 6, blank: 4))
    #expect(
      file.printedProblems == [
        "2:7: warning: 'Zoe' is not a candidate and is left out of 3 lines",
        "3:7: warning: 'Yan' is not a candidate and is left out of 1 line",
      ])
  }

  @Test func `a weight counts as one unless weights are allowed`() {
    let file = read("#/Candidates: Ada;Ben\n#/Weight Allowed: false\nAda ^7 * 2\nBen ^3\n")
    #expect(file.rankings == ["Ada * 2", "Ben * 1"])
    #expect(
      file.printedProblems == [
        "3:5: warning: 2 lines have a weight, which counts as 1 without '#/Weight Allowed: true'"
      ])
  }

  @Test(arguments: [
    ("Ada < Ben", "'<' is not allowed; write the better candidate first and '>' after it", 5),
    ("Ada > Ben > Ada", "'Ada' is ranked twice", 13),
    ("Ada = Ada", "'Ada' is ranked twice", 7),
    ("Ada * 8 ^7", "the weight stands before the quantifier, as in '^7 * 8'", 9),
    ("Ada > /EMPTY_RANKING/", "'/EMPTY_RANKING/' stands for a whole ranking, not a rank", 7),
    ("Ada > > Ben", "a rank without a candidate", 7),
    ("Ada >", "a rank without a candidate", 6),
    ("* 4", "a vote without a ranking; a blank ballot reads '/EMPTY_RANKING/'", 1),
    ("a, b || ", "a vote without a ranking; a blank ballot reads '/EMPTY_RANKING/'", 8),
    ("Ada * 0", "the quantifier '0' is not a whole number from 1 on", 7),
    ("Ada * -1", "the quantifier '-1' is not a whole number from 1 on", 7),
    ("Ada *", "the quantifier '' is not a whole number from 1 on", 6),
    ("Ada ^x", "the weight 'x' is not a whole number from 1 on", 6),
    ("Ada * 99999999999999999999", "the quantifier '99999999999999999999' is too large", 7),
    ("Ada * 999999999999999999", "more votes than can be counted", 1),
    ("Ada, Ben", "',' is not allowed in a name", 4),
    ("Ada > B\u{7F}n", "a control character is not allowed in a name", 8),
    ("a > b || Ada", "'>' is not allowed in a tag", 3),
    ("Ada \0", "a null byte is not allowed", 5),
    ("Ada # \0", "a null byte is not allowed", 7),
  ])
  func `a vote that cannot be counted is rejected`(vote: String, message: String, column: Int) {
    let file = read("#/Candidates: Ada;Ben\n\(vote)\nBen\n")
    #expect(file.printedProblems == ["2:\(column): error: \(message)"])
    #expect(file.count == BallotCount(accepted: 1, rejected: 1))
    #expect(file.rankings == ["Ben * 1"])
  }

  @Test func `weight times quantifier that overflows is refused`() {
    let file = read("#/Weight Allowed: true\nAda ^9999999999 * 9999999999\n")
    #expect(file.printedProblems == ["2:5: error: weight times quantifier is too large"])
  }

  @Test(arguments: [
    ("#/Candidates: Ada;Ben # two", "1:23: error: a parameter line cannot hold a comment"),
    (" #/Quorum: 3", "1:2: error: a parameter begins at the start of its line"),
    ("#/Quorum : 3", "1:3: error: no blank may stand around the name 'Quorum' of a parameter"),
    ("#/Quorum", "1:3: error: a parameter needs ':' after its name, as in '#/Number of Seats: 3'"),
    (
      "#/Number of Seat: 3",
      "1:3: error: unknown parameter 'Number of Seat'; did you mean 'Number of Seats'?"
    ),
    ("#/Seats: 3", "1:3: error: unknown parameter 'Seats'; did you mean 'Number of Seats'?"),
    ("#/Colour: red", "1:3: warning: unknown parameter 'Colour' is left aside"),
    ("#/Quorum: 1\n#/QUORUM: 1", "2:3: error: 'QUORUM' is already declared in line 1"),
    (
      "#/Voting Method: A\n#/Voting Methods: A",
      "2:3: error: 'Voting Methods' is already declared in line 1"
    ),
    ("#/Number of Seats:", "1:19: error: 'Number of Seats' has no value"),
    ("#/Number of Seats: 0", "1:20: error: '0' is not a whole number from 1 on"),
    ("#/Number of Seats: 99999999999999999999", "1:20: error: '99999999999999999999' is too large"),
    ("#/Implicit Ranking: yes", "1:21: error: 'yes' is neither 'true' nor 'false'"),
    (
      "#/Strength: strong",
      "1:13: error: 'strong' is no strength; write 'winning-votes' or 'margins' or "
        + "'pairwise-opposition'"
    ),
    ("#/Cap: most", "1:8: error: 'most' is not a whole number from 1 on, 'half' or 'third'"),
    ("#/Candidates: Ada;;Ben", "1:19: error: a candidate without a name"),
    ("#/Candidates: Ada;Ben;Ada", "1:23: error: 'Ada' stands twice"),
    ("#/Candidates: Ada;A/B", "1:19: error: the name 'A/B' cannot hold '/'"),
    ("#/Affiliations: Ada", "1:17: error: 'Ada' does not read 'candidate = affiliation'"),
    ("#/Affiliations: Zoe = Acme", "1:17: error: 'Zoe' is not a candidate"),
    ("#/Default Option: Nobody", "1:19: error: 'Nobody' is not a candidate"),
    ("# a\0b", "1:4: error: a null byte is not allowed"),
    ("#/Title: a\0b", "1:3: error: a null byte stands in this parameter"),
  ])
  func `a parameter that cannot be used is reported`(header: String, problem: String) {
    let file = read("\(header)\nAda\n")
    #expect(file.printedProblems == [problem])
    #expect(file.count.accepted == 1)
  }

  @Test func `a parameter after the first vote is an error but no ballot`() {
    let file = read("Ada > Ben\n#/Number of Seats: 1\n")
    #expect(file.printedProblems == ["2:1: error: a parameter cannot stand after the first vote"])
    #expect(file.count == BallotCount(accepted: 1))
    #expect(file.seats == nil)
  }

  @Test func `a byte order mark, carriage returns, tabs and a missing last line end do not matter`()
  {
    let file = read(
      "\u{FEFF}#/Candidates: Ada ;\tBen\r\n\r\n\tAda\t>\tBen\t*\t2\r\n  Ben>Ada  \r\nAda")
    #expect(file.printedProblems == [])
    #expect(file.rankings == ["Ada > Ben * 2", "Ben > Ada * 1", "Ada * 1"])
  }

  @Test func `names that are not UTF-8 are refused`() {
    let file = BallotFile.reading(
      Array("#/Candidates: Ada\n".utf8) + [0xE9] + Array(" > Ada\n".utf8), as: .cef)
    #expect(file.printedProblems == ["2:1: error: this name is not UTF-8"])
    #expect(file.count.rejected == 1)
  }

  @Test(arguments: [ReadingOptions.Keep.pairs, .rankings, .ballots])
  func `a vote with a tag that is not UTF-8 is rejected, whatever is kept`(
    keep: ReadingOptions.Keep
  ) {
    // The last lines of a file are read with care; those before them are not.
    let file = BallotFile.reading(
      (Array("#/Candidates: Ada;Ben\na, ".utf8) + [0xFF]
        + Array(" || Ada > Ben * 8\nBen > Ada\nBen > Ada\n".utf8)).span,
      as: .cef, options: ReadingOptions(keep: keep))
    #expect(file.printedProblems == ["2:4: error: this tag is not UTF-8"])
    #expect(file.count == BallotCount(accepted: 2, rejected: 1))
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}", "#/Candidates: Ada;Ben"])
  func `a file without votes has none`(text: String) {
    let file = read(text)
    #expect(file.printedProblems == [])
    #expect(file.count == BallotCount())
  }

  @Test(arguments: [
    ["1", "10", "11", "1 0", "Ann", "Ann Lee", "Ann Le", "Ännchen", "Ann Lee of the long name"],
    [
      "No", "A", "Candidate 1", "Candidate 2", "Candidate 10", "Candidate 20", "Candidate 200", "B",
    ],
    (0..<120).map { "An independent candidate with number \($0)" } + ["Nobody"],
  ])
  func `names that begin alike are told apart`(names: [String]) {
    let text =
      "#/Candidates: \(names.joined(separator: ";"))\n"
      + (0..<200).map { shift in
        names.indices.map { names[($0 + shift) % names.count] }.joined(separator: " > ") + "\n"
      }.joined()
    let file = read(text)
    #expect(file.printedProblems == [])
    #expect(file.count.accepted == 200)
    #expect(file.profile?.count == names.count)
    #expect(
      Set(file.rankings.map { $0.prefix { $0 != "*" } }).contains(
        names.joined(separator: " > ") + " "))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no bytes crash the reader, and every vote is counted or rejected`(seed: UInt64) {
    let pieces = [
      "Ada", "Ben", " > ", " = ", ">", "\n", "\n", " * 3", " ^2", "|| ", "a, ", "#", "#/", ":",
      "#/Candidates: Ada;Ben\n", "/EMPTY_RANKING/", "\r\n", "\t", "99999999999999999999", ";", "\0",
    ]
    let file = BallotFile.reading(hostileBytes(seed: seed, from: pieces), as: .cef)
    #expect(file.problems.filter { $0.severity == .error }.count >= file.count.rejected)
    #expect(file.profile?.total == file.count.accepted)
  }

  @Test(arguments: [
    "Ada > Ben", "Ada=Ben>Cem", " Ada >Ben", "Ada\t= Ben", "Ada > Ben * 3", "Ada*3", "Ada ^2 * 3",
    "Ada ^2", "a, b || Ada > Ben", "x||Ada", "Ada, x || Ben", "Ada || Ben", "a / b || Ada",
    "Zoe > Ada",
    "Ada > Zoe", "Ada > Ada", "Ada > Ben * 1000000000", "Ada * 0", "Ada ^", "Ada >", "AdaBen",
    "Ada Ben",
    "/EMPTY_RANKING/ * 2", "Cem = Cem", "a # b || Ada", "ä, b || Ada > Ben",
  ])
  func `a vote counts alike wherever in the file it stands`(vote: String) {
    // Near the end of a file, and where ballots are kept, lines are read more slowly.
    let header = "#/Candidates: Ada;Ben;Cem\n#/Weight Allowed: true\n"
    let early = Array("\(header)\(vote) # one\nCem > Ben > Ada\nCem > Ben > Ada\n".utf8)
    let late = Array("\(header)Cem > Ben > Ada\nCem > Ben > Ada\n\(vote)".utf8)
    let one = BallotFile.reading(early.span, as: .cef, options: ReadingOptions(keep: .rankings))
    let other = BallotFile.reading(late, as: .cef)
    #expect(one.count == other.count)
    #expect(one.rankings.sorted() == other.rankings.sorted())
    #expect(one.pairs.matrix(.last) == other.pairs.matrix(.last))
    #expect(one.problems.map(\.message) == other.problems.map(\.message))
    #expect(one.problems.map(\.column) == other.problems.map(\.column))
  }
}
