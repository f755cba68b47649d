import Foundation
import Governance
import Markup
import Testing

@testable import Publishing

struct EventPagesTests {
  private static func post(
    _ name: String, title: String, author: String = "Ada Marsh", event: String? = nil,
    _ markdown: String
  ) throws -> SummaryPost {
    let parts = name.split(separator: "-").prefix(3).compactMap { Int($0) }
    let date = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
    let document = try Document(reading: Array(markdown.utf8).span, limits: .post)
    return SummaryPost(
      title: title, path: .post(name), date: date, authors: [author],
      summary: EventSummary(title: title, year: date.year, document: document), event: event,
      idPrefix: "post-")
  }

  /// The posts of the sample community, with their headers taken off.
  private static func samples() throws -> [SummaryPost] {
    let folder = URL(filePath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let posts = String(folder.dropFirst()) + "/site/posts"
    return try FileManager.default.contentsOfDirectory(atPath: posts).sorted().map { file in
      let text = try String(contentsOfFile: posts + "/" + file, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let header = lines.dropFirst().prefix { $0 != "---" }
      let title = try #require(header.first { $0.hasPrefix("title: ") }).dropFirst(7)
      return try post(
        String(file.dropLast(3)),
        title: title.trimmingCharacters(in: CharacterSet(charactersIn: "'")),
        lines.dropFirst(header.count + 2).joined(separator: "\n"))
    }
  }

  private static let notes = """
    ## Monday

    ### Upgrades

    We agreed to support one path. See the [notes](https://etherpad.example.org/p/x).

    - [ ] @ada to write it down
    - [x] @ben to ask the packagers
    """

  @Test func `the sample's gatherings are found, the newest first`() throws {
    let pages = EventPages(posts: try Self.samples())
    #expect(
      pages.pages.map(\.path.text) == [
        "events/index.html", "events/forum-virtual-2026.html", "events/ptg-wrenmouth-2025.html",
      ])
    #expect(pages.pages.map(\.title) == ["Events", "Virtual forum 2026", "Wrenmouth PTG 2025"])
    #expect(
      pages.pages[2].description
        == "Wrenmouth PTG 2025: 1 summary, 7 sessions, 7 decisions, 13 actions still open.")
    #expect(
      pages.events[.post("2025-10-20-wrenmouth-ptg-summary")]?.text
        == "events/ptg-wrenmouth-2025.html")
  }

  @Test func `a gathering's page shows sessions, decisions, actions, people and links`() throws {
    let page = try #require(EventPages(posts: Self.samples()).pages.last)
    let text = page.content.text
    for part in [
      "<h3><a href=\"../blog/2025-10-20-wrenmouth-ptg-summary.html#post-one-upgrade-path\">"
        + "<bdi>One upgrade path</bdi></a></h3>\n<p>Monday</p>",
      "<li><bdi>Decision: the description of the format lives beside the code, and a change to one "
        + "needs a change to the other.</bdi></li>",
      "<bdi>test an upgrade from Endive on every change</bdi> (<bdi>chidi</bdi>)</li>",
      "<dt>Open actions</dt>", "<dt>Done</dt>",
      "<li><bdi>levi</bdi>, 2 open actions</li>", "<h3>Recordings</h3>",
      "<a href=\"https://media.example.org/videos/wrenmouth-hats\"><bdi>video</bdi></a>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(page.trail == [.init("Events", .events)])
  }

  @Test func `summaries of one gathering come together, and so do their sessions`() throws {
    let pages = EventPages(posts: [
      try Self.post(
        "2025-03-02-b", title: "Dublin PTG recap", author: "Ben Keel",
        """
        # Upgrades

        It was decided to wait. That was in Dublin.

        # Upgrades

        We agreed to meet again.
        """),
      try Self.post(
        "2025-03-01-a", title: "PTG Dublin: my notes", "We were in Dublin.\n\n" + Self.notes),
    ]).pages
    #expect(pages.map(\.path.text) == ["events/index.html", "events/ptg-dublin-2025.html"])
    let page = try #require(pages.last)
    #expect(page.description.contains("2 summaries, 2 sessions, 3 decisions, 1 action still"))
    let headings = page.content.text.split(separator: "\n").filter { $0.hasPrefix("<h3><a") }
    #expect(
      headings == [
        "<h3><a href=\"../blog/2025-03-01-a.html#post-upgrades\"><bdi>Upgrades</bdi></a></h3>",
        "<h3><a href=\"../blog/2025-03-02-b.html#post-upgrades-2\"><bdi>Upgrades</bdi></a></h3>",
      ])
    #expect(
      page.content.text.contains(
        "<p>In <a href=\"../blog/2025-03-02-b.html#post-upgrades\"><bdi>Dublin PTG recap</bdi>"))
  }

  @Test func `an event named in the header comes before words of the title`() throws {
    let pages = EventPages(posts: [
      try Self.post("2026-01-05-a", title: "Virtual forum", event: "forum-january", Self.notes),
      try Self.post("2026-06-05-b", title: "Virtual forum", event: "forum-june", Self.notes),
      try Self.post("2026-06-06-c", title: "What I heard", event: "forum-june", "Nothing."),
      try Self.post("2026-07-06-d", title: "Notes", event: "index", "Nothing."),
      try Self.post("2026-08-06-e", title: "Notes", event: "!?", "Nothing."),
    ]).pages
    #expect(
      pages.map(\.path.text) == [
        "events/index.html", "events/event-index.html", "events/forum-june.html",
        "events/forum-january.html",
      ])
    #expect(pages.map(\.title) == ["Events", "Index", "Forum june", "Forum january"])
  }

  @Test(arguments: [
    ("Dublin PTG", notes, true), ("My holidays", notes, false),
    ("Dublin PTG", "We agreed to go there.", false),
    ("Dublin PTG", "# Travel\n\nBook early.", false),
    ("Dublin PTG", "# A\n\nPresent: ada, ben", true),
  ])
  func `a summary is of a known kind and tells of sessions`(
    title: String, markdown: String, isSummary: Bool
  ) throws {
    let post = try Self.post("2026-01-05-a", title: title, markdown)
    #expect(post.isSummary == isSummary)
    #expect(EventPages(posts: [post]).pages.isEmpty == !isSummary)
  }

  @Test func `the order of the posts given does not matter`() throws {
    let posts = try Self.samples()
    let (pages, others) = (EventPages(posts: posts), EventPages(posts: posts.reversed()))
    #expect(pages.pages.map(\.content) == others.pages.map(\.content))
    #expect(pages.pages.map(\.structuredData) == others.pages.map(\.structuredData))
  }

  @Test func `every link within the site is relative and leads to a post or page`() throws {
    let posts = try Self.samples()
    let pages = EventPages(posts: posts).pages
    let known = Set(posts.map(\.path) + pages.map(\.path))
    for page in pages {
      let links = page.content.text.split(separator: "href=\"").dropFirst()
        .map { String($0.prefix { $0 != "\"" }) }
      #expect(!links.isEmpty)
      for link in links where !link.hasPrefix("https://") {
        var parts = page.path.folder
        for part in link.prefix(while: { $0 != "#" }).split(separator: "/") {
          if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        #expect(known.contains(SitePath(parts.joined(separator: "/"))), "\(link)")
      }
    }
  }

  @Test func `what authors write stays text, and only addresses on the web are linked`() throws {
    let page = try #require(
      EventPages(
        posts: [
          try Self.post(
            "2026-01-05-a", title: "<b>Dublin</b> \u{202E}PTG", event: "<i> x",
            """
            # <script>alert(1)</script> & `</bdi>`

            We agreed on `<img src=x onerror=y>`. [a](javascript:alert(1)) [b](//evil.example.org)
            [c](https://ada@example.org/) [d](https://example.org/?"<ä>) [e](../x.html)

            - [ ] write to ada@example.org
            """)
        ], words: { $0.replacing("ada@example.org", with: "(address)") }
      ).pages.last)
    let text = page.content.text
    let links = text.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(links.filter { !$0.hasPrefix("../blog/") } == ["https://example.org/?%22%3C%C3%A4%3E"])
    for part in ["<script", "<img", "<b>", "<i>", "javascript:", "ada@example.org", "</bdi></bdi>"]
    {
      #expect(!text.contains(part), "\(part)")
    }
    #expect(text.contains("(address)"))
  }

  @Test(
    .enabled(if: shared != nil, "HUSTINGS_SHARED is not set"),
    arguments: [
      "2018_05-contributor-summit_networking-notes.md", "2020_11-contributor-summit_README.md",
    ])
  func `notes of other communities become pages`(file: String) throws {
    let folder = try #require(Self.shared) + "/data/summaries/kubernetes-contributor-summits/"
    let text = try String(contentsOfFile: folder + file, encoding: .utf8)
    let post = try Self.post("2020-11-05-a", title: "Contributor Summit", event: "summit", text)
    let page = try #require(EventPages(posts: [post]).pages.last)
    #expect(page.content.text.contains("<h1><bdi>Contributor summit 2020</bdi></h1>"))
    #expect(page.content.text.contains("<h2 id=\"sessions\">"))
  }

  private static let shared = ProcessInfo.processInfo.environment["HUSTINGS_SHARED"]
}
