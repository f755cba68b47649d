import Testing
import Voting

@testable import BallotFormats

@Suite struct PrefLibTests {
  private func read(_ text: String) -> BallotFile { .reading(text, as: .preflib) }

  private static func new(_ type: String, _ ballots: String, voters: Int = 6, orders: Int = 2)
    -> String
  {
    """
    # FILE NAME: 00001-00000001.\(type)
    # TITLE: Invented
    # DATA TYPE: \(type)
    # NUMBER ALTERNATIVES: 3
    # NUMBER VOTERS: \(voters)
    # NUMBER UNIQUE ORDERS: \(orders)
    # ALTERNATIVE NAME 1: Ada
    # ALTERNATIVE NAME 2: Ben: the second
    # ALTERNATIVE NAME 3: Cem
    \(ballots)
    """
  }

  private static let old = "3\n1,Ada\n2,Ben: the second\n3,Cem\n6,6,2\n"

  @Test(arguments: [
    new("toi", "4: {1,3},2\n2: 2\n"), new("toi", " 4 : { 1 , 3 } , 2 \r\n\r\n2: 2\r\n"),
    "\u{FEFF}" + new("toi", "4: {1,3},2\n2: 2"), old + "4,{1,3},2\n2,2\n",
  ])
  func `new and old headers are read`(text: String) {
    let file = read(text)
    #expect(file.printedProblems == [])
    #expect(file.candidates == ["Ada", "Ben: the second", "Cem"])
    #expect(file.rankings == ["Ada = Cem > Ben: the second * 4", "Ben: the second * 2"])
    #expect(file.count == BallotCount(accepted: 6))
    #expect(file.seats == nil)
    #expect(file.unranked == nil)
  }

  @Test func `the title of a new header is read`() {
    #expect(read(Self.new("soi", "6: 1\n0: 1\n")).title == "Invented")
  }

  @Test(arguments: [
    ("soc", ["11:1: error: ranks 1 of 3 candidates; in a file of type soc every ballot ranks all"]),
    ("soi", ["10:1: error: shares a rank; in a file of type soi no ballot does"]),
    ("toc", ["11:1: error: ranks 1 of 3 candidates; in a file of type toc every ballot ranks all"]),
    ("toi", []),
  ])
  func `ballots keep what the type promises`(type: String, problems: [String]) {
    let file = read(Self.new(type, "4: {1,3},2\n2: 2\n"))
    let expected =
      type == "soc"
      ? ["10:1: error: shares a rank; in a file of type soc no ballot does"] + problems : problems
    #expect(file.printedProblems == expected)
  }

  @Test func `declared totals must be those of the ballots`() {
    #expect(
      read(Self.new("soi", "4: 1,2\n", voters: 5, orders: 3)).printedProblems == [
        "5:18: error: 5 votes are declared, but there are 4",
        "6:25: error: 3 orders are declared, but there are 1",
      ])
    #expect(
      read(Self.old + "4,1\n").printedProblems == [
        "5:1: error: 6 votes are declared, but there are 4",
        "5:3: error: 6 votes are declared, but there are 4",
        "5:5: error: 2 orders are declared, but there are 1",
      ])
  }

  @Test func `each bad ballot is told with its place and no good one is lost`() {
    let ballots = """
      1: 1,2
      1: 4
      1: 1,1
      x: 1
      0: 1
      99999999999999999999: 1
      35184372088832: 1
      1 1
      1: {1,2
      1: {}
      1: 1,
      1: 1;2
      2: 2,1

      """
    let file = read(Self.new("toi", ballots))
    #expect(
      file.printedProblems == [
        "11:4: error: there is no candidate '4'; they are 1 to 3",
        "12:6: error: candidate 1 is ranked twice",
        "13:1: error: a ballot starts with its number of votes, as in '12: 1,2,{3,4}'",
        "14:1: error: '0' is not a number of votes that can be counted",
        "15:1: error: '99999999999999999999' is not a number of votes that can be counted",
        "16:1: error: with these 35184372088832 there are more votes than can be counted",
        "17:3: error: a colon or a comma belongs behind the number of votes",
        "18:4: error: the brace that opens here is not closed",
        "19:5: error: a candidate's number belongs here",
        "20:6: error: a candidate's number belongs here",
        "21:5: error: a comma belongs between the candidates",
      ])
    #expect(file.count == BallotCount(accepted: 3, rejected: 11))
  }

  @Test(arguments: [
    ("", "1:1: error: the file starts with '# …' lines or with the number of candidates"),
    ("# TITLE: x\n", "1:1: error: no line '# NUMBER ALTERNATIVES: …' among the first lines"),
    ("# NUMBER ALTERNATIVES: 99999\n", "1:24: error: a contest has 1 to 2500 candidates"),
    (
      "# DATA TYPE: cat\n",
      "1:14: error: data of type 'cat' are not rankings; soc, soi, toc and toi are"
    ),
    (
      "# NUMBER ALTERNATIVES: 1\n", "1:1: error: no line '# ALTERNATIVE NAME 1: …'"
    ),
    (
      "# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: Ada\n# ALTERNATIVE NAME 2: Ben\n",
      "3:23: error: a name for candidate 2 of 1"
    ),
    (
      "# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: Ada\n# ALTERNATIVE NAME 1: Ben\n",
      "3:23: error: a second name for candidate 1"
    ),
    ("# NUMBER VOTERS: many\n", "1:18: error: a number of votes belongs here, not 'many'"),
    ("99999999999999999999\n", "1:1: error: a contest has 1 to 2500 candidates"),
    ("2\n1,Ada\n3,Ben\n", "3:1: error: candidate 2 belongs here, as '2,Name'"),
    (
      "1\n1,Ada\n1,1\n1,1\n",
      "3:1: error: three numbers with commas belong here: of voters, of votes and of different orders"
    ),
  ])
  func `what is wrong in a header is told`(text: String, problem: String) {
    #expect(read(text).printedProblems == [problem])
  }
}
