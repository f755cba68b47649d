import Glibc
import Testing
import Voting

@testable import BallotFormats

@Suite struct HostileFileTests {
  private static let numbered: [BallotFormat] = [.csv, .blt, .preflib]

  @Test(arguments: numbered, 0..<150 as Range<UInt64>)
  func `no bytes crash a reader`(format: BallotFormat, seed: UInt64) {
    let pieces = [
      "1", "2 ", "0", "\n", "\r\n", ",", "\"", "\"\"", "=", "-", "#", "{", "}", ": ", "(a)", "Ada",
      "No opinion", "3 1\n", "99999999999999999999", "0.5", "# NUMBER ALTERNATIVES: 2\n",
      "# ALTERNATIVE NAME 1: A\n", "2\n1,A\n2,B\n1,1,1\n", "\u{0}", "\u{FEFF}", "1 1 2 0\n0\n",
    ]
    let file = BallotFile.reading(hostileBytes(seed: seed, from: pieces), as: format)
    #expect(file.pairs.candidates == file.candidates.count)
    let errors = file.problems.filter { $0.severity == .error }
    #expect(errors.count >= file.count.rejected || !errors.isEmpty)
    #expect(file.profile?.total == file.count.accepted)
  }

  @Test(
    .enabled(if: RealFiles.areThere, "skipped: no hostile files under HUSTINGS_SHARED"),
    arguments: [
      ("blt-dup.blt", "2:5: error: candidate 1 is ranked twice"),
      ("blt-huge-header.blt", "1:1: error: a contest has 1 to 2500 candidates"),
      (
        "blt-huge-weight.blt",
        "2:1: error: '99999999999999999999' ballots are more than can be counted: 35184372088832"
      ),
      (
        "blt-negative.blt",
        "2:5: error: a number below 0 withdraws a candidate, which belongs before all ballots"
      ),
      ("blt-no-end.blt", "2:6: error: the ballot does not end; a '0' ends it"),
      ("blt-out-of-range.blt", "2:3: error: there is no candidate '7'; they are 1 to 3"),
      ("blt-zero-seats.blt", "1:3: error: a contest has at least one seat"),
      ("civs-quote.csv", "4:8: error: only 2 cells for the 3 names above"),
    ])
  func `a hostile file gets a clear error`(name: String, problem: String) throws {
    let bytes = try #require(RealFiles.bytes("../../hostile/ballots/" + name))
    let detected = BallotFormat(fileName: name, bytes: bytes.span)
    let format = try #require(detected)
    #expect(BallotFile.reading(bytes, as: format).printedProblems.first == problem)
  }

  @Test(
    .enabled(if: RealFiles.areThere, "skipped: no hostile files under HUSTINGS_SHARED"),
    arguments: BallotFormat.allCases,
    [
      "bad-utf8", "bom", "deep-100k", "deep-obj-20k", "empty-body", "lone-surrogate", "nan",
      "nfc-nfd", "nul", "rank-int64max", "two-docs", "utf16",
    ])
  func `no other file crashes a reader`(format: BallotFormat, name: String) throws {
    let bytes = try #require(RealFiles.bytes("../../hostile/ballots/\(name).json"))
    let file = BallotFile.reading(bytes, as: format)
    #expect(file.pairs.candidates == file.candidates.count)
  }
}
