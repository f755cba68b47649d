import Foundation
import Governance
import Publishing
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct FeedTests {
  static let site = SiteIdentity(
    name: "Halyard", address: "https://halyard.example.org/community", language: "en",
    description: "Sails & charts")

  static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  private static func entry(
    _ name: String, title: String = "A post", day date: CivilDate, updated: Instant? = nil,
    content: HTML = "<p>Text</p>"
  ) throws -> FeedEntry {
    let path = SitePath.post(name)
    return FeedEntry(
      id: try #require(TagURI("blog/\(name)", of: site, on: date)), title: title, path: path,
      published: Instant(startOf: date), updated: updated, authors: ["Ada <Marsh>"],
      tags: ["events", "a & b"], summary: "What & why", content: content)
  }

  private static func feed(_ entries: [FeedEntry]) throws -> Feed {
    Feed(
      title: "Halyard & friends", home: .blog, atom: .feed, json: .jsonFeed,
      since: try day(2024, 1, 2), entries: entries)
  }

  private static func atom(_ feed: Feed) throws -> XMLElement {
    let text = try #require(feed.atomText(of: site))
    return try #require(try XMLDocument(xmlString: text).rootElement())
  }

  private static func items(_ feed: Feed) throws -> (feed: JSONFeed, items: [JSONFeed.Item]) {
    let text = try #require(feed.jsonText(of: site))
    let read = try JSONDecoder().decode(JSONFeed.self, from: Data(text.utf8))
    return (read, read.items)
  }

  @Test func `a feed reads back with absolute addresses`() throws {
    let older = try Self.entry("2026-01-02-old", day: Self.day(2026, 1, 2))
    let newer = try Self.entry("2026-04-08-new", title: "New", day: Self.day(2026, 4, 8))
    let root = try Self.atom(Self.feed([older, newer]))
    #expect(root.first("id") == "tag:halyard.example.org,2024-01-02:community/feed.atom")
    #expect(root.first("title") == "Halyard & friends")
    #expect(root.first("updated") == "2026-04-08T00:00:00Z")
    #expect(root.attribute(forName: "xml:lang")?.stringValue == "en")
    #expect(
      root.links == [
        "self https://halyard.example.org/community/feed.atom",
        "alternate https://halyard.example.org/community/blog/",
      ])
    let entries = root.elements(forName: "entry")
    #expect(entries.map { $0.first("title") } == ["New", "A post"])
    #expect(
      entries.map(\.links) == [
        ["alternate https://halyard.example.org/community/blog/2026-04-08-new.html"],
        ["alternate https://halyard.example.org/community/blog/2026-01-02-old.html"],
      ])
    #expect(
      entries.first?.first("id")
        == "tag:halyard.example.org,2026-04-08:community/blog/2026-04-08-new")
    #expect(
      entries.first?.elements(forName: "category")
        .map { $0.value(of: "term") } == ["events", "a & b"])
    #expect(
      entries.first?.elements(forName: "author").map { $0.first("name") } == ["Ada <Marsh>"])

    let (json, items) = try Self.items(Self.feed([older, newer]))
    #expect(json.version == "https://jsonfeed.org/version/1.1")
    #expect(json.home_page_url == "https://halyard.example.org/community/blog/")
    #expect(json.feed_url == "https://halyard.example.org/community/feed.json")
    #expect(items.map(\.title) == ["New", "A post"])
    #expect(
      items.first?.url == "https://halyard.example.org/community/blog/2026-04-08-new.html")
    #expect(items.first?.date_published == "2026-04-08T00:00:00Z")
    #expect(items.first?.tags == ["events", "a & b"])
  }

  @Test func `a feed was updated when its newest entry was, not its newest post`() throws {
    let date = try Self.day(2026, 1, 2)
    let corrected = try Self.entry("a", day: date, updated: Instant(startOf: Self.day(2026, 9, 9)))
    let later = try Self.entry("b", day: Self.day(2026, 3, 3))
    #expect(
      try Self.atom(Self.feed([corrected, later])).first("updated") == "2026-09-09T00:00:00Z")
    #expect(try Self.atom(Self.feed([])).first("updated") == "2024-01-02T00:00:00Z")
    let before = try Self.entry("c", day: date, updated: Instant(seconds: 0))
    #expect(before.updated == before.published)
  }

  @Test func `the order of the entries given does not matter`() throws {
    let date = try Self.day(2026, 1, 2)
    let entries = try ["a", "b", "c"].map { try Self.entry($0, day: date) }
    #expect(
      try Self.feed(entries).atomText(of: Self.site)
        == Self.feed(entries.reversed()).atomText(of: Self.site))
  }

  @Test(arguments: [
    "]]> & <b>bold</b> \"'", "\u{202E}desrever", "مرحبا بالعالم", "</title><script>x</script>",
    "&amp; &lt; &#0;", "<![CDATA[ x ]]>",
  ])
  func `hostile titles and contents come back as they were`(text: String) throws {
    let content: HTML = "<p>\(text)</p>"
    let feed = try Self.feed([
      Self.entry("a", title: text, day: Self.day(2026, 1, 2), content: content)
    ])
    let entry = try #require(try Self.atom(feed).elements(forName: "entry").first)
    #expect(entry.first("title") == text)
    #expect(entry.first("content") == content.text)
    let item = try #require(try Self.items(feed).items.first)
    #expect(item.title == text)
    #expect(item.content_html == content.text)
  }

  @Test func `characters that XML forbids are replaced`() throws {
    let feed = try Self.feed([
      Self.entry("a", title: "a\u{0}b\u{8}c\u{FFFE}d\u{1B}e\tf", day: Self.day(2026, 1, 2))
    ])
    let entry = try #require(try Self.atom(feed).elements(forName: "entry").first)
    #expect(entry.first("title") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\tf")
  }

  @Test func `a site without an address has no feeds`() throws {
    let files = try Self.feed([]).files(of: SiteIdentity(name: "Halyard", address: nil))
    #expect(files.isEmpty)
    #expect(try Self.feed([]).files(of: Self.site).map(\.path) == [.feed, .jsonFeed])
  }

  @Test func `the content's links lead where they led on its page`() throws {
    let feed = try Self.feed([
      Self.entry(
        "a", day: Self.day(2026, 1, 2), content: "<a href=\"tags/x/index.html\">x</a>")
    ])
    let there = "<a href=\"https://halyard.example.org/community/blog/tags/x/index.html\">x</a>"
    #expect(try Self.items(feed).items.map(\.content_html) == [there])
    #expect(
      try Self.atom(feed).elements(forName: "entry").map { $0.first("content") } == [there])
  }
}

private struct JSONFeed: Decodable {
  struct Item: Decodable {
    let id: String
    let url: String
    let title: String
    let content_html: String
    let date_published: String
    let tags: [String]
  }

  let version: String
  let home_page_url: String
  let feed_url: String
  let items: [Item]
}

extension XMLElement {
  fileprivate func first(_ name: String) -> String? {
    elements(forName: name).first?.stringValue
  }

  fileprivate var links: [String] {
    elements(forName: "link").map {
      "\($0.value(of: "rel") ?? "") \($0.value(of: "href") ?? "")"
    }
  }

  // On Linux, asking by name finds nothing where elements are in a namespace and attributes in none.
  fileprivate func value(of attribute: String) -> String? {
    attributes?.first { $0.name == attribute }?.stringValue
  }
}
