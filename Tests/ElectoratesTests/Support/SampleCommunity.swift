@testable import Electorates
@testable import Governance
import Testing

/// A community as files, with the parts that a test cares about.
struct SampleCommunity {
  /// The projects, as they stand below `projects:`.
  var projects = "  beacon: {title: Beacon, repositories: [beacon]}\n"
  /// The names, first days and last days of the cycles.
  var cycles = [
    ("amber", "1970-01-11", "1970-01-21"), ("birch", "1970-01-21", "1970-01-31"),
    ("cedar", "1970-01-31", "1970-02-10"),
  ]
  var people = ""
  var mailmap = ""
  var bots: [String] = []
  var splits: [[String]] = []
  /// What is published of a roll.
  var rolls = "names"
  /// Who may vote.
  var electorate = "{cycles: [amber], changes: 1, projects: all, co-authors: yes}"
  /// What the contest is about.
  var subject = "body: council"
  /// The lists that the electorate names, by path.
  var lists: [String: String] = [:]

  /// The folder that the files describe; they must be sound.
  func folder() throws -> CommunityFolder {
    var findings = Findings()
    let sources = files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    var folder = try #require(CommunityFolder.reading(sources, findings: &findings))
    #expect(findings.sorted.map(\.description) == [])
    folder.lists = lists.reduce(into: [:]) { files, list in
      files[list.key] = SourceFile(path: list.key, bytes: Array(list.value.utf8))
    }
    return folder
  }

  private var files: [String: String] {
    var files = ["community.yml": community, "elections/birch/election.yml": election]
    if !people.isEmpty { files["people.yml"] = people }
    if !mailmap.isEmpty { files[".mailmap"] = mailmap }
    return files
  }

  private var community: String {
    var text = "name: Lantern\ncycles:\n"
    for (name, start, end) in cycles {
      text += "  - {name: \(name), start: \(start), end: \(end)}\n"
    }
    text += "projects:\n" + projects
    if !bots.isEmpty {
      text += "bots: [" + bots.map { "\"\($0)\"" }.joined(separator: ", ") + "]\n"
    }
    if !splits.isEmpty {
      text += "splits:\n"
      for split in splits {
        text += "  - {from: \(split[0]), to: [\(split.dropFirst().joined(separator: ", "))]}\n"
      }
    }
    text += "charter:\n  council: {seats: 3}\n  project-lead: {seats: 1}\n"
    return text + "publication: {rolls: \(rolls)}\n"
  }

  private var election: String {
    """
    name: Council
    cycle: birch
    officials: [fay]
    timeline:
      nominations: {from: 1970-02-01 12:00 UTC, to: 1970-02-10 AoE}
      voting: {from: 1970-02-16 12:00 UTC, to: 1970-02-25 AoE}
    contests:
      council:
        \(subject)
        seats: 1
        method: schulze
        strength: winning-votes
        blanks: no-opinion
        ties: report
        cap: none
        electorate: \(electorate)

    """
  }
}

extension CommunityFolder {
  /// The one contest, and its election.
  func contest() throws -> (contest: Contest, election: Election) {
    let election = try #require(elections.first)
    return (try #require(election.contests.first), election)
  }

  /// Who may vote in the one contest.
  func electorate(
    of repositories: [HandMadeRepository], until: Instant? = nil
  ) throws -> Electorate {
    let terms = try ElectorateTerms(of: try contest().contest, in: self, until: until)
    return Electorate(
      terms, to: Activity(of: repositories.map { $0.history() }, in: self), people: people)
  }

  /// The statistics of some repositories.
  func statistics(
    of repositories: [HandMadeRepository], _ definition: CountingDefinition = CountingDefinition()
  ) -> Statistics {
    statistics(of: repositories.map { $0.history() }, definition)
  }

  func statistics(
    of histories: [RepositoryHistory], _ definition: CountingDefinition = CountingDefinition()
  ) -> Statistics {
    Statistics(
      of: Activity(of: histories, in: self), projects: community.projects,
      cycles: community.cycles, definition: definition)
  }
}

/// A day of the sample's calendar, in seconds of UTC: day 10 is the first of the cycle amber, 20 of
/// birch, 30 of cedar, and 40 comes after all cycles.
func day(_ number: Int) -> Int { number * 86_400 }
