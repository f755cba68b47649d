import Testing

@testable import BallotFormats

@Suite struct DetectionTests {
  private func format(_ name: String, _ text: String) -> BallotFormat? {
    let bytes = Array(text.utf8)
    return BallotFormat(fileName: name, bytes: bytes.span)
  }

  @Test(arguments: [
    ("a/b.cvotes", BallotFormat.cef), ("a.csv", .csv), ("A.BLT", .blt), ("x.soc", .preflib),
    ("x.soi", .preflib), ("x.toc", .preflib), ("x.toi", .preflib), ("x.tar.abif", .abif),
  ])
  func `the end of a name tells the format`(name: String, expected: BallotFormat) {
    #expect(format(name, "") == expected)
  }

  @Test(arguments: [
    ("#/Candidates: A ; B\nA > B\n", BallotFormat.cef), ("A > B * 3\n", .cef),
    ("\u{FEFF}Ada,Ben\r\n1,No opinion\r\n", .csv), ("Ada,Ben\n,\n2,1\n", .csv),
    ("5 1,\n1 1 0,\n", .blt), ("# seats\n\n3 2 # two\n-1\n", .blt),
    ("# FILE NAME: x.soc\n1: 1,2\n", .preflib), ("2\n1,Ada\n2,Ben\n3,3,1\n3,1,2\n", .preflib),
    ("{title: \"x\"}\n27:A>B\n", .abif), ("=A:[Ada]\n", .abif), ("27:A>B\n", .abif),
    ("\n  Tally Sheet for the votes cast.\n", .debian), ("Some prose\nV: 12 abcdef\n", .debian),
  ])
  func `the lines of a text tell the format`(text: String, expected: BallotFormat) {
    #expect(format("ballots.txt", text) == expected)
    #expect(format("ballots", text) == expected)
    #expect(format("folder.csv/ballots", text) == expected)
  }

  @Test(arguments: ["", "\n\n", "Hello, world\n", "\u{0}\u{1}", "1 2 3\n", "# only a comment\n"])
  func `nobody guesses about anything else`(text: String) {
    #expect(format("ballots.txt", text) == nil)
  }
}
