import Glibc
import Testing
import Voting

@testable import BallotFormats

/// Real elections' files, which lie outside the package.
enum RealFiles {
  /// Where they lie.
  static let folder: String = {
    guard let path = getenv("HUSTINGS_SHARED") else { return "../shared" }
    return String(cString: path)
  }()

  /// Tells whether they are there.
  static let areThere = bytes("A03.cvotes") != nil

  /// One of the ballot files.
  static func bytes(_ name: String) -> [UInt8]? {
    guard let file = fopen("\(folder)/data/ballots/\(name)", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}

@Suite(.enabled(if: RealFiles.areThere, "skipped: no real elections under HUSTINGS_SHARED"))
struct RealBallotFileTests {
  private func read(_ name: String, as format: BallotFormat) throws -> BallotFile {
    .reading(try #require(RealFiles.bytes(name)), as: format)
  }

  @Test func `election A03 of Tideman's collection reads whole`() throws {
    let file = try read("A03.cvotes", as: .cef)
    #expect(file.printedProblems == [])
    #expect(file.candidates == (1...15).map(String.init))
    #expect(file.seats == 7)
    #expect(file.unranked == .last)
    #expect(file.count == BallotCount(accepted: 989, blank: 8))
  }

  // Pairs as published with the data set, https://github.com/electorama/abiftool.
  @Test func `Burlington 2009 gives the published pairs`() throws {
    let file = try read("burlington-2009.abif", as: .abif)
    #expect(file.printedProblems == [])
    #expect(file.title == "2009 Burlington mayoral election")
    #expect(file.candidates.first == "Bob Kiss (Progressive)")
    let pairs = file.pairs.matrix(.last)
    func counts(_ first: Int, _ second: Int) -> [Int] {
      [pairs[first, second], pairs[second, first]]
    }
    #expect(counts(1, 0) == [4067, 3477])
    #expect(counts(1, 4) == [4597, 3668])
    #expect(counts(1, 3) == [4573, 2998])
    #expect(counts(1, 2) == [6267, 591])
    #expect(file.unranked == nil)
  }

  // https://www.debian.org/vote/2006/vote_002: Towns over McIntyre 190 to 184.
  @Test func `the tally sheet of Debian 2006 gives the published pair`() throws {
    let file = try read("debian-leader-2006.tally.txt", as: .debian)
    #expect(file.printedProblems == [])
    #expect(file.candidates.count == 8)
    #expect(file.candidates[2] == "Steve McIntyre")
    #expect(file.candidates[3] == "Anthony Towns")
    #expect(file.defaultOption == 7)
    #expect(file.count == BallotCount(accepted: 421))
    let last = file.pairs.matrix(.last)
    #expect([last[2, 3], last[3, 2]] == [184, 190])
    let noOpinion = file.pairs.matrix(.noOpinion)
    #expect([noOpinion[2, 3], noOpinion[3, 2]] == [174, 167])
    #expect(file.ballots?.first?.id == "1d7ba886e62a2cf64379a5c8f8032cc2")
  }
}
