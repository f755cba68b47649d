import Foundation
import Testing

/// A community with one election of one contest, as files, for its archive to be published.
struct SmallCommunity: Sendable {
  /// Somebody who stands.
  struct Candidate: Sendable {
    let handle: String
    let name: String
    var affiliation = "none"
  }

  /// The contest's id.
  static let contest = "amber/council"
  /// The contest's folder.
  static let place = "elections/amber/council"
  /// The officials, who also sign.
  static let officials = ["pia", "tam"]

  var candidates = [
    Candidate(handle: "ada", name: "Ada Marsh", affiliation: "Acme"),
    Candidate(handle: "ben", name: "Ben Okoye", affiliation: "Acme"),
    Candidate(handle: "cem", name: "Cem Yıldız", affiliation: "Beta"),
  ]
  var seats = 2
  /// What the contest declares, besides its seats.
  var rules = [
    "method": "schulze", "strength": "winning-votes", "blanks": "last", "ties": "report",
    "cap": "none",
  ]
  /// How many people are on the roll; no roll is frozen without it.
  var roll: Int? = 60
  /// How many officials must sign.
  var signatures: Int?
  /// The entries of the record, without date, official and reason.
  var record: [String] = []

  /// Forty-five ballots, more for Ada Marsh than for anybody else.
  static let ballots = """
    Ada Marsh > Ben Okoye > Cem Yıldız * 17
    Ben Okoye > Cem Yıldız * 13
    Cem Yıldız > Ada Marsh > Ben Okoye * 9
    Ada Marsh = Cem Yıldız > Ben Okoye * 5
    /EMPTY_RANKING/ * 1

    """

  /// The community in a folder of its own.
  func folder() throws -> Folder {
    let folder = try Folder([
      "community.yml": Self.community, "elections/amber/election.yml": election,
      "ballots.cvotes": Self.ballots,
    ])
    for candidate in candidates {
      try folder.write(Self.statement(of: candidate), to: Self.statement(candidate.handle))
    }
    for entry in record.indices { try append(to: folder, entry) }
    if let roll { try write(roll: roll, to: folder) }
    return folder
  }

  /// Where a statement lies.
  static func statement(_ handle: String) -> String { "candidates/amber/council/\(handle).md" }

  /// A statement, its name written so that YAML cannot misread it.
  static func statement(of candidate: Candidate) -> String {
    "---\nname: \(quoted(candidate.name))\nhandle: \(candidate.handle)\n"
      + "affiliation: \(quoted(candidate.affiliation))\n---\nThe lamp must stay lit.\n"
  }

  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20: "\\x0\(String(scalar.value, radix: 16))"
      default: String(scalar)
      }
    }
    return "\"\(scalars.joined())\""
  }

  /// An entry of the record; the later in the list, the later its day.
  static func entry(_ what: String, day: Int) -> String {
    "- {date: 2024-04-\(day < 10 ? "0" : "")\(day) 12:00 UTC, official: pia, contest: council, "
      + "why: it had to be, \(what)}\n"
  }

  private func append(to folder: Folder, _ number: Int) throws {
    let path = "elections/amber/record.yml"
    let before = (try? folder.text(of: path)) ?? ""
    try folder.write(before + Self.entry(record[number], day: number + 1), to: path)
  }

  private func write(roll: Int, to folder: Folder) throws {
    let lines = (0..<roll).map { "voter\($0),,exception,,\n" }
    try folder.write(
      "handle,name,because,changes,commit\n" + lines.joined(), to: Self.place + "/roll.csv")
    let digest = try Program.shell("sha256sum < \(Self.place)/roll.csv", in: folder)
      .output.prefix(64)
    try folder.write(
      #"{"branches": [], "inputs": [], "people": \#(roll), "roll-sha256": "\#(digest)"}"# + "\n",
      to: Self.place + "/roll.json")
  }

  private var election: String {
    let rules = (rules.map { "    \($0): \($1)\n" }.sorted() + ["    seats: \(seats)\n"]).joined()
    return """
      name: Council for amber
      cycle: amber
      officials: [\(Self.officials.joined(separator: ", "))]
      \(signatures.map { "signatures: \($0)" } ?? "# nobody signs")
      timeline:
        nominations: {from: 2024-03-01 12:00 UTC, to: 2024-03-10 AoE}
        voting: {from: 2024-03-16 12:00 UTC, to: 2024-03-25 AoE}
      contests:
        council:
          title: Council
          body: council
          electorate: members

      """ + rules
  }

  private static let community = """
    name: Lantern
    url: https://lantern.example.org/
    cycles:
      - {name: amber, start: 2024-04-04, end: 2024-10-03}
    electorates:
      members: {cycles: [amber], changes: 1, projects: all, co-authors: yes}
    publication: {rolls: handles}

    """
}
