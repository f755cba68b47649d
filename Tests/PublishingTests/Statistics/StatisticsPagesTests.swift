import Electorates
import Governance
import Testing

@testable import Publishing

/// The pages of statistics, and the files beside them.
@Suite struct StatisticsPagesTests {
  private static func pages(
    _ made: MadeCommunity = MadeCommunity(), notes: [String] = [], hasDatabase: Bool = false
  ) throws -> StatisticsPages {
    let folder = try made.folder()
    return StatisticsPages(
      activity: try made.activity(in: folder), folder: folder, now: MadeCommunity.now,
      notes: notes, hasDatabase: hasDatabase)
  }

  private static func content(_ path: SitePath, of pages: StatisticsPages) throws -> String {
    try #require(pages.pages.first { $0.path == path }).content.text
  }

  private static func file(_ path: String, of pages: StatisticsPages) throws -> String {
    let file = try #require(pages.files.first { $0.path == SitePath(path) })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The rows of the tables of a page, cell by cell, without markup.
  private static func rows(_ html: String) -> [[String]] {
    html.components(between: "<tr", and: "</tr>").map { row in
      row.components(between: "<t", and: "</t").map { cell in
        cell.drop { $0 != ">" }.dropFirst().components(outside: "<", ">")
      }
    }
  }

  @Test func `the pages are those of the community, its projects and its people`() throws {
    let pages = try Self.pages()
    #expect(
      pages.pages.map(\.path.text).sorted() == [
        "statistics/comparison.html", "statistics/contributors.html", "statistics/index.html",
        "statistics/people/ada.html", "statistics/people/ben.html", "statistics/people/cem.html",
        "statistics/people/index.html", "statistics/projects/beacon.html",
        "statistics/projects/wick.html",
      ])
    #expect(pages.personPages == ["ada", "ben", "cem"])
    #expect(pages.page(ofPerson: "COUNTESS") == .person("ada"))
    #expect(pages.page(ofPerson: "nobody") == nil)
  }

  @Test func `the figures on a page are those of the tables`() throws {
    let made = MadeCommunity()
    let folder = try made.folder()
    let activity = try made.activity(in: folder)
    let pages = try Self.pages()
    for (path, projects) in [
      (SitePath.statistics, folder.community.projects),
      (.project("beacon"), [folder.community.projects[0]]),
    ] {
      let statistics = Statistics(
        of: activity, projects: projects, cycles: folder.community.cycles,
        definition: CountingDefinition())
      let rows = Self.rows(try Self.content(path, of: pages))
      let tables = [
        statistics.commits, statistics.contributors, statistics.cohorts, statistics.health,
        statistics.commits(by: .affiliation),
      ]
      for table in tables {
        for row in table.rows + (table.total.map { [$0] } ?? []) {
          let cells = zip(table.columns, row).map { $1.text(in: $0) }
          #expect(rows.contains(cells), "\(table.title): \(cells)")
        }
        for sentence in table.definition {
          #expect(try Self.content(path, of: pages).contains(sentence.escaped), "\(sentence)")
        }
      }
    }
  }

