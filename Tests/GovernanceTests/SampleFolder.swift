@testable import Governance
import Testing

/// A small sound community as files, for tests to break in one place.
struct SampleFolder {
  private(set) var files: [String: String] = [
    "community.yml": Self.community, "people.yml": Self.people,
    "elections/birch/election.yml": Self.birch, "elections/cedar/election.yml": Self.cedar,
    "elections/birch/council/elected.yml": "elected: [dan, ada]\nmanner: poll\n",
    "elections/birch/beacon/elected.yml": "elected: [ben]\nmanner: acclaimed\n",
    "candidates/birch/council/ada.md": Self.statement(of: "ada"),
    "candidates/cedar/council/ada.md": Self.statement(of: "ada"),
    "candidates/cedar/council/cem.md": Self.statement(of: "cem"),
    "candidates/cedar/council/eva.md": Self.statement(of: "eva"),
    "candidates/cedar/beacon/ben.md": Self.statement(of: "ben"),
  ]

  /// The sample with a text in one of its files replaced; the text must be there.
  func replacing(_ old: String, by new: String, in path: String) -> SampleFolder {
    var copy = self
    let text = files[path] ?? ""
    #expect(text.contains(old), "the sample has no such text to break")
    copy.files[path] = text.split(separator: old, omittingEmptySubsequences: false)
      .joined(separator: new)
    return copy
  }

  /// The sample with a file more, or another content for one.
  func adding(_ text: String, as path: String) -> SampleFolder {
    var copy = self
    copy.files[path] = text
    return copy
  }

  /// The sample without a file.
  func removing(_ path: String) -> SampleFolder {
    var copy = self
    copy.files[path] = nil
    return copy
  }

  /// All that reading and checking the files finds, as it is printed.
  func findings(submissions: [String: Instant] = [:]) -> [String] {
    var findings = Findings()
    let sources = files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    if var folder = CommunityFolder.reading(sources, findings: &findings) {
      for name in folder.listNames.map(\.value) {
        folder.lists[name] = sources.first { $0.path == name }
      }
      findings.append(CheckedFolder(folder, submissions: submissions).findings())
    }
    return findings.sorted.map(\.description)
  }

  /// The folder that the files describe.
  func folder() throws -> CommunityFolder {
    var findings = Findings()
    let sources = files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return try #require(CommunityFolder.reading(sources, findings: &findings))
  }

  /// A statement with front matter.
  static func statement(of handle: String, _ fields: String = "") -> String {
    let name = "\(handle.prefix(1).uppercased())\(handle.dropFirst()) Example"
    return "---\nname: \(name)\nhandle: \(handle)\naffiliation: \(affiliations[handle] ?? "none")\n"
      + "\(fields)---\nI stand because the lamp must stay lit.\n"
  }

  private static let affiliations = [
    "ada": "Acme", "ben": "Binary", "cem": "Acme", "dan": "Dynamo", "eva": "none",
  ]

  private static let community = """
    name: Lantern
    url: https://lantern.example.org/
    cycles:
      - {name: amber, start: 2024-04-04, end: 2024-10-03}
      - {name: birch, start: 2024-10-03, end: 2025-04-03}
      - {name: cedar, start: 2025-04-03, end: 2025-10-02}
    projects:
      beacon: {title: Beacon, repositories: [repositories/beacon]}
      wick: {repositories: [repositories/wick]}
    bots: [zuul]
    charter:
      council:
        title: Council
        seats: 3
        term: 2 cycles
        term-limit: 2
        cap: half
        at-least: {nominations: 7 days, voting: 7 days}
      project-lead: {seats: 1}
    electorates:
      contributors: {cycles: [amber, birch], changes: 1, projects: all, co-authors: yes}

    """

  private static let people = """
    ada:
      name: Ada Example
      emails: [ada@example.org]
      affiliations:
        - {name: Acme, from: 2020-01-01}
    ben: {name: Ben Example, handles: [benny]}
    cem: {name: Cem Example}
    dan:
      name: Dan Example
      affiliations:
        - {name: Acme, to: 2024-06-01}
        - {name: Dynamo, from: 2024-06-01}
    eva: {name: Eva Example}
    fay: {name: Fay Example}

    """

  private static let birch = election("birch", year: 2024)
  private static let cedar = election("cedar", year: 2025)

  private static func election(_ cycle: String, year: Int) -> String {
    """
    name: Council and leads for \(cycle)
    cycle: \(cycle)
    officials: [fay]
    timeline:
      nominations: {from: \(year)-03-01 12:00 UTC, to: \(year)-03-10 AoE}
      campaign: {from: \(year)-03-12 UTC, to: \(year)-03-15 AoE}
      voting: {from: \(year)-03-16 12:00 UTC, to: \(year)-03-25 AoE}
      complaints: {from: \(year)-03-26 12:00 UTC, to: \(year)-03-30 AoE}
    defaults:
      method: schulze
      strength: winning-votes
      blanks: no-opinion
      ties: report
      electorate: contributors
    contests:
      council:
        body: council
        seats: 2
        cap: half
        continuing:
          - {person: \(year == 2025 ? "dan" : "eva"), affiliation: Dynamo}
      beacon: {project: beacon, seats: 1, cap: none}

    """
  }
}
