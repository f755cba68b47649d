import BallotFormats
import Governance
import Publishing
import Testing

/// A community with one contest, made of texts, published as it would be from files.
struct SmallElection {
  var candidates = [
    (handle: "ada", name: "Ada Marsh", affiliation: "Acme"),
    (handle: "ben", name: "Ben Okoye", affiliation: "Acme"),
    (handle: "cem", name: "Cem Yıldız", affiliation: "Beta"),
  ]
  /// What candidates say, by handle.
  var statements: [String: String] = [:]
  /// Further files, by path.
  var files: [String: String] = [:]
  var seats = 1
  var rules = [
    "method": "schulze", "strength": "winning-votes", "blanks": "last", "ties": "report",
    "cap": "none",
  ]
  var ballots = """
    Ada Marsh > Ben Okoye > Cem Yıldız * 17
    Ben Okoye > Cem Yıldız * 13
    Cem Yıldız > Ada Marsh > Ben Okoye * 9

    """
  /// How much of the ballots is published.
  var tier = "full"
  var roll = 60

  /// The name of the contest.
  static let contest = ContestName(election: "amber", contest: "council")
  /// When all is over.
  static let after = "2024-05-01 12:00 UTC"

  /// The folder without a result.
  func folder(adding more: [SourceFile] = []) throws -> CommunityFolder {
    var findings = Findings()
    var sources = [
      SourceFile(path: "community.yml", bytes: Array(community.utf8)),
      SourceFile(path: "elections/amber/election.yml", bytes: Array(election.utf8)),
    ]
    for candidate in candidates {
      let head =
        "---\nname: \(candidate.name)\nhandle: \(candidate.handle)\n"
        + "affiliation: \(candidate.affiliation)\n---\n"
      let text = head + (statements[candidate.handle] ?? "The lamp must stay lit.\n")
      sources.append(
        SourceFile(
          path: "candidates/amber/council/\(candidate.handle).md", bytes: Array(text.utf8)))
    }
    sources += files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return try #require(CommunityFolder.reading(sources + more, findings: &findings))
  }

  /// The pages before any result.
  func pages(at now: String) throws -> ElectionPages {
    ElectionPages(folder: try folder(), now: try Instant(now, for: .moment))
  }

  /// The files of the published result, and the pages that show it.
  func published() throws -> (pages: ElectionPages, files: [String: [UInt8]]) {
    let folder = try folder()
    let election = try #require(folder.elections.first)
    let contest = try #require(election.contests.first)
    let bytes = Array(ballots.utf8)
    let file = BallotFile.reading(bytes.span, as: .cef, options: ReadingOptions(keep: .rankings))
    let isPolled = folder.needsPoll(contest, in: election)
    let declaration = ContestDeclaration(
      of: contest, in: election, folder: folder,
      roll: .init(people: roll, sha256: String(repeating: "0", count: 64)),
      ballots: isPolled
        ? .init(
          tier: try #require(Publication.Ballots(rawValue: tier)), source: nil,
          sha256: SHA256Digest(of: bytes).hexadecimal,
          count: BallotTotals(
            accepted: file.count.accepted, blank: file.count.blank, rejected: 0)) : nil,
      version: "0")
    let archive = try ResultArchive(
      of: declaration, ballots: isPolled ? file : nil,
      others: isPolled ? [(.ballots, bytes)] : [])
    var files: [String: [UInt8]] = [:]
    for file in archive.files { files[file.name.rawValue] = file.bytes }
    files[DigestList.fileName] = Array(archive.digests.text.utf8)
    return (try pages(of: files), files)
  }

  /// The pages that show the files of a result.
  func pages(of files: [String: [UInt8]]) throws -> ElectionPages {
    let result = try #require(files["result.json"])
    return ElectionPages(
      folder: try folder(
        adding: [SourceFile(path: Self.contest.folder + "/result.json", bytes: result)]),
      now: try Instant(Self.after, for: .moment),
      archives: [PublishedArchive(Self.contest, files: files)])
  }

  /// The result page.
  func resultPage() throws -> String { try published().pages.resultPage }

  private var community: String {
    """
    name: Lantern
    cycles:
      - {name: amber, start: 2024-04-04, end: 2024-10-03}
    electorates:
      members: {cycles: [amber], changes: 1, projects: all, co-authors: yes}
    publication: {rolls: handles, ballots: \(tier)}

    """
  }

  private var election: String {
    let rules = rules.map { "    \($0): \($1)\n" }.sorted().joined() + "    seats: \(seats)\n"
    return """
      name: Council for amber
      cycle: amber
      officials: [pia]
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
}

extension ElectionPages {
  /// The page of the one result there is.
  var resultPage: String { text(.result(of: "council", in: "amber")) }
}
