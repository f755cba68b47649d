import Testing
import Voting

@testable import BallotFormats

@Suite struct DebianTests {
  private func read(_ text: String) -> BallotFile { .reading(text, as: .debian) }

  private static let drawing = """
        Tally Sheet for the votes cast.

         Option 1---->: Ada
       /  Option 2--->: Ben
       |/  Option 3-->: None Of The Above
       ||/
    """

  private static let md5 = "1d7ba886e62a2cf64379a5c8f8032cc2"

  @Test func `options, ranks and hashes are read, and blanks are last`() {
    let file = read("\(Self.drawing)\nV: 1-2 \t\t\(Self.md5)\nV: 211\nV: --- abc\n")
    #expect(file.printedProblems == [])
    #expect(file.candidates == ["Ada", "Ben", "None Of The Above"])
    #expect(file.unranked == .last)
    #expect(file.seats == nil)
    #expect(file.defaultOption == 2)
    #expect(file.count == BallotCount(accepted: 3, blank: 1))
    #expect(
      file.rankings == ["Ada > None Of The Above * 1", "Ben = None Of The Above > Ada * 1", " * 1"])
    #expect(file.ballots?.map(\.id) == [Self.md5, nil, "abc"])
  }

  @Test func `a default option stands last or is none`() {
    let sheet = "Option 1-->: Further Discussion\n/ Option 2->: Ada\nV: 12\n"
    #expect(read(sheet).defaultOption == nil)
    let other = "Option 1-->: Ada\n/ Option 2->: FURTHER DISCUSSION\nV: 12\n"
    #expect(read(other).defaultOption == 1)
  }

  @Test(arguments: [32, 40, 64])
  func `a vote may lack its mark if a hash of any length follows`(length: Int) {
    let hash = String(repeating: "a1", count: length / 2)
    let file = read("\(Self.drawing)\n   1-2 \(hash)\n")
    #expect(file.ballots?.map(\.id) == [hash])
    #expect(file.printedProblems == [])
  }

  @Test func `an open vote may lack its mark if a wide gap follows`() {
    let file = read("\(Self.drawing)\n1-2\tada Ada Lovelace\n21-   ben\n")
    #expect(file.ballots?.map(\.id) == ["ada Ada Lovelace", "ben"])
    #expect(file.printedProblems == [])
  }

  @Test func `what may be a vote or prose is not left to chance`() {
    let file = read("\(Self.drawing)\nV: 1-2\n\n123 votes were counted.\nThe end.\n")
    #expect(
      file.printedProblems == [
        "9:1: error: this may be a vote or prose; write 'V:' before a vote"
      ])
    #expect(file.count == BallotCount(accepted: 1, rejected: 1))
  }

  @Test(arguments: [
    ("V: 12 \(md5)", 4, "'12' has 2 columns for 3 options"),
    ("12345 \(md5)", 1, "'12345' has 5 columns for 3 options"),
    ("V:", 3, "'' has 0 columns for 3 options"),
    ("V: 1?2 \(md5)", 5, "'?' is neither a rank nor '-'"),
    ("V: 102 \(md5)", 5, "'0' is neither a rank nor '-'"),
  ])
  func `a malformed vote is rejected`(vote: String, column: Int, message: String) {
    let file = read("\(Self.drawing)\nV: 123\n\(vote)\n")
    #expect(file.printedProblems == ["8:\(column): error: \(message)"])
    #expect(file.count == BallotCount(accepted: 1, rejected: 1))
  }

  @Test func `a rank beyond the options is counted and pointed out`() {
    let file = read("\(Self.drawing)\nV: 1-9\n")
    #expect(file.rankings == ["Ada > None Of The Above * 1"])
    #expect(
      file.printedProblems == [
        "7:6: warning: rank 9 is larger than the number of options, which is 3"
      ])
  }

  @Test func `more than nine options are ranked in letters`() {
    let names = (1...12).map { "Option number \($0)" }
    let drawing = names.enumerated().map { place, name in
      String(repeating: "|", count: place) + "/ Option \(place + 1)-->: \(name)\n"
    }.joined()
    let file = read("\(drawing)\nV: CBA987654321\nV: ---------abc\n")
    #expect(file.candidates == names)
    #expect(
      file.rankings == [
        names.reversed().joined(separator: " > ") + " * 1",
        names[9...].joined(separator: " > ") + " * 1",
      ])
    #expect(file.printedProblems == [])
  }

  @Test func `a name may go on in the next line`() {
    let file = read(
      """
            Option 1---->: A long
          |                name
          /  Option 2--->: Ben
          |/
      V: 12
      """)
    #expect(file.candidates == ["A long name", "Ben"])
  }

  @Test func `names in Latin-1 are read with a warning`() {
    let sheet =
      Array("Option 1-->: Andr".utf8) + [0xE9] + Array("\n/ Option 2->: Ben\nV: 12 x".utf8) + [0xE9]
    let file = BallotFile.reading(sheet, as: .debian)
    #expect(file.candidates == ["André", "Ben"])
    #expect(file.ballots?.map(\.id) == ["xé"])
    #expect(file.printedProblems == ["1:14: warning: not UTF-8, read as Latin-1: 'André'"])
  }

  @Test(arguments: [
    ("", "1:1: error: no options; a sheet names them in lines such as 'Option 1--->: Ada'"),
    ("Option 2-->: Ada\n", "1:1: error: option 1 should stand here"),
    ("Option 1-->:\n", "1:13: error: an option without a name"),
    ("Option 1-->: Ada\nOption 2->: Ada\n", "2:13: error: 'Ada' stands twice"),
  ])
  func `a sheet without usable options says so`(text: String, problem: String) {
    #expect(read(text).printedProblems == [problem])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no bytes crash the reader, and every vote is counted or rejected`(seed: UInt64) {
    let pieces = [
      "Option 1-->: Ada\n", "/ Option 2->: Ben\n", "|", "/", "\n", "V: 12", "V:", "1-", "--", "Z9",
      "\t", Self.md5, "\r\n", "\0", "Option ",
    ]
    let file = BallotFile.reading(hostileBytes(seed: seed, from: pieces), as: .debian)
    #expect(file.problems.filter { $0.severity == .error }.count >= file.count.rejected)
    #expect(file.profile?.total == file.count.accepted)
  }

  @Test func `a control character in a name is an error, as in other formats`() {
    let file = read("  Option 1---->: Ada\n  Option 2---->: B\u{1}n\nV: 12\n")
    #expect(file.printedProblems == ["2:18: error: a control character in a name"])
  }
}
