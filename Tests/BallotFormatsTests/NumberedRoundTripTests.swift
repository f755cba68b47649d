import Randomness
import Testing
import Voting

@testable import BallotFormats

@Suite struct NumberedRoundTripTests {
  private static let formats: [BallotFormat] = [.csv, .blt, .preflib]

  /// A file with random ballots, ties and blanks among them.
  private static func random(seed: UInt64) throws -> BallotFile {
    var random = RepeatableRandom(seed: seed)
    let size = Int.random(in: 1...7, using: &random)
    var profile = Profile(candidates: size)
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      let row = (0..<size).map { _ in UInt16.random(in: 0...4, using: &random) }
      try profile.add(row.span, weight: .random(in: 1...3, using: &random))
    }
    var file = BallotFile(
      format: .blt, candidates: (1...size).map { "Candidate \($0)" }, count: BallotCount(),
      pairs: PairwiseTally(candidates: size), profile: profile, problems: [])
    file.seats = 1
    return file
  }

  private static func weights(_ profile: Profile?) -> [Ballot: Int] {
    (profile?.ballots ?? []).reduce(into: [:]) { weights, ballot in
      weights[Ballot(ranks: ballot.ranks), default: 0] += ballot.weight
    }
  }

  private static func reading(_ written: Written, as format: BallotFormat) -> BallotFile {
    .reading(
      written.bytes.span, as: format, options: ReadingOptions(keep: .ballots, direction: .lowest))
  }

  @Test(arguments: formats, 0..<25 as Range<UInt64>)
  func `what was written reads back as the same ballots`(format: BallotFormat, seed: UInt64) throws
  {
    let file = try Self.random(seed: seed)
    let written = file.written(as: format)
    #expect(written.refusal == nil)
    let copy = Self.reading(written, as: format)
    #expect(copy.printedProblems == [])
    #expect(copy.candidates == file.candidates)
    #expect(Self.weights(copy.profile) == Self.weights(file.profile))
  }

  // The cells are those of a collection of formulas that spreadsheets have run.
  @Test(arguments: [
    "=cmd|\"/C calc\"!A0", "@SUM(1+1)*cmd|\"/C calc\"!A0", "-2+3", "+1+1", "\t=1+1", " =1+1",
    "＝1+1", "\u{202E}=1+1", "\r=1+1", "a;=1+1", "'=1", "''=1", "'Adams", "a\"b,c", "a\nb", "'",
  ])
  func `a name that a spreadsheet would run comes back as it was`(name: String) {
    var file = BallotFile.reading("Ada,Ben\n1,2\n", as: .csv)
    file = BallotFile(
      format: .csv, candidates: [name, "Ben"], count: file.count, pairs: file.pairs,
      profile: file.profile, problems: [])
    let written = file.written(as: .csv)
    #expect(Self.reading(written, as: .csv).candidates == [name, "Ben"])
    let text = String(decoding: written.bytes, as: UTF8.self)
    let start = text.unicodeScalars.first { $0 != "\"" && !$0.properties.isWhitespace }
    #expect(start.map { "=+-@＝\u{202E}".unicodeScalars.contains($0) } == false)
  }

  @Test func `BLT keeps title, seats, withdrawals, ids and decimal weights`() {
    let text = """
      3 2
      -2
      0.5 1 3 0
      (k7) 3=1 0
      2 0
      0
      "Ada ""A"" One"
      "Ben"
      "Cem"
      "Council"

      """
    let file = BallotFile.reading(text, as: .blt)
    #expect(file.printedProblems == [])
    let written = file.written(as: .blt)
    #expect(String(decoding: written.bytes, as: UTF8.self).replacing("1=3", with: "3=1") == text)
    #expect(written.losses == [])
  }

  @Test func `a format says what it cannot hold`() {
    let file = BallotFile.reading("2 1\n-2\n(k7) 1 0\n0\n\"Ada\"\n\"Ben\"\n\"Council\"\n", as: .blt)
    #expect(
      file.written(as: .csv).losses == [
        "the title 'Council'", "the number of seats, which is 1", "who has withdrawn: 'Ben'",
        "the id of 1 ballot",
      ])
    #expect(
      file.written(as: .preflib).losses == [
        "the number of seats, which is 1", "who has withdrawn: 'Ben'", "the id of 1 ballot",
      ])
  }

  @Test func `a format refuses what it cannot hold at all`() {
    let decimal = BallotFile.reading("1 1\n0.5 1 0\n0\n\"Ada\"\n", as: .blt)
    #expect(
      decimal.written(as: .csv).refusal
        == "CSV holds whole votes only, and some ballots have a fraction of one")
    #expect(
      decimal.written(as: .preflib).refusal
        == "PrefLib holds whole votes only, and some ballots have a fraction of one")
    let many = BallotFile.reading("1 1\n10000001 1 0\n0\n\"Ada\"\n", as: .blt)
    #expect(
      many.written(as: .csv).refusal
        == "CSV has one line a ballot, and these are more than 10000000")
    #expect(
      BallotFile.reading("Ada\n1\n", as: .csv).written(as: .blt).refusal
        == "BLT states the number of seats, and nobody has declared it")
  }

  @Test(arguments: [("1,2\n2,1\n", "soc"), ("1,1\n", "toc"), ("1,\n", "soi"), ("1,1\n1,\n", "toi")])
  func `PrefLib's type is the narrowest that fits`(ballots: String, type: String) {
    let table = Array(("Ada,Ben\n" + ballots).utf8)
    let file = BallotFile.reading(
      table.span, as: .csv, options: ReadingOptions(direction: .lowest))
    let text = String(decoding: file.written(as: .preflib).bytes, as: UTF8.self)
    #expect(text.contains("# DATA TYPE: \(type)\n"))
  }
}
