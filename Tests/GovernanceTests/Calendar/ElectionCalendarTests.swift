@testable import Governance
import Testing

struct ElectionCalendarTests {
  /// The properties of a calendar, unfolded and unescaped.
  private func properties(_ text: String) throws -> [(name: String, value: String)] {
    let bytes = Array(text.utf8)
    #expect(text.hasSuffix("\r\n"))
    var lines: [String] = []
    for line in bytes.dropLast(2).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let isLast = line.endIndex == bytes.count - 2
      #expect(isLast || line.last == 0x0D)
      let content = isLast ? line : line.dropLast()
      #expect(content.count <= 75)
      let piece = try #require(String(validating: content, as: UTF8.self), "a letter is cut")
      #expect(!piece.unicodeScalars.contains("\r"))
      if piece.hasPrefix(" ") {
        lines.append((lines.popLast() ?? "") + String(piece.unicodeScalars.dropFirst()))
      } else {
        lines.append(piece)
      }
    }
    return try lines.map { line in
      let colon = try #require(line.firstIndex(of: ":"))
      return (String(line[..<colon]), unescaped(String(line[line.index(after: colon)...])))
    }
  }

  private func unescaped(_ value: String) -> String {
    var text = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private func calendar(_ folder: CommunityFolder) throws -> [(name: String, value: String)] {
    try properties(ElectionCalendar(of: folder.elections, in: folder.community).text)
  }

  /// The calendar of the sample with a text wherever a person can write one that it shows.
  private func calendar(titled title: String) throws -> [(name: String, value: String)] {
    let folder = try RecordCheckTests.record(
      RecordCheckTests.entry(
        "what: extended, contest: beacon, part: nominations, to: 2025-03-12 AoE")
    ).folder()
    let community = folder.community
    let titled = Community(
      name: title, url: "https://\(title)/", cycles: community.cycles,
      projects: community.projects, splits: [], bots: [], charters: community.charters,
      electorates: community.electorates, publication: .least, mail: nil,
      site: SiteSettings(), flawed: [])
    let elections = folder.elections.map { election in
      var titled = Election(
        id: election.id, name: title, cycle: election.cycle, timeline: election.timeline,
        timelinePlaces: [:], officials: [], signatures: nil,
        contests: election.contests.map { named($0, title) }, flawedContests: [],
        place: election.place)
      titled.record = election.record
      return titled
    }
    return try properties(ElectionCalendar(of: elections, in: titled).text)
  }

  private func named(_ contest: Contest, _ title: String) -> Contest {
    Contest(
      id: contest.id, title: title, subject: contest.subject, seats: contest.seats,
      counting: contest.counting, ties: contest.ties, cap: contest.cap, continuing: [],
      electorate: contest.electorate, statements: .none, endorsements: .none, quorum: nil,
      defaultOption: nil, publishedBallots: nil, isSpecial: false, place: contest.place)
  }

  @Test func `each window is an event, and an extension another`() throws {
    let calendar = try calendar(titled: "Light")
    let identifiers = calendar.filter { $0.name == "UID" }.map(\.value)
    #expect(
      identifiers == [
        "birch-nominations@light", "birch-campaign@light", "birch-voting@light",
        "birch-complaints@light", "cedar-nominations@light", "cedar-campaign@light",
        "cedar-voting@light", "cedar-complaints@light", "cedar/beacon-nominations@light",
      ])
    #expect(calendar.contains { $0 == ("SUMMARY", "Light: nominations for Light, extended") })
    #expect(calendar.filter { $0.name == "DTSTART" }.last?.value == "20250311T120000Z")
    #expect(calendar.filter { $0.name == "DTEND" }.last?.value == "20250313T120000Z")
    #expect(
      Set(calendar.filter { $0.name == "DTSTAMP" }.map(\.value)) == [
        "20240301T120000Z", "20250301T120000Z",
      ])
  }

  @Test func `what it says is said in UTC and AoE`() throws {
    let text = try calendar(SampleFolder().folder()).first { $0.name == "DESCRIPTION" }?.value
    #expect(
      text == """
        Council and leads for birch: nominations last
        from 2024-03-01 12:00 UTC = end of 2024-02-29 AoE
        to 2024-03-11 12:00 UTC = end of 2024-03-10 AoE
        Contests: council (council), beacon (beacon)
        """)
  }

  @Test(
    arguments: RandomCommunity.hostile + [
      "x\r\nURL:y", "x\u{85}y", "x\u{B}y", "\0", "\u{1B}[31m", "\u{FEFF}",
      String(repeating: "漢", count: 99), "\r\nURL:https://x.example.org/", "a\nb",
    ])
  func `no title adds a property`(title: String) throws { try expectOrder(title) }

  @Test(
    .enabled(if: SharedData.isPresent, SharedData.absence),
    arguments: SharedData.hostile("csv") + SharedData.hostile("email"))
  func `no collected title adds a property`(title: String) throws { try expectOrder(title) }

  private func expectOrder(_ title: String) throws {
    let sound = try calendar(titled: "Light")
    let hostile = try calendar(titled: title)
    #expect(
      hostile.filter { $0.name != "URL" }.map(\.name)
        == sound.filter { $0.name != "URL" }.map(\.name))
    let identifiers = hostile.filter { $0.name == "UID" }.map(\.value)
    #expect(Set(identifiers).count == identifiers.count)
    let shown = try #require(hostile.last { $0.name == "SUMMARY" }?.value)
    let isPlain = !title.unicodeScalars.contains {
      isInvisible($0) && $0 != "\n" && $0 != "\u{200D}"
    }
    if isPlain { #expect(shown == "\(title): nominations for \(title), extended") }
  }

  @Test func `the same elections give the same bytes`() throws {
    let first = try SampleFolder().folder()
    let text = ElectionCalendar(of: first.elections, in: first.community).text
    let again = try SampleFolder().folder()
    #expect(text == ElectionCalendar(of: again.elections, in: again.community).text)
  }

  @Test func `without an address, identifiers are of a domain that nobody owns`() throws {
    let calendar = try calendar(
      SampleFolder().replacing("url: https://lantern.example.org/\n", by: "", in: "community.yml")
        .folder())
    let identifier = try #require(calendar.first { $0.name == "UID" }?.value)
    #expect(identifier.wholeMatch(of: /birch-nominations@[0-9a-f]{16}\.invalid/) != nil)
    #expect(!calendar.contains { $0.name == "URL" })
  }
}
