import Foundation
import Testing

/// Elections that were held, imported, published and verified; ../shared/data/README.md has the sources.
@Suite(.enabled(if: SharedData.isHere, "\(SharedData.absence)"))
struct RealArchiveTests {
  /// A poll of the steering committee of Kubernetes.
  ///
  /// Rolls were published for 2019 and 2021 only; the others are made up.
  struct Poll: Sendable, CustomTestStringConvertible {
    let year: String
    let seats: Int
    let roll: Int
    let ballots: Int
    let order: [String]

    var testDescription: String { year }
  }

  static let polls = [
    Poll(
      year: "2018", seats: 3, roll: 500, ballots: 307,
      order: [
        "Aaron Crickenberger", "Timothy St. Clair", "Davanum Srinivas", "Nikhita Raghunath",
        "Kris Nova", "Quinton Hoole", "Stephen Augustus", "Tim Pepper",
      ]),
    Poll(
      year: "2019", seats: 4, roll: 859, ballots: 377,
      order: [
        "Paris Pittman", "Nikhita Raghunath", "Christoph Blecker", "Derek Carr",
        "Stephen Augustus", "Lachlan Evenson", "Brendan Burns", "Vallery Lancey", "Pengfei Ni",
      ]),
    Poll(
      year: "2020", seats: 3, roll: 500, ballots: 312,
      order: [
        "Jordan Liggitt", "Bob Killen", "Davanum Srinivas", "Stephen Augustus", "Ian Coldwater",
        "Lachlan Evenson", "Federico Bongiovanni", "Carlos Panato", "Divya Mohan", "Mayank Kumar",
      ]),
    Poll(
      year: "2021", seats: 4, roll: 685, ballots: 256,
      order: [
        "parispittman", "justaugustus", "cblecker", "tpepper", "deads2k", "aojea", "lachie83",
        "jeremyrickard", "IanColdwater", "tashimi", "palnabarun", "vincepri", "saiyam1814",
      ]),
  ]

  /// A community whose candidates are the columns of a table; for 2019 they have a name and a handle.
  private static func folder(_ poll: Poll) throws -> Folder {
    let path = SharedData.ballots("kubernetes-steering-\(poll.year).csv")
    let head = try String(contentsOfFile: path, encoding: .utf8).prefix { !$0.isNewline }
    let columns = head.split(separator: ",").map(String.init)
    var community = SmallCommunity()
    community.seats = poll.seats
    community.roll = poll.roll
    community.rules["blanks"] = "no-opinion"
    var names = "name,candidate\n"
    community.candidates = columns.map { column in
      let parts = column.split(separator: " (@")
      guard parts.count == 2 else {
        return .init(
          handle: column.filter { $0.isLetter || $0.isNumber }.lowercased(), name: column)
      }
      names += "\(column),\(parts[0])\n"
      return .init(handle: String(parts[1].dropLast()), name: String(parts[0]))
    }
    let folder = try community.folder()
    try folder.write(names, to: "names.csv")
    return folder
  }