  @Test func `files hold the whole table as it is published`() throws {
    let made = MadeCommunity()
    let folder = try made.folder()
    let statistics = Statistics(
      of: try made.activity(in: folder), projects: folder.community.projects,
      cycles: folder.community.cycles, definition: CountingDefinition())
    let pages = try Self.pages()
    #expect(
      try Self.file("statistics/commits.csv", of: pages)
        == StatisticsTable.csv([statistics.commits]))
    #expect(
      try Self.file("statistics/commits.json", of: pages)
        == StatisticsTable.json([statistics.commits]).text)
    #expect(
      try Self.file("statistics/contributors.who.csv", of: pages).split(separator: "\n") == [
        "cycle,name,handle,commits,as-co-author", "birch,Ben Example,ben,2,0",
        "birch,Ada Example,ada,1,0", "amber,Ada Example,ada,1,1", "amber,Ben Example,ben,1,0",
        "amber,Stranger,,1,0",
      ])
    #expect(Set(pages.files.map(\.path)).count == pages.files.count)
  }

  @Test func `one pass finds the same profiles as one for each person`() throws {
    let made = MadeCommunity()
    let folder = try made.folder()
    let activity = try made.activity(in: folder)
    for definition in [
      CountingDefinition(), CountingDefinition(basis: .author, unit: .changes, includesBots: true),
    ] {
      let statistics = Statistics(
        of: activity, projects: folder.community.projects, cycles: folder.community.cycles,
        definition: definition, notes: ["Not all."])
      let people = PersonActivity(statistics)
      for number in activity.contributors.all.indices {
        #expect(people.profile(of: number) == statistics.profile(ofContributor: number))
      }
    }
  }

  @Test func `records of people are those of the commands`() throws {
    let folder = try MadeCommunity().folder()
    let records = PersonRecords(folder, at: MadeCommunity.now)
    for handle in ["ada", "ben", "cem"] {
      #expect(
        (records.candidacies[handle] ?? []).map {
          [$0.election.name, $0.contest.title, $0.outcome]
        }
          == folder.contests(of: handle).rows.map { $0.prefix(3).map(\.text) })
      #expect(
        (records.roles[handle] ?? []).map { [$0.title, $0.since] }
          == folder.roles(of: handle).rows.map { $0.prefix(2).map(\.text) })
    }
    #expect(records.seats["ada"]?.map(\.body.subject.name) == ["council"])
  }

  @Test func `a person's page tells of contests, seats and affiliations`() throws {
    let text = try Self.content(.person("ada"), of: try Self.pages())
    #expect(text.contains("href=\"../../elections/birch/council/index.html\""))
    #expect(text.contains("<li><bdi>Binary</bdi> from 1970-01-16</li>"))
    #expect(text.contains("<li><bdi>Acme</bdi> until 1970-01-16</li>"))
    #expect(text.contains("holds a seat since 1970-01-21"))
    let ben = try Self.content(.person("ben"), of: try Self.pages())
    #expect(ben.contains("not elected"))
    #expect(ben.contains("Lead of Beacon"))
  }

  @Test func `every link inside the site leads to something that is there`() throws {
    let pages = try Self.pages(hasDatabase: true)
    var known = Set(pages.pages.map(\.path) + pages.files.map(\.path))
    known.insert(.publicDatabase)
    known.insert(.election("birch"))
    for contest in ["council", "mayor"] { known.insert(.contest(contest, in: "birch")) }
    for page in pages.pages {
      for target in page.content.text.components(between: "href=\"", and: "\"") {
        #expect(known.contains(page.path.resolving(target)), "\(page.path.text): \(target)")
      }
      for step in page.trail { #expect(known.contains(step.path)) }
    }
  }

  @Test func `no page has an id twice`() throws {
    for page in try Self.pages().pages {
      let ids = page.content.text.components(between: " id=\"", and: "\"")
      #expect(Set(ids).count == ids.count, "\(page.path.text): \(ids.sorted())")
    }
  }

  @Test func `the database is linked only where there is one`() throws {
    for hasDatabase in [false, true] {
      let text = try Self.content(.statistics, of: try Self.pages(hasDatabase: hasDatabase))
      #expect(text.contains("community.sqlite") == hasDatabase)
    }
  }

  @Test func `what is missing is said on every page`() throws {
    let note = "Not counted, because it cannot be read: wick (ask ada@example.org)."
    for page in try Self.pages(notes: [note]).pages {
      #expect(
        page.content.text.contains(
          "Not counted, because it cannot be read: wick (ask [address removed])."))
    }
  }

  @Test func `a cycle that has not ended is named`() throws {
    #expect(try Self.content(.statistics, of: try Self.pages()).contains("birch has not ended"))
  }

  @Test func `an empty community says that it is`() throws {
    let pages = try Self.pages(.empty)
    #expect(
      try Self.content(.statistics, of: pages).contains("No repositories are named"))
    #expect(
      try Self.content(.statistics, of: pages).contains("No release cycles are declared"))
    #expect(try Self.content(.people, of: pages).contains("Nobody is on file"))
    #expect(pages.files.isEmpty)
    #expect(pages.pages.allSatisfy { !$0.content.text.contains("<svg") })
  }

  @Test func `repositories that could not be read are not taken for empty ones`() throws {
    var made = MadeCommunity()
    made.commits["wick"] = nil
    let pages = try Self.pages(made)
    #expect(
      try Self.content(.project("wick"), of: pages).contains("None of the repositories"))
    #expect(!pages.files.contains { $0.path.text.hasPrefix("statistics/projects/wick") })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\u{202E}gnp.exe", "a\u{200F}\u{61C}b", "mallory@example.org",
    "mal\u{202E}lory@example.org", "\" onmouseover=\"x", "&amp;", "</title>",
    String(repeating: "long ", count: 100), String(repeating: "x", count: 500),
  ])
  func `no name does any harm`(text: String) throws {
    var made = MadeCommunity()
    let quoted = JSONText.string(text).text
    made.people = """
      ada: {name: \(quoted.dropLast()), emails: [ada@example.org], affiliations: [{name: \(quoted.dropLast())}]}
      \(quoted.dropLast()): {name: Odd, emails: [ben@example.org]}

      """
    made.projects = "  beacon: {title: \(quoted.dropLast()), repositories: [beacon]}"
    made.commits["beacon"]?.append(
      .init(author: "\(text.replacing("<")) <x@example.org>", day: 12))
    let pages = try Self.pages(made)
    for page in pages.pages {
      #expect(!page.content.text.contains("<script"))
      #expect(!page.content.text.contains(" onmouseover=\""))
      for text in [page.content.text, page.title, page.description] {
        #expect(!text.unicodeScalars.contains { $0 == "\u{61C}" || $0 == "\u{202E}" })
        #expect(!text.contains("example.org"))
        #expect(!text.contains(String(repeating: "x", count: 81)))
      }
    }
    for file in pages.files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("example.org"))
    }
  }

  @Test(arguments: [
    ("a\u{0}\u{85}\n\u{2028}b", "a    b"), ("\u{2067}x\u{FEFF}", "x"),
    ("Zo\u{EB} 世界", "Zo\u{EB} 世界"),
    ("mal\u{202E}lory@example.org", "[address removed]"),
  ])
  func `a name is shown on one line that cannot be turned round`(name: String, shown: String) {
    #expect(name.shownBriefly == shown)
  }

  @Test(arguments: ["../../index", "a/b", "index", "x@example.org", "ADA", "-rf", "con"])
  func `a handle that cannot name a file gets no page`(handle: String) throws {
    var made = MadeCommunity()
    made.people += "\"\(handle)\": {name: Odd, emails: [odd@example.org]}\n"
    let pages = try Self.pages(made)
    #expect(pages.personPages == ["ada", "ben", "cem"])
    #expect(Set(pages.pages.map(\.path)).count == pages.pages.count)
  }

  @Test func `the same community gives the same pages`() throws {
    let (one, other) = (try Self.pages(), try Self.pages())
    #expect(one.pages.map(\.content) == other.pages.map(\.content))
    #expect(one.files == other.files)
  }
}
