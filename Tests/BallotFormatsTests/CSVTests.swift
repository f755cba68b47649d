import Randomness
import Testing
import Voting

@testable import BallotFormats

@Suite struct CSVTests {
  private func read(
    _ text: String, _ direction: ReadingOptions.Direction? = nil
  ) -> BallotFile {
    let bytes = Array(text.utf8)
    return .reading(
      bytes.span, as: .csv, options: ReadingOptions(keep: .ballots, direction: direction))
  }

  @Test func `ranks, blanks and No opinion are read`() {
    let file = read("Ada,Ben,Cem\n1,2,3\n2,No opinion,1\n,,\n3,3,No opinion\n")
    #expect(file.printedProblems == [])
    #expect(file.candidates == ["Ada", "Ben", "Cem"])
    #expect(file.rankings == ["Ada > Ben > Cem * 1", "Cem > Ada * 1", " * 1", "Ada = Ben * 1"])
    #expect(file.count == BallotCount(accepted: 4, blank: 1))
    #expect(file.seats == nil)
    #expect(file.unranked == nil)
  }

  @Test(arguments: [
    "\u{FEFF}Ada,Ben\n1,2\n", "Ada,Ben\r\n1,2\r\n", "Ada,Ben\n1,2", "Ada,Ben\n1,2\n\n\n",
    "Ada,Ben\n 1 ,\t2\n", "Ada,Ben\n\"1\",\"2\"\n", " Ada , Ben \n01,0002\n",
  ])
  func `the same table in other clothes is the same`(text: String) {
    let file = read(text)
    #expect(file.printedProblems == [])
    #expect(file.candidates == ["Ada", "Ben"])
    #expect(file.rankings == ["Ada > Ben * 1"])
  }

  @Test func `quoted names may hold commas, quotes and line ends`() {
    let file = read("\"Ada, \"\"the\"\" one\",\"Ben\nJunior\"\n1,2\n2,x\n")
    #expect(file.candidates == ["Ada, \"the\" one", "Ben\nJunior"])
    #expect(
      file.printedProblems == [
        "4:3: error: 'x' is not a rank; write a number from 1, or 'No opinion' or nothing for a blank"
      ])
  }

  @Test func `each bad cell is told with its place and no good ballot is lost`() {
    let file = read(
      "Ada,Ben,Cem\n1,2,3\n1,0,-3\n1,2\n1,2,3,4\n1,10000,\n1,\"2,3\n3,2,1\n=1+1,2,3\n")
    #expect(
      file.printedProblems == [
        "3:3: error: '0' is not a rank; ranks are 1 to 9999",
        "3:5: error: '-3' is not a rank; write a number from 1, or 'No opinion' or nothing for a blank",
        "4:4: error: only 2 cells for the 3 names above",
        "5:7: error: more cells than the 3 names above",
        "6:3: error: '10000' is not a rank; ranks are 1 to 9999",
        "7:3: error: the quote that opens here is not closed",
        "9:1: error: '=1+1' is not a rank; write a number from 1, or 'No opinion' or nothing for a blank",
      ])
    #expect(file.count == BallotCount(accepted: 2, rejected: 6))
  }

  @Test(arguments: [
    ("", "1:1: error: the file is empty; its first line would name the candidates"),
    ("Ada,\"Ben\n1,2\n", "1:5: error: the quote that opens here is not closed"),
    (
      "Ada,\"Ben\"x\n1,2\n",
      "1:10: error: text after a closing quote; a quote inside a cell is written twice"
    ),
    ("Ada,,Cem\n", "1:5: error: candidate 2 has no name"),
    ("Ada,Ada\n", "1:5: error: two candidates are called 'Ada'; each needs a name of its own"),
    ("Ada,B\u{0}n\n", "1:5: error: the name of candidate 2 has a control character"),
  ])
  func `a header that names nobody, or somebody twice, is an error`(text: String, problem: String) {
    #expect(read(text).printedProblems == [problem])
  }

  @Test func `names in Latin-1 are read with a warning`() {
    let bytes: [UInt8] = Array("Ada,Ren".utf8) + [0xE9, 0x65] + Array("\n1,2\n".utf8)
    let file = BallotFile.reading(bytes, as: .csv)
    #expect(file.candidates == ["Ada", "Renée"])
    #expect(
      file.printedProblems == [
        "1:5: warning: the name of candidate 2 is not UTF-8; read as Latin-1: 'Renée'"
      ])
  }

  @Test func `the highest number is the favourite where that is declared`() {
    let file = read("Ada,Ben,Cem\n3,1,\n1,2,3\n1,1,2\n", .highest)
    #expect(
      file.rankings == ["Ada > Ben * 1", "Cem > Ben > Ada * 1", "Cem > Ada = Ben * 1"])
  }

  @Test func `a table that looks inverted is refused until its direction is declared`() {
    let table = "Ada,Ben,Cem,Dot\n1,1,1,4\n1,2,3,4\n1,4,1,1\n1,1,1,1\n,,,\n"
    let file = read(table)
    #expect(
      file.printedProblems == [
        """
        2:1: error: 3 of 4 ballots give the number 1 to at least half of the candidates, as if the \
        highest number were the favourite; say which end is: --direction highest or --direction \
        lowest
        """
      ])
    #expect(file.count == BallotCount(rejected: 5))
    #expect(file.pairs.matrix(.last).votes.allSatisfy { $0 == 0 })
    #expect(read(table, .lowest).count == BallotCount(accepted: 5, blank: 1))
    #expect(read(table, .highest).rankings.first == "Dot > Ada = Ben = Cem * 1")
  }

  @Test(arguments: [
    "Ada,Ben,Cem,Dot\n4,4,4,1\n4,4,4,2\n4,4,4,4\n",  // crowded at the last rank
    "Ada,Ben,Cem,Dot\n1,1,,\n1,1,1,\n,,1,1\n",  // approval: both directions count alike
    "Ada,Ben,Cem,Dot\n1,1,3,4\n1,1,3,4\n1,2,3,4\n2,1,3,4\n",  // half, not more
    "Ada\n1\n1\n",
  ])
  func `a table that does not look inverted is counted`(text: String) {
    #expect(read(text).printedProblems == [])
  }

  @Test("the short way and the careful way read alike", arguments: 0..<40 as Range<UInt64>)
  func waysAgree(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let size = Int.random(in: 1...12, using: &random)
    var plain = (1...size).map { "c\($0)" }.joined(separator: ",") + "\n"
    var dressed = plain
    for _ in 0..<30 {
      let cells = (0..<size).map { _ in
        ["", "No opinion", "\(Int.random(in: 1...120, using: &random))"].randomElement(
          using: &random) ?? ""
      }
      plain += cells.joined(separator: ",") + "\n"
      dressed += cells.map { "\"\($0)\"" }.joined(separator: " , ") + " \r\n"
    }
    let first = read(plain, .lowest)
    let second = read(dressed, .lowest)
    #expect(first.printedProblems == [])
    #expect(second.printedProblems == [])
    #expect(first.rankings == second.rankings)
    #expect(first.count == BallotCount(accepted: 30, blank: first.count.blank))
  }
}
