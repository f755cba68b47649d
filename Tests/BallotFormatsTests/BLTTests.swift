import Randomness
import Testing
import Voting

@testable import BallotFormats

@Suite struct BLTTests {
  private func read(_ text: String) -> BallotFile { .reading(text, as: .blt) }

  private static let names = "\"Ada\"\n\"Ben\"\n\"Cem\"\n\"Dot\"\n\"Council\"\n"

  // The example of Hill, Wichmann and Woodall's article, with other names.
  @Test func `the example of Algorithm 123 is read`() {
    let file = read(
      "4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1 3 0\n1 2 0\n2 2 4 3 1 0\n1 3 4 2 0\n0\n" + Self.names)
    #expect(file.printedProblems == [])
    #expect(file.candidates == ["Ada", "Ben", "Cem", "Dot"])
    #expect(file.title == "Council")
    #expect(file.seats == 2)
    #expect(file.withdrawn == [1])
    #expect(file.unranked == nil)
    #expect(
      file.rankings == [
        "Ada > Cem > Dot * 3", "Ada > Cem * 4", "Dot > Ada > Cem * 2", " * 1",
        "Dot > Cem > Ada * 2", "Cem > Dot * 1",
      ])
    #expect(file.count == BallotCount(accepted: 13, blank: 1))
  }

  @Test(arguments: [
    "4 2\n1 1 3 0\n2 2 0\n0\n" + names,
    "4 2 1 1 3 0 2 2 0 0 \"Ada\" \"Ben\" \"Cem\" \"Dot\" \"Council\"",
    "\u{FEFF}4 2\r\n1 1 3 0\r\n2 2 0\r\n0\r\n\"Ada\"\r\n\"Ben\"\r\n\"Cem\"\r\n\"Dot\"\r\n\"Council\"\r\n",
    "# comment\n4 2 # seats\n\n1 1 3 0 # first\n# second\n2  2 0\n0\n\n" + names,
    "4 2\n1 1 - 3 0\n2 - 2 0\n0\nAda\nBen\n  Cem  \nDot\nCouncil",
    "4 2\n1.0 1 3 0\n2.000 2 0\n0 # end\n\"Ada\" # her\n\"Ben\"\n\"Cem\"\n\"Dot\"\n\"Council\"\n",
  ])
  func `the same ballots in other clothes are the same`(text: String) {
    let file = read(text)
    #expect(file.printedProblems == [])
    #expect(file.candidates == ["Ada", "Ben", "Cem", "Dot"])
    #expect(file.title == "Council")
    #expect(file.rankings == ["Ada > Cem * 1", "Ben * 2"])
    #expect(file.count == BallotCount(accepted: 3))
  }

  @Test func `equals signs share ranks, minus signs skip them, parentheses hold ids`() {
    let file = read("4 1\n1 1=2 3=4 0\n1 2 = 4 - 1 0\n(k 7) 3 2=1 0\n0\n" + Self.names)
    #expect(file.printedProblems == [])
    #expect(
      file.rankings == ["Ada = Ben > Cem = Dot * 1", "Ben = Dot > Ada * 1", "Cem > Ada = Ben * 1"])
    #expect(file.ballots?.map(\.id) == [nil, nil, "k 7"])
  }

  @Test func `decimal weights are exact`() {
    let file = read("4 1\n0.3 1 0\n2 2 0\n1.05 1 0\n(x) 1 0\n0.0000000010 3 0\n0\n" + Self.names)
    #expect(file.printedProblems == [])
    #expect(file.count.unit == 1_000_000_000)
    #expect(
      file.rankings == ["Ada * 2350000000", "Ben * 2000000000", "Cem * 1"])
  }

  @Test func `a comma at the end of a line is ignored, with one warning`() {
    let file = read("2 1,\n3 1 2 0,\n1 2 0,\n0,\nAda,\nBen,Benson\nBy-election,\n")
    #expect(file.printedProblems == ["1:4: warning: commas at the ends of lines are ignored"])
    #expect(file.candidates == ["Ada", "Ben,Benson"])
    #expect(file.title == "By-election")
    #expect(file.rankings == ["Ada > Ben,Benson * 3", "Ben,Benson * 1"])
  }

  @Test func `a quote in a quoted name is written twice`() {
    let file = read("2 1\n1 1 0\n0\n\"Lab \"\"Ada ONE\"\"\"\n\"Ind \"\"Ben TWO\"\" \"\nWard 1\n")
    #expect(file.printedProblems == [])
    #expect(file.candidates == ["Lab \"Ada ONE\"", "Ind \"Ben TWO\""])
    #expect(file.title == "Ward 1")
  }

  @Test func `each bad ballot is told with its place and no good one is lost`() {
    let file = read(
      """
      4 1
      1 1 1 0
      1 5 0
      1 1 -2 0
      99999999999999999999 1 0
      35184372088833 1 0
      1 1 2
      1 1= 0
      1 x 0
      -2
      1,2 0
      0.0000000001 1 0
      (open 1 0
      1 2 0 1 9 0 1 3 0
      0

      """ + Self.names)
    #expect(
      file.printedProblems == [
        "2:5: error: candidate 1 is ranked twice",
        "3:3: error: there is no candidate '5'; they are 1 to 4",
        "4:5: error: a number below 0 withdraws a candidate, which belongs before all ballots",
        "5:1: error: '99999999999999999999' ballots are more than can be counted: 35184372088832",
        "6:1: error: '35184372088833 1 0' ballots are more than can be counted: 35184372088832",
        "7:6: error: the ballot does not end; a '0' ends it",
        "8:6: error: a candidate's number belongs behind '='",
        "9:3: error: a candidate's number or the '0' that ends the ballot belongs here",
        "10:1: error: a withdrawal belongs before all ballots",
        "11:2: error: a candidate's number or the '0' that ends the ballot belongs here",
        "12:1: error: a weight has at most 9 digits behind the point",
        "13:1: error: the parenthesis of the ballot's id is not closed in its line",
        "14:9: error: there is no candidate '9'; they are 1 to 4",
      ])
    #expect(file.rankings == ["Ben * 1", "Cem * 1"])
    #expect(file.count == BallotCount(accepted: 2, rejected: 13))
  }

  @Test(arguments: [
    (
      "",
      ["1:1: error: the file starts with two numbers, of candidates and of seats, such as '5 2'"]
    ),
    (
      "x",
      ["1:1: error: the file starts with two numbers, of candidates and of seats, such as '5 2'"]
    ),
    (
      "3\n",
      ["1:1: error: the file starts with two numbers, of candidates and of seats, such as '5 2'"]
    ),
    ("999999999 1\n0\n", ["1:1: error: a contest has 1 to 2500 candidates"]),
    ("0 1\n0\n\"t\"\n", ["1:1: error: a contest has 1 to 2500 candidates"]),
    ("1 0\n1 1 0\n0\n\"Ada\"\n", ["1:3: error: a contest has at least one seat"]),
    (
      "1 1\n-2\n0\n\"Ada\"\n",
      ["2:1: error: '-2' withdraws nobody; the candidates are 1 to 1"]
    ),
    (
      "1 1\n1 1 0\n\"Ada\"\n\"t\"\n",
      ["3:1: error: names before the line with '0' that ends the ballots"]
    ),
    (
      "1 1\n1 1 0\n",
      [
        "3:1: error: only 0 names for 1 candidates",
        "3:1: error: the ballots do not end; a line with '0' ends them",
      ]
    ),
    (
      "2 1\n0\n\"Ada\"\n\"Ada\"\n\"t\"\n\"by\" \"note\"\n",
      [
        "4:1: error: two candidates are called 'Ada'; each needs a name of its own",
        "6:1: warning: text after the title is ignored: 'by'",
        "6:6: warning: text after the title is ignored: 'note'",
      ]
    ),
    (
      "2 1\n0\n\"Ada\n\"Ben\" x\n",
      [
        "3:1: error: the quote that opens here is not closed in its line",
        "4:7: error: text after a closing quote; a quote in a name is written twice",
      ]
    ),
  ])
  func `what is wrong around the ballots is told`(text: String, problems: [String]) {
    #expect(read(text).printedProblems == problems)
  }

  @Test func `missing names are numbers, so that every candidate has one`() {
    #expect(read("3 1\n0\n\"Ada\"\n").candidates == ["Ada", "2", "3"])
  }

  @Test func `names in Latin-1 are read with a warning`() {
    let bytes = Array("1 1\n1 1 0\n0\nRen".utf8) + [0xE9, 0x65, 0x0A]
    let file = BallotFile.reading(bytes, as: .blt)
    #expect(file.candidates == ["Renée"])
    #expect(
      file.printedProblems == [
        "4:1: warning: the name of candidate 1 is not UTF-8; read as Latin-1: 'Renée'"
      ])
  }

  @Test("the short way and the careful way read alike", arguments: 0..<40 as Range<UInt64>)
  func waysAgree(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let size = Int.random(in: 1...12, using: &random)
    var plain = "\(size) 1\n"
    var dressed = plain
    for _ in 0..<30 {
      let order = (1...size).shuffled(using: &random).prefix(.random(in: 0...size, using: &random))
      var line = "\(Int.random(in: 1...50, using: &random))"
      for (index, candidate) in order.enumerated() {
        line += (index > 0 && Bool.random(using: &random) ? "=" : " ") + "\(candidate)"
      }
      plain += line + " 0\n"
      dressed += "  " + line.split(separator: "=").joined(separator: " = ") + "  0 # a ballot\r\n"
    }
    let names = (1...size).map { "\"c\($0)\"\n" }.joined()
    let first = read(plain + "0\n" + names)
    let second = read(dressed + "0\n" + names)
    #expect(first.printedProblems == [])
    #expect(second.printedProblems == [])
    #expect(first.rankings == second.rankings)
    #expect(first.count == second.count)
  }

  @Test func `a file that ends in a ballot has no further line`() {
    #expect(
      read("1 1\n1 1 0").printedProblems == [
        "2:6: error: only 0 names for 1 candidates",
        "2:6: error: the ballots do not end; a line with '0' ends them",
      ])
  }
}
