import Testing
import Voting

@testable import BallotFormats

// The counts of ballots are those of the files' lines; those of candidates are their headers'.

@Suite(.enabled(if: RealFiles.areThere, "skipped: no real elections under HUSTINGS_SHARED"))
struct RealNumberedFileTests {
  @Test(arguments: [
    ("kubernetes-steering-2018.csv", 8, 307), ("kubernetes-steering-2019.csv", 11, 377),
    ("kubernetes-steering-2020.csv", 10, 312), ("kubernetes-steering-2021.csv", 13, 256),
  ])
  func `the Kubernetes tables read whole`(name: String, candidates: Int, ballots: Int) throws {
    let file = try read(name)
    #expect(file.printedProblems == [])
    #expect(file.candidates.count == candidates)
    #expect(file.count.accepted == ballots)
  }

  // The cycle across the last seat, with the published counts.
  @Test func `Kubernetes 2021 gives the published pairs`() throws {
    let file = try read("kubernetes-steering-2021.csv")
    let matrix = file.pairs.matrix(.noOpinion)
    func pair(_ first: String, _ second: String) throws -> [Int] {
      let first = try #require(file.candidates.firstIndex(of: first))
      let second = try #require(file.candidates.firstIndex(of: second))
      return [matrix[first, second], matrix[second, first]]
    }
    #expect(try pair("cblecker", "tpepper") == [89, 84])
    #expect(try pair("tpepper", "deads2k") == [91, 86])
    #expect(try pair("deads2k", "cblecker") == [88, 81])
  }

  @Test(arguments: [("five", 5), ("seven", 7)])
  func `the NixOS files read whole`(name: String, seats: Int) throws {
    let file = try read("nixos-2025-\(name)-seats.blt")
    #expect(file.printedProblems == [])
    #expect(file.candidates.count == 24)
    #expect(file.seats == seats)
    #expect(file.count.accepted == 443)
    #expect(file.title == "Nix SC Election 2025")
  }

  @Test(arguments: [
    ("aberdeen_2012_ward10", 8, 4, 5884), ("aberdeen_2012_ward11", 6, 3, 4781),
    ("aberdeen_2017_ward10", 6, 4, 7508), ("aberdeen_2017_ward11", 4, 3, 6116),
    ("aberdeen_2017_ward12", 10, 4, 5598), ("aberdeen_2017_ward13", 8, 4, 5176),
    ("aberdeen_2022_ward12", 10, 4, 4997),
    ("aberdeenshire_2016_by_election_inverurie_and_district", 4, 1, 3360),
    ("perth_kinross_2016_by_election_ward9", 5, 1, 3431),
  ])
  func `every Scottish file reads whole`(
    name: String, candidates: Int, seats: Int, ballots: Int
  ) throws {
    let file = try read("scotland/\(name).blt")
    #expect(file.problems.filter { $0.severity == .error } == [])
    #expect(file.candidates.count == candidates)
    #expect(file.seats == seats)
    #expect(file.count.accepted == ballots)
  }

  @Test func `Scottish names are read without what a spreadsheet left around them`() throws {
    #expect(
      try read("scotland/aberdeen_2012_ward10.blt").candidates[0] == "SNP \"John Munro CORALL\"")
    #expect(try read("scotland/aberdeen_2017_ward12.blt").candidates[7] == "Renée SLATER (Grn)")
    let ward9 = try read("scotland/perth_kinross_2016_by_election_ward9.blt")
    #expect(ward9.candidates[3] == "Wilma,LUMSDEN")
    #expect(ward9.title == "Ward 9 - Almond and Earn")
    #expect(ward9.printedProblems == ["1:4: warning: commas at the ends of lines are ignored"])
  }

  private func read(_ name: String) throws -> BallotFile {
    let bytes = try #require(RealFiles.bytes(name))
    let detected = BallotFormat(fileName: name, bytes: bytes.span)
    let format = try #require(detected)
    return .reading(bytes, as: format)
  }
}
