import Governance
import Publishing
import Testing

struct ElectionPagesTests {
  /// Moments of the sample community, what the page of the election says then, and that of a contest.
  static let moments = [
    (
      now: "2026-02-01 12:00 UTC", election: "Nominations are not open yet.",
      contest:
        "Nominations open at <time datetime=\"2026-02-16T12:00:00Z\">2026-02-16 12:00 UTC</time>"
    ),
    (
      now: "2026-02-20 12:00 UTC", election: "Nominations are open.",
      contest: "6 people stand so far for 4 seats."
    ),
    (
      now: "2026-03-05 12:00 UTC", election: "Candidates answer questions.",
      contest: "6 people stand for 4 seats. Voting opens at"
    ),
    (
      now: "2026-03-15 12:00 UTC", election: "Voting is open.",
      contest: "Voting is open until <time datetime=\"2026-03-23T12:00:00Z\">"
    ),
    (
      now: "2026-03-25 12:00 UTC", election: "The result can be challenged.",
      contest: "No result has been published yet."
    ),
    (
      now: "2026-05-01 12:00 UTC", election: "The election is over.",
      contest: "No result has been published yet."
    ),
  ]

  @Test(arguments: moments)
  func `pages say in which phase an election is`(
    moment: (now: String, election: String, contest: String)
  ) throws {
    let pages = try SampleSite.site(at: moment.now)
    #expect(pages.text(.election("hyssop")).contains(moment.election))
    #expect(pages.text(.contest("tc", in: "hyssop")).contains(moment.contest))
  }

  @Test func `the overview has the newest election first and says who was elected`() throws {
    let text = try SampleSite.site().text(.elections)
    let newest = try #require(text.firstRange(of: "Hyssop elections"))
    let older = try #require(text.firstRange(of: "Ginger elections"))
    #expect(newest.lowerBound < older.lowerBound)
    #expect(text.contains("Ada Marsh, Chidi Okonjo, Dana Reyes and Freya Lund (<a href="))
    #expect(text.contains("Maren Holt, without a poll"))
    #expect(text.contains("Voting closes at <time datetime=\"2026-03-23T12:00:00Z\">"))
    #expect(text.contains("end of 2026-03-22 AoE"))
  }

  @Test func `the part of the timeline that lasts now is marked`() throws {
    let text = try SampleSite.site().text(.election("hyssop"))
    let row = try #require(text.split(separator: "<tr>").first { $0.contains(">Voting</th>") })
    #expect(row.contains("<span class=\"badge now\">now</span>"))
    #expect(row.contains("start of 2026-03-13 AoE") && row.contains("end of 2026-03-22 AoE"))
    #expect(text.components(of: "badge now") == 1)
    #expect(text.contains("Nominations for Logbook Lead, changed"))
    #expect(text.contains("nobody had come forward to lead logbook when nominations closed"))
  }

  @Test func `a contest's page says its rules in sentences`() throws {
    let text = try SampleSite.site().text(.contest("tc", in: "hyssop"))
    for sentence in [
      "4 seats are to be filled.", "Ballots are counted by the Schulze method",
      "A win is as strong as the number of votes for the winner",
      "Candidates whom a ballot does not rank stand below all whom it ranks",
      "Of those who sit together at most half may share an affiliation, here 2 of 4.",
      "the six numbers of the Wrenmouth harbour raffle",
      "at least 1 change that landed in the cycles Fennel or Ginger in Rigging, Compass or Logbook",
      "It has at most 400 words.", "A candidacy needs the support of 2 people from at least 2",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  @Test func `a withdrawn candidacy stands apart, with what its author says`() throws {
    let text = try SampleSite.site()
      .text(.contest("compass", in: "ginger"))
    let (before, after) = try #require(text.parted(at: "<h2>Withdrawn</h2>"))
    #expect(before.contains("Maren Holt"))
    #expect(!before.contains("Statement by Levi Ostrow"))
    #expect(after.contains("I withdraw my candidacy for the lead of compass."))
  }

  @Test func `names lead to the pages of people who have one`() throws {
    let pages = try SampleSite.site()
    let text = pages.text(.contest("tc", in: "hyssop"))
    #expect(text.contains("<a href=\"../../../statistics/people/hana.html\">Hana Sato</a>"))
    #expect(!text.contains("people/ada.html"))
  }

  @Test func `seats say who holds them until when, and who left`() throws {
    let text = try SampleSite.site().text(.seats)
    #expect(text.contains("Seats of Technical Committee"))
    #expect(text.contains("<time datetime=\"2026-04-01\">2026-04-01</time>"))
    for name in ["Ada Marsh", "Chidi Okonjo", "Dana Reyes", "Freya Lund", "Hana Sato"] {
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test func `turnout is a table, a chart and a file of figures`() throws {
    let pages = try SampleSite.site()
    let text = pages.text(.turnout)
    #expect(text.contains("67.8 %"))
    #expect(text.contains("<figure"))
    let file = try #require(pages.files.first { $0.path.text == "elections/turnout.csv" })
    let rows = String(decoding: file.bytes, as: UTF8.self)
    #expect(rows.contains("ginger,tc,tc,87,59,67.8,"))
  }

  @Test func `every election has a calendar`() throws {
    let files = try SampleSite.site().files
    for id in ["ginger", "hyssop"] {
      let file = try #require(files.first { $0.path == .calendar(of: id) })
      #expect(String(decoding: file.bytes, as: UTF8.self).hasPrefix("BEGIN:VCALENDAR"))
    }
  }

  @Test func `who was elected elsewhere is shown without a result page`() throws {
    var small = SmallElection()
    small.files["elections/amber/council/elected.yml"] = "elected: [cem]\nmanner: poll\n"
    let pages = try small.pages(at: SmallElection.after)
    #expect(pages.text(.elections).contains("<td>Cem Yıldız</td>"))
    #expect(pages.text(.contest("council", in: "amber")).contains("published elsewhere"))
    #expect(!pages.pages.contains { $0.kind == .result })
  }

  @Test(arguments: SampleSite.moments)
  func `pages begin with their heading, skip no level and name all they show`(now: String) throws {
    for page in try SampleSite.site(at: now).pages {
      let scan = TagScanner(page.content.text)
      #expect(!page.content.text.contains("HTML("), "\(page.path.text)")
      #expect(scan.complaints == [], "\(page.path.text)")
      #expect(scan.tags.first?.name == "h1", "\(page.path.text)")
      #expect(scan.headingLevels.filter { $0 == 1 }.count == 1, "\(page.path.text)")
      for (above, below) in zip(scan.headingLevels, scan.headingLevels.dropFirst()) {
        #expect(below <= above + 1, "\(page.path.text)")
      }
      let ids = scan.values("id")
      #expect(Set(ids).count == ids.count, "\(page.path.text)")
      let labels = scan.tags.filter { tag in
        tag.attributes.contains { $0.name == "role" && $0.value == "region" }
      }.flatMap { $0.attributes.filter { $0.name == "aria-label" }.map(\.value) }
      #expect(Set(labels).count == labels.count, "\(page.path.text): \(labels)")
      #expect(!page.description.isEmpty)
    }
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }

  /// What stands before and after a text.
  func parted(at text: String) -> (before: Substring, after: Substring)? {
    firstRange(of: text).map { (self[..<$0.lowerBound], self[$0.upperBound...]) }
  }
}
