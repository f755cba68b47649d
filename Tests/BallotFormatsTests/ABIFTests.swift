import Testing
import Voting

@testable import BallotFormats

@Suite struct ABIFTests {
  private func read(_ text: String) -> BallotFile { .reading(text, as: .abif) }

  @Test func `metadata, declared candidates, comments and votes are read`() {
    let file = read(
      """
      # an invented election
      {"title": "Capital \\"A\\""}
      {tally_method: "IRV"}
      { description : 'any, text } # here' } # and here
      =Mem:[Memphis, TN]
      ="Nash":[Nashville # 2]
      =[Knox]:Knoxville  # a comment

      42:Mem>Nash>Knox
      \t26 : Nash > [Knox] = "Mem" # equal
      15*Knox>Nash
      500:
      1:Memphis, TN
      """)
    #expect(file.candidates == ["Memphis, TN", "Nashville # 2", "Knoxville"])
    #expect(file.title == "Capital \"A\"")
    #expect(file.method == "IRV")
    #expect(file.seats == nil)
    #expect(file.unranked == nil)
    #expect(file.count == BallotCount(accepted: 583, blank: 500, rejected: 1))
    #expect(
      file.rankings == [
        "Memphis, TN > Nashville # 2 > Knoxville * 42",
        "Nashville # 2 > Memphis, TN = Knoxville * 26",
        "Knoxville > Nashville # 2 * 15", " * 500",
      ])
    #expect(
      file.printedProblems == [
        "13:3: error: a list with ',' needs ratings as in 'Ada/5, Ben/3'; a ranking has '>' and '='"
      ])
  }

  @Test func `a full name in brackets stands for its token`() {
    let file = read("=Ada:[Ada Lovelace, London]\n3:[Ada Lovelace, London]\n")
    #expect(file.rankings == ["Ada Lovelace, London * 3"])
    #expect(file.printedProblems == [])
  }

  @Test(arguments: [
    ("5:Ada/5, Ben/5, Cem/4", "Ada = Ben > Cem * 5"),
    ("5:Ada/1,Ben/045,Cem/9", "Ben > Cem > Ada * 5"),
    ("5:Ada/400,Ben/200,Cem", "Ada > Ben > Cem * 5"),
    ("5:Ada/0,Ben/1,Cem", "Ben > Ada = Cem * 5"),
    ("5:Ada/5>Ben/0>Cem/0", "Ada > Ben > Cem * 5"),
    ("5:Ada/5=Ben/5>Cem", "Ada = Ben > Cem * 5"),
    ("5:Ada/1", "Ada * 5"),
  ])
  func `ratings become ranks`(vote: String, ranking: String) {
    let file = read("=Ada:\n=Ben:\n=Cem:\n\(vote)\n")
    #expect(file.rankings == [ranking])
    #expect(file.printedProblems == [])
  }

  @Test func `candidates that nobody declares come from the votes`() {
    let file = read("2:[Ada \"A\" L.]/5>Ben-2>\"Çem #1\"\n1:Ben-2\n")
    #expect(file.candidates == ["Ada \"A\" L.", "Ben-2", "Çem #1"])
    #expect(file.printedProblems == [])
  }

  @Test func `a candidate that alone is not declared is pointed out`() {
    let file = read("=Ada:[Ada]\n1:Ada>Bem\n")
    #expect(file.candidates == ["Ada", "Bem"])
    #expect(
      file.printedProblems == [
        "2:7: warning: 'Bem' is not declared and counts as one more candidate"
      ])
  }

  @Test func `the id in a comment is kept`() {
    let file = read("1:Ada>Ben  ##VID:4f2a more\n1:Ada # VID:x\n")
    #expect(file.ballots?.map(\.id) == ["4f2a", nil])
  }

  @Test(arguments: [
    ("5:Ada/3>Ben/5", 9, "the rating 5 of 'Ben' contradicts its place after 3"),
    ("5:Ada/3=Ben/2", 9, "the rating 2 of 'Ben' contradicts its place after 3"),
    ("5:Ada/3,Ben/2>Cem", 15, "',' cannot stand beside '>' and '=' in one vote"),
    ("5:Ada>Ben>Ada", 11, "'Ada' is ranked twice"),
    ("5:Ada>>Ben", 7, "a candidate is missing here"),
    ("5:Ada>", 7, "a candidate is missing here"),
    ("5:[Ada", 3, "']' is missing at the end of this name"),
    ("5:[Ada] Ben", 9, "'>', '=' or ',' is missing here"),
    ("5:Ada/x", 7, "the rating 'x' is not a whole number"),
    ("5:Ada/99999999999999999999", 7, "the rating '99999999999999999999' is too large"),
    ("5 Ada", 3, "a vote needs ':' after the number of ballots"),
    ("0:Ada", 1, "a line of no ballots"),
    ("99999999999999999999:Ada", 1, "'99999999999999999999' ballots are too many"),
    ("999999999999999999:Ada", 1, "more votes than can be counted"),
    ("Ada>Ben", 1, "neither a vote '12: …' nor a candidate '=…', metadata '{…}' or a comment '#'"),
  ])
  func `a vote that cannot be counted is rejected`(vote: String, column: Int, message: String) {
    let file = read("=Ada:\n=Ben:\n=Cem:\n\(vote)\n1:Ben\n")
    #expect(file.printedProblems == ["4:\(column): error: \(message)"])
    #expect(file.count == BallotCount(accepted: 1, rejected: 1))
  }

  @Test(arguments: [
    ("=Ada", "1:2: error: a candidate reads '=token:[full name]'"),
    ("=:[Ada]", "1:2: error: a candidate without a token"),
    ("=A:[Ada] x", "1:10: error: nothing can stand after the full name"),
    ("=A:[Ada]\n=A:[Ben]", "2:2: error: 'A' is already declared"),
    ("=A:[Ada]\n=B:[Ada]", "2:4: error: another candidate is called 'Ada'"),
    ("{title}", "1:2: error: a line of metadata reads '{\"title\": \"…\"}'"),
    ("{title: \"x}", "1:12: error: '\"' is missing at the end of this text"),
    ("{title: x", "1:10: error: '}' is missing at the end of the metadata"),
    ("{seats: 3}", "1:2: warning: the format does not define 'seats'; it is left aside"),
  ])
  func `a declaration that cannot be used is reported`(text: String, problem: String) {
    #expect(read(text).printedProblems == [problem])
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let file = BallotFile.reading(Array("1:Andr".utf8) + [0xE9, 0x0A], as: .abif)
    #expect(file.printedProblems == ["1:3: error: this text is not UTF-8"])
  }

  @Test func `carriage returns and a byte order mark do not matter`() {
    #expect(read("\u{FEFF}=Ada:[Ada]\r\n2:Ada\r\n").rankings == ["Ada * 2"])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no bytes crash the reader, and every vote is counted or rejected`(seed: UInt64) {
    let pieces = [
      "Ada", "Ben", ">", "=", ",", "/3", "\n", "\n", "\n7:", "\n=", ":", "[", "]", "\"", "{", "}",
      "title", "##VID:", "\\", "\r\n", "99999999999999999999", "\0",
    ]
    let file = BallotFile.reading(hostileBytes(seed: seed, from: pieces), as: .abif)
    #expect(file.problems.filter { $0.severity == .error }.count >= file.count.rejected)
    #expect(file.profile?.total == file.count.accepted)
  }
}
