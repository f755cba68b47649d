import Foundation
import Randomness
import Testing

/// Elections that were held, against what was published; ../shared/data/README.md has the sources.
@Suite(.enabled(if: SharedData.isHere, "\(SharedData.absence)"))
struct RealElectionTests {
  private static func json(_ file: String, _ options: [String]) throws -> [String: Any] {
    let run = try Program.run(
      ["tally", SharedData.ballots(file), "--format", "json"] + options, in: Folder())
    #expect(run.status == 0, "\(run.errors)")
    return try run.json()
  }

  /// A name without what Kubernetes' tables add in brackets.
  private static func plain(_ name: String) -> String {
    let words = name.prefix { $0 != "(" }.split(separator: " ")
    return words.joined(separator: " ")
  }

  /// The elections of Kubernetes' steering committee: year, seats and published order.
  private static let kubernetes: [(String, Int, [String])] = [
    (
      "2018", 3,
      [
        "Aaron Crickenberger", "Timothy St. Clair", "Davanum Srinivas", "Nikhita Raghunath",
        "Kris Nova", "Quinton Hoole", "Stephen Augustus", "Tim Pepper",
      ]
    ),
    (
      "2019", 4,
      [
        "Paris Pittman", "Nikhita Raghunath", "Christoph Blecker", "Derek Carr",
        "Stephen Augustus", "Lachlan Evenson", "Brendan Burns", "Vallery Lancey", "Pengfei Ni",
      ]
    ),
    (
      "2020", 3,
      [
        "Jordan Liggitt", "Bob Killen", "Davanum Srinivas", "Stephen Augustus", "Ian Coldwater",
        "Lachlan Evenson", "Federico Bongiovanni", "Carlos Panato", "Divya Mohan", "Mayank Kumar",
      ]
    ),
    (
      "2021", 4,
      [
        "parispittman", "justaugustus", "cblecker", "tpepper", "deads2k", "aojea", "lachie83",
        "jeremyrickard", "IanColdwater", "tashimi", "palnabarun", "vincepri", "saiyam1814",
      ]
    ),
  ]

  @Test(arguments: kubernetes)
  func `Kubernetes' steering committee comes out in the published order`(
    year: String, seats: Int, order: [String]
  ) throws {
    let json = try Self.json(
      "kubernetes-steering-\(year).csv", ["--seats", "\(seats)", "--blanks", "no-opinion"])
    let ranking = try #require(json["ranking"] as? [[String]])
    #expect(ranking.prefix(order.count).map { $0.map(Self.plain) } == order.map { [$0] })
    #expect((json["elected"] as? [String])?.map(Self.plain) == Array(order.prefix(seats)))
  }

  @Test(arguments: kubernetes, [1, 2, 3] as [UInt64])
  func `Kubernetes' order is the same when rows and columns stand in another one`(
    election: (String, Int, [String]), seed: UInt64
  ) throws {
    let (year, seats, order) = election
    let file = try String(
      contentsOfFile: SharedData.ballots("kubernetes-steering-\(year).csv"), encoding: .utf8)
    // These tables have no quotes.
    let rows = file.split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let header = try #require(rows.first)
    var random = RepeatableRandom(seed: seed)
    let columns = header.indices.shuffled(using: &random)
    let moved = [header] + rows.dropFirst().shuffled(using: &random)
    let text = moved.map { row in columns.map { row[$0] }.joined(separator: ",") }
    let folder = try Folder()
    try folder.write(text.joined(separator: "\n") + "\n", to: "moved.csv")
    let run = try Program.run(
      ["tally", "moved.csv", "--format", "json", "--seats", "\(seats)", "--blanks", "no-opinion"],
      in: folder)
    let json = try run.json()
    let ranking = try #require(json["ranking"] as? [[String]])
    #expect(ranking.prefix(order.count).map { $0.map(Self.plain) } == order.map { [$0] })
    #expect((json["elected"] as? [String])?.map(Self.plain) == Array(order.prefix(seats)))
  }

  @Test(arguments: [("last", "Anthony Towns"), ("no-opinion", "Steve McIntyre")])
  func `Debian's leader of 2006 depends on what a blank means`(
    blanks: String, winner: String
  ) throws {
    let json = try Self.json(
      "debian-leader-2006.tally.txt", ["--seats", "1", "--blanks", blanks])
    #expect(json["elected"] as? [String] == [winner])
  }

  @Test func `Debian's own method elects Towns`() throws {
    let json = try Self.json(
      "debian-leader-2006.tally.txt", ["--seats", "1", "--method", "debian", "--quorum", "47"])
    #expect(json["elected"] as? [String] == ["Anthony Towns"])
  }

  @Test(arguments: [
    ("five", "scottish-stv", ["JulienMalka", "K900", "cafkafk", "philiptaron", "tomberek"]),
    ("five", "meek-stv", ["JulienMalka", "K900", "cafkafk", "philiptaron", "tomberek"]),
    (
      "seven", "scottish-stv",
      ["JulienMalka", "K900", "cafkafk", "philiptaron", "pluiedev", "samueldr", "tomberek"]
    ),
    (
      "seven", "meek-stv",
      ["JulienMalka", "K900", "cafkafk", "philiptaron", "pluiedev", "samueldr", "tomberek"]
    ),
  ])
  func `NixOS' steering committee is the same under both transferable votes`(
    seats: String, method: String, elected: [String]
  ) throws {
    let json = try Self.json("nixos-2025-\(seats)-seats.blt", ["--method", method])
    #expect((json["elected"] as? [String])?.sorted() == elected.sorted())
  }

  @Test(arguments: [("schulze", "Andy Montroll"), ("irv", "Bob Kiss")])
  func `Burlington's mayor depends on the method`(method: String, winner: String) throws {
    let json = try Self.json("burlington-2009.abif", ["--seats", "1", "--method", method])
    #expect((json["elected"] as? [String])?.map(Self.plain) == [winner])
    #expect((json["condorcetWinner"] as? String).map(Self.plain) == "Andy Montroll")
    let pairs = try #require(json["pairwise"] as? [[Int]])
    #expect(Set([4067, 3477, 4597, 3668, 4573, 2998, 6267, 591]).isSubset(of: pairs.joined()))
  }

  @Test(arguments: SharedData.ballotFiles)
  func `every file is read, and its text keeps to the width`(file: String) throws {
    let check = try Program.run(["ballots", "check", SharedData.ballots(file)], in: Folder())
    #expect([0, 1].contains(check.status), "\(check.errors)")
    #expect(!check.errors.contains(" error: "))
    // Debian's sheet has a default option, for which transferable votes have no rule.
    for method in ["schulze", file.hasPrefix("debian") ? "irv" : "scottish-stv"] {
      var options = ["--blanks", "last", "--method", method]
      // Their formats say how many seats there are, and the others need to be told.
      if ![".blt", ".cvotes"].contains(where: file.hasSuffix) { options += ["--seats", "3"] }
      let run = try Program.run(["tally", SharedData.ballots(file)] + options, in: Folder())
      #expect([0, 3].contains(run.status), "\(run.errors)")
      #expect(run.output.split(separator: "\n").filter { $0.count > 80 } == [])
    }
  }
}
