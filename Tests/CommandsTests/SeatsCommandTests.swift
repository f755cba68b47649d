import Foundation
import Testing

/// `hustings seats` and `hustings turnout` on a community written by hand.
struct SeatsCommandTests {
  private static let now = ["--now", "2024-03-01 12:00 UTC"]

  /// A council of two, of whom one left; the names are the ones given.
  private func folder(names: [String] = ["Ada", "Ben", "Cem"]) throws -> Folder {
    let people = zip(names, ["ada", "ben", "cem"]).map { ["name": $0, "handle": $1] }
    let result: [String: Any] = [
      "schema": "hustings/result/1", "election": ["id": "one"], "contest": ["id": "council"],
      "manner": "poll", "sentence": "So it is.", "elected": Array(people[..<2]),
      "reserves": [Array(people[2...])], "turnout": ["roll": 40, "ballots": 25],
    ]
    let folder = try Folder([
      "community.yml": """
      name: Lantern
      cycles: [{name: c1, start: 2024-01-01, end: 2024-07-01}]
      projects: {beacon: {leads: [dan]}}
      charter: {council: {title: Council, seats: 2, term: 1 cycle}}

      """,
      "elections/one/election.yml": """
      cycle: c1
      officials: [olga]
      timeline:
        nominations: {from: 2023-11-01 UTC, to: 2023-11-10 UTC}
        voting: {from: 2023-12-01 UTC, to: 2023-12-10 UTC}
      contests:
        council: {body: council, seats: 2, method: irv, blanks: last, ties: report, cap: none, \
      electorate: {cycles: [c1], changes: 1, projects: all, co-authors: yes}}

      """,
      "elections/one/record.yml": """
      - date: 2024-02-01 12:00 UTC
        official: olga
        what: vacated
        contest: council
        person: ada
        why: she has a new job

      """,
    ])
    try folder.write(
      Array(try JSONSerialization.data(withJSONObject: result)),
      to: "elections/one/council/result.json")
    return folder
  }

  @Test func `the table fits, and names the heir with the entry to write`() throws {
    let run = try Program.run(["seats"] + Self.now, in: folder())
    #expect((run.status, run.errors) == (0, ""))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try Golden.expect(run.output, is: "seats-vacancy")
  }

  @Test func `the entry that is offered can be put on record as it is`() throws {
    let folder = try folder()
    let text = try Program.run(["seats", "council"] + Self.now, in: folder).output
    let entry = text.split(separator: "\n").drop { !$0.hasPrefix("    - date: ") }
      .map { $0.dropFirst(4) + "\n" }.joined()
    let record = try folder.text(of: "elections/one/record.yml")
    try folder.write(record + entry, to: "elections/one/record.yml")
    let run = try Program.run(
      ["seats", "council", "--format", "csv", "--now", "2024-03-02 12:00 UTC"], in: folder)
    #expect(run.errors.isEmpty)
    #expect(
      run.output.contains(
        "council,held,cem,Cem,,2024-03-01T12:00:00Z,2024-07-01T00:00:00Z,inherited from ada,one,council,"
      ))
    #expect(!run.output.contains("vacant"))
  }

  @Test func `JSON names its layout`() throws {
    let seats = try Program.run(["seats", "--format", "json"] + Self.now, in: folder()).json()
    #expect(seats["schema"] as? String == "hustings/seats/1")
    #expect((seats["bodies"] as? [Any])?.count == 2)
    let turnout = try Program.run(["turnout", "--format", "json"], in: folder()).json()
    #expect(turnout["schema"] as? String == "hustings/turnout/1")
  }

  @Test func `turnout is a row and a sentence`() throws {
    let run = try Program.run(["turnout", "council"], in: folder())
    #expect((run.status, run.errors) == (0, ""))
    #expect(
      run.output == """
        election  contest  roll  ballots  turnout  change
        one       council    40       25   62.5 %          ██████████
        No trend yet: that takes two polls for the same seats.

        """)
    let table = try Program.run(["turnout", "--format", "csv"], in: folder())
    #expect(table.output.hasSuffix("\none,council,council,40,25,62.5,,\n"))
  }

  @Test(arguments: ["seats", "turnout"])
  func `an unknown body is an error with a suggestion`(verb: String) throws {
    let run = try Program.run([verb, "counsil"], in: folder())
    #expect((run.status, run.output) == (2, ""))
    #expect(run.errors.contains("no body or project 'counsil'; did you mean 'council'?"))
  }

  @Test func `the output does not depend on zone and language`() throws {
    let folder = try folder()
    for command in [["seats"] + Self.now, ["turnout"]] {
      let plain = try Program.run(command, in: folder)
      let other = try Program.run(
        command, in: folder, environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8"])
      #expect(plain.output == other.output)
    }
  }

  @Test(
    .enabled(if: SharedData.isHere, "\(SharedData.absence)"), arguments: SharedData.hostile("csv"))
  func `a name that would be a formula is guarded, and steers no terminal`(path: String) throws {
    let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    let name = String(decoding: bytes, as: UTF8.self)
    let folder = try folder(names: [name, name + "2", name + "3"])
    let table = try Program.run(["seats", "--format", "csv"] + Self.now, in: folder)
    #expect(table.status == 0)
    let cells = Self.cells(of: table.output)
    #expect(cells.count % 11 == 0)
    for cell in cells {
      let first = cell.unicodeScalars.first {
        !$0.properties.isWhitespace
          && ![.control, .format].contains($0.properties.generalCategory)
      }
      #expect(!(first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false), "\(cell)")
    }
    let text = try Program.run(["seats"] + Self.now, in: folder)
    #expect(text.status == 0)
    #expect(!text.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  /// The cells of a table, read by the rules of RFC 4180.
  private static func cells(of table: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for scalar in table.unicodeScalars.dropLast() {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, scalar == "," || scalar == "\n" {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }
}