  @Test(arguments: polls)
  func `Kubernetes' polls are published as they came out`(poll: Poll) throws {
    let folder = try Self.folder(poll)
    let file = SharedData.ballots("kubernetes-steering-\(poll.year).csv")
    let taken =
      poll.year == "2019"
      ? try folder.importBallots(file, "--names", "names.csv") : try folder.importBallots(file)
    #expect(taken.status == 0, "\(taken.errors)")
    let published = try folder.publish()
    #expect(published.status == 0, "\(published.errors)")
    #expect(try folder.elected() == Array(poll.order.prefix(poll.seats)))
    let result = try folder.result()
    let tally = try #require(result["tally"] as? [String: Any])
    let ranking = try #require(tally["ranking"] as? [[String]])
    #expect(ranking.prefix(poll.order.count).map { $0 } == poll.order.map { [$0] })
    let turnout = try #require(result["turnout"] as? [String: Any])
    #expect(turnout["roll"] as? Int == poll.roll)
    #expect(turnout["ballots"] as? Int == poll.ballots)
    let verified = try folder.verify()
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.output.contains("Counting the \(poll.ballots) ballots again"))
  }

  @Test func `Kubernetes' result of 2021 says whose seat depends on the rules`() throws {
    let poll = Self.polls[3]
    let folder = try Self.folder(poll)
    _ = try folder.importBallots(SharedData.ballots("kubernetes-steering-2021.csv"))
    #expect(try folder.publish().status == 0)
    let robustness = try #require(try folder.result()["robustness"] as? [String: Any])
    let sentence = try #require(robustness["sentence"] as? String)
    for name in ["cblecker", "tpepper", "deads2k"] {
      #expect(sentence.contains(name), "\(sentence)")
    }
    let combinations = try #require(robustness["combinations"] as? [[String: Any]])
    func elect(_ method: String, _ strength: String, _ blanks: String) -> [String]? {
      combinations.first {
        $0["method"] as? String == method && $0["strength"] as? String == strength
          && $0["blanks"] as? String == blanks
      }?["elected"] as? [String]
    }
    #expect(elect("schulze", "winning-votes", "no-opinion")?.contains("deads2k") == false)
    #expect(elect("schulze", "margins", "no-opinion")?.contains("deads2k") == true)
    #expect(elect("schulze", "winning-votes", "last")?.contains("deads2k") == true)
    let text = try folder.text(of: SmallCommunity.place + "/announcement.txt")
    #expect(text.contains("deads2k"))
  }

  private static func nixOS(_ method: String) throws -> Folder {
    let file = SharedData.ballots("nixos-2025-five-seats.blt")
    let names = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("\"") }.dropLast().map { String($0.dropFirst().dropLast()) }
    var community = SmallCommunity()
    community.seats = 5
    community.roll = nil
    community.rules = ["method": method, "ties": "report", "cap": "none"]
    community.candidates = names.map { .init(handle: $0, name: $0) }
    return try community.folder()
  }

  @Test(arguments: ["scottish-stv", "meek-stv"])
  func `NixOS' file of seven seats is refused for a contest of five, and the other elects the five`(
    method: String
  ) throws {
    let folder = try Self.nixOS(method)
    let before = folder.files(hidden: true)
    let refused = try folder.importBallots(SharedData.ballots("nixos-2025-seven-seats.blt"))
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains(
        "the file has 7 seats, and 'amber/council' fills 5; correct the file"),
      "\(refused.errors)")
    #expect(folder.files(hidden: true) == before)
    let taken = try folder.importBallots(SharedData.ballots("nixos-2025-five-seats.blt"))
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try folder.publish().status == 0)
    #expect(
      Set(try folder.elected()) == ["JulienMalka", "K900", "cafkafk", "philiptaron", "tomberek"])
    #expect(try folder.verify().status == 0)
  }

  @Test func `Debian's leader of 2006 is published with default option and quorum`() throws {
    var community = SmallCommunity()
    community.seats = 1
    community.roll = nil
    community.rules = [
      "method": "debian", "blanks": "last", "ties": "report", "cap": "none", "quorum": "47",
      "default-option": "None of the Above",
    ]
    community.candidates = [
      "Jeroen van Wolffelaar", "Ari Pollak", "Steve McIntyre", "Anthony Towns",
      "Andreas Schuldei", "Jonathan aka Ted Walther", "Bill Allombert",
    ].map { .init(handle: $0.filter(\.isLetter).lowercased(), name: $0) }
    let folder = try community.folder()
    let taken = try folder.importBallots(SharedData.ballots("debian-leader-2006.tally.txt"))
    #expect(taken.status == 0, "\(taken.errors)")
    let published = try folder.publish()
    #expect(published.status == 0, "\(published.errors)")
    #expect(try folder.elected() == ["Anthony Towns"])
    let text = try folder.text(of: SmallCommunity.place + "/announcement.txt")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let tally = try #require(try folder.result()["tally"] as? [String: Any])
    let names = try #require(tally["candidates"] as? [String])
    let pairs = try #require(tally["pairwise"] as? [[Int]])
    let towns = try #require(names.firstIndex(of: "Anthony Towns"))
    let mcIntyre = try #require(names.firstIndex(of: "Steve McIntyre"))
    #expect(pairs[towns][mcIntyre] == 190)
    #expect(pairs[mcIntyre][towns] == 184)
    #expect(text.contains("no seat for or below 'None of the Above', quorum 47"), "\(text)")
    #expect(try folder.verify().status == 0)
  }

  @Test(arguments: [("schulze", "Andy Montroll"), ("irv", "Bob Kiss")])
  func `Burlington's mayor is published under either method`(method: String, winner: String) throws
  {
    var community = SmallCommunity()
    community.seats = 1
    community.roll = nil
    community.rules["method"] = method
    if method == "irv" { community.rules["strength"] = nil }
    let parties = [
      "Bob Kiss": " (Progressive)", "Andy Montroll": " (Democrat)", "James Simpson": " (Green)",
      "Dan Smith": " (Independent)", "Kurt Wright": " (Republican)", "Write-in": "",
    ]
    community.candidates = parties.keys.sorted().map {
      .init(handle: $0.filter(\.isLetter).lowercased(), name: $0)
    }
    let folder = try community.folder()
    try folder.write(
      parties.map { "\($0)\($1),\($0)\n" }.sorted().joined(), to: "names.csv")
    let taken = try folder.importBallots(
      SharedData.ballots("burlington-2009.abif"), "--names", "names.csv")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try folder.publish().status == 0)
    #expect(try folder.elected() == [winner])
    #expect(try folder.verify().status == 0)
  }
}
