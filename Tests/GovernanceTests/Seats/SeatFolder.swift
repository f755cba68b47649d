@testable import Governance
import Testing

/// A community whose elections, results and records are written by hand.
///
/// Its cycles are c1 to c4, half a year each from 2024-01-01 on.
struct SeatFolder {
  private(set) var files: [String: String] = [:]

  /// People of the reserve and of the council, with their affiliations.
  static let affiliations = [
    "ada": "Acme", "ben": "Acme", "cem": "Binary", "dan": "Acme", "eva": "Dynamo", "fay": "Binary",
  ]

  init(seats: Int = 3, term: String? = "2 cycles", leadTerm: String? = "2 cycles") {
    let term = term.map { ", term: \($0)" } ?? ""
    let leadTerm = leadTerm.map { ", term: \($0)" } ?? ""
    files["community.yml"] = """
      name: Lantern
      cycles:
        - {name: c1, start: 2024-01-01, end: 2024-07-01}
        - {name: c2, start: 2024-07-01, end: 2025-01-01}
        - {name: c3, start: 2025-01-01, end: 2025-07-01}
        - {name: c4, start: 2025-07-01, end: 2026-01-01}
      projects:
        beacon: {title: Beacon, leads: [ben, cem]}
        wick: {}
      charter:
        council: {title: Council, seats: \(seats)\(term)}
        project-lead: {seats: 1\(leadTerm)}

      """
  }

  /// The folder with an election whose voting ends at the end of a day.
  func holding(
    _ election: String, cycle: String?, until day: String, _ contests: [String]
  ) -> SeatFolder {
    var copy = self
    copy.files["elections/\(election)/election.yml"] = """
      \(cycle.map { "cycle: \($0)" } ?? "name: \(election)")
      officials: [olga]
      timeline:
        nominations: {from: 2020-01-01 UTC, to: 2020-01-10 UTC}
        voting: {from: 2020-01-11 UTC, to: \(day) UTC}
      defaults:
        {method: irv, blanks: last, ties: report, cap: none, electorate: everybody}
      contests:
      \(contests.map { "  \($0)" }.joined(separator: "\n"))

      """
    return copy
  }

  /// The folder with the published result of a contest.
  func publishing(
    _ contest: String, elected: [String], reserves: [[String]] = [], limit: Int? = nil,
    continuing: [String] = [], manner: String = "poll", turnout: String = "null"
  ) -> SeatFolder {
    let parts = contest.split(separator: "/")
    func people(_ handles: [String]) -> String {
      "[\(handles.map(Self.person).joined(separator: ", "))]"
    }
    let cap = limit.map {
      "{\"rule\": \"x\", \"limit\": \($0), \"continuing\": \(people(continuing))}"
    }
    return adding(
      """
      {"schema": "hustings/result/1", "election": {"id": "\(parts[0])"},
       "contest": {"id": "\(parts[1])"}, "manner": "\(manner)", "sentence": "So it is.",
       "elected": \(people(elected)), "reserves": [\(reserves.map(people).joined(separator: ", "))],
       "cap": \(cap ?? "null"), "turnout": \(turnout)}
      """, as: "elections/\(contest)/result.json")
  }

  private static func person(_ handle: String) -> String {
    let affiliation = affiliations[handle].map { "\"\($0)\"" } ?? "null"
    return
      "{\"name\": \"\(handle.prefix(1).uppercased())\(handle.dropFirst())\", \"handle\": \"\(handle)\", "
      + "\"affiliation\": \(affiliation)}"
  }

  /// The folder with an entry more on the record of an election.
  func recording(_ what: String, on day: String, in election: String) -> SeatFolder {
    adding(
      (files["elections/\(election)/record.yml"] ?? "")
        + "- {date: \(day) 12:00 UTC, official: olga, why: it had to be, what: \(what)}\n",
      as: "elections/\(election)/record.yml")
  }

  /// The folder with another file.
  func adding(_ text: String, as path: String) -> SeatFolder {
    var copy = self
    copy.files[path] = text
    return copy
  }

  /// The folder read; no file may have an error.
  func folder() throws -> CommunityFolder {
    var findings = Findings()
    let sources = files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let folder = CommunityFolder.reading(sources, findings: &findings)
    #expect(findings.sorted.map(\.description) == [])
    return try #require(folder)
  }

  /// The seats of the council or a project at noon of a day.
  func seats(of name: String = "council", on day: String) throws -> BodySeats {
    let folder = try folder()
    let subject = try #require(folder.seatSubjects.first { $0.name == name })
    return BodySeats(of: subject, in: folder, at: try Instant("\(day) 12:00 UTC", for: .moment))
  }
}

extension BodySeats {
  /// The seats in short: who, since when, until when and how, or what becomes of a vacant one.
  var summary: [String] {
    (holdings + coming).map { holding in
      let since = holding.since?.date.description ?? "?"
      let until = holding.until.instant?.date.description ?? "?"
      return "\(holding.handle?.value ?? "?") \(since) \(until) \(holding.origin)"
    } + vacancies.map { "vacant: \($0.succession.summary)" }
  }
}

extension Succession {
  /// Who is next, and who is passed over, in short.
  var summary: String {
    let words =
      switch next {
      case .heir(let heir): heir.handle
      case .lotNeeded(let people, let seats):
        "lot of \(people.map(\.handle).joined(separator: ", ")) for \(seats)"
      case .contest(let name, let start): "\(name) on \(start.date)"
      case .nobody(let want): "nobody (\(want))"
      }
    return ([words] + passedOver.map { "not \($0.person.handle): \($0.reason.sentence)" })
      .joined(separator: "; ")
  }
}
