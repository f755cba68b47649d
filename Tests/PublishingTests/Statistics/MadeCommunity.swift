import Electorates
import GitHistory
import Testing

@testable import Governance

/// An invented community as files, with commits made by hand, for pages to show.
struct MadeCommunity {
  /// A commit, in the order of its repository.
  struct MadeCommit {
    let author: String
    let day: Int
    var coauthor: String?
  }

  var name = "Lantern"
  var cycles =
    "[{name: amber, start: 1970-01-11, end: 1970-01-21}, "
    + "{name: birch, start: 1970-01-21, end: 1970-01-31}]"
  var projects = """
      beacon: {title: Beacon, repositories: [beacon], leads: [ben]}
      wick: {title: Wick, repositories: [wick]}
    """
  var people = """
    ada:
      name: Ada Example
      emails: [ada@example.org]
      handles: [countess]
      affiliations:
        - {name: Acme, to: 1970-01-16}
        - {name: Binary, from: 1970-01-16}
    ben: {name: Ben Example, emails: [ben@example.org]}
    cem: {name: Cem Example, emails: [cem@example.org]}

    """
  var files: [String: String] = [
    "elections/birch/election.yml": """
    name: Council of Birch
    cycle: birch
    officials: [cem]
    timeline:
      nominations: {from: 1970-01-01 12:00 UTC, to: 1970-01-05 AoE}
      voting: {from: 1970-01-08 12:00 UTC, to: 1970-01-15 AoE}
    contests:
      council:
        title: Council
        body: council
        seats: 1
        method: schulze
        strength: winning-votes
        blanks: no-opinion
        ties: report
        cap: none
        electorate: {cycles: [amber], changes: 1, projects: all, co-authors: yes}
      mayor:
        title: Mayor
        body: mayor
        seats: 1
        method: schulze
        strength: winning-votes
        blanks: no-opinion
        ties: report
        cap: none
        electorate: {cycles: [amber], changes: 1, projects: all, co-authors: yes}

    """,
    "elections/birch/council/elected.yml": "elected: [ada]\nmanner: poll\n",
    "candidates/birch/council/ada.md": "---\nname: Ada Example\n---\nI stand.\n",
    "candidates/birch/council/ben.md": "---\nname: Ben Example\n---\nI stand, too.\n",
    "candidates/birch/mayor/ben.md": "---\nname: Ben Example\n---\nI stand here as well.\n",
  ]
  var commits: [String: [MadeCommit]] = [
    "beacon": [
      .init(author: "Ada <ada@example.org>", day: 11),
      .init(author: "Ben <ben@example.org>", day: 12, coauthor: "Ada <ada@example.org>"),
      .init(author: "Ada <ada@example.org>", day: 22),
      .init(author: "Zuul <zuul@example.org>", day: 23),
    ],
    "wick": [
      .init(author: "Stranger <stranger@example.org>", day: 13),
      .init(author: "Ben <ben@example.org>", day: 24),
      .init(author: "Ben <ben@example.org>", day: 25),
    ],
  ]

  /// A moment in the cycle birch, when those elected have taken their seats.
  static let now = Instant(seconds: 26 * 86_400)

  /// A community without repositories, cycles and people.
  static var empty: MadeCommunity {
    var community = MadeCommunity()
    community.cycles = "[]"
    community.projects = "  beacon: {title: Beacon}"
    community.people = ""
    community.files = [:]
    community.commits = [:]
    return community
  }

  /// The folder that the files describe; findings do not matter here.
  func folder() throws -> CommunityFolder {
    var all = files
    all["community.yml"] = """
      name: "\(name)"
      cycles: \(cycles)
      bots: [zuul]
      projects:
      \(projects)
      charter:
        council: {seats: 1}
        mayor: {seats: 1}

      """
    all["people.yml"] = people
    var findings = Findings()
    let sources = all.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let folder = CommunityFolder.reading(sources, findings: &findings)
    return try #require(folder, "\(findings.sorted.map(\.description))")
  }

  /// What happened in the repositories.
  func activity(in folder: CommunityFolder) throws -> Activity {
    let histories = try commits.sorted { $0.key < $1.key }.map { name, commits in
      try Self.history(name, commits)
    }
    return Activity(of: histories, in: folder)
  }

  private static func history(
    _ name: String, _ commits: [MadeCommit]
  ) throws -> RepositoryHistory {
    var ledger = CommitLedger()
    var last: ObjectID?
    for (number, made) in commits.enumerated() {
      let digits = SHA256Digest(of: "\(name) \(number)".utf8).hexadecimal.prefix(40)
      let id = try #require(ObjectID(String(digits)))
      let trailer = made.coauthor.map { "\n\nCo-authored-by: \($0)" } ?? ""
      ledger.add(
        Commit(
          id: id, parents: last.map { [$0] } ?? [], author: ident(made.author, made.day),
          committer: ident("Merger <merger@example.org>", made.day),
          message: Message("Work \(number)\(trailer)\n")))
      last = id
    }
    let branches = last.map { [Reference(name: "refs/heads/main", commit: $0)] } ?? []
    return RepositoryHistory(name: name, ledger: ledger, branches: branches)
  }

  private static func ident(_ person: String, _ day: Int) -> Ident {
    let parts = person.split(separator: "<", omittingEmptySubsequences: false)
    let email = parts.count > 1 ? String(parts[1].dropLast()) : ""
    let name = parts[0].hasSuffix(" ") ? parts[0].dropLast() : parts[0]
    return Ident(
      name: String(name), email: Ident.Email(email), time: Timestamp(seconds: day * 86_400))
  }
}
