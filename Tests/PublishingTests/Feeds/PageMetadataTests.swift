import Foundation
import Governance
import Publishing
import Testing

struct PageMetadataTests {
  private static func page(title: String = "Wrenmouth", trail: Bool = true) -> SitePage {
    var page = SitePage(
      path: .post("2025-10-20-wrenmouth"), kind: .post, title: title,
      description: "Three days & \"more\"", content: "<h1>Wrenmouth</h1>")
    page.feeds = [.init(title: "All <posts>", atom: .feed, json: .jsonFeed)]
    if trail { page.trail = [.init("Blog", .blog)] }
    return page
  }

  /// The JSON of the page's script elements.
  private static func data(in html: String) throws -> [[String: Any]] {
    try html.split(separator: "<script type=\"application/ld+json\">").dropFirst().map { part in
      let end = try #require(part.firstRange(of: "</script>"))
      let json = try JSONSerialization.jsonObject(with: Data(part[..<end.lowerBound].utf8))
      return try #require(json as? [String: Any])
    }
  }

  @Test func `a post says what it is`() throws {
    let published = Instant(startOf: try FeedTests.day(2025, 10, 20))
    let site = SiteIdentity(
      name: "Halyard", address: "https://example.org/h/", language: "en-GB")
    let html = PageMetadata(
      of: Self.page(), in: site,
      article: .init(published: published, authors: ["Dana Reyes"], tags: ["events"])
    ).html.text
    let address = "https://example.org/h/blog/2025-10-20-wrenmouth.html"
    for line in [
      "<title>Wrenmouth | Halyard</title>",
      "<meta name=\"description\" content=\"Three days &amp; &quot;more&quot;\">",
      "<link rel=\"canonical\" href=\"\(address)\">",
      "<meta property=\"og:title\" content=\"Wrenmouth\">",
      "<meta property=\"og:type\" content=\"article\">",
      "<meta property=\"og:url\" content=\"\(address)\">",
      "<meta property=\"og:site_name\" content=\"Halyard\">",
      "<meta property=\"og:locale\" content=\"en_GB\">",
      "<meta property=\"article:published_time\" content=\"2025-10-20T00:00:00Z\">",
      "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"All &lt;posts&gt;\" "
        + "href=\"../feed.atom\">",
      "<link rel=\"alternate\" type=\"application/feed+json\" title=\"All &lt;posts&gt;\" "
        + "href=\"../feed.json\">",
    ] {
      #expect(html.split(separator: "\n").contains(Substring(line)))
    }
    let data = try Self.data(in: html)
    #expect(data.map { $0["@type"] as? String } == ["BlogPosting", "BreadcrumbList"])
    #expect(data.first?["url"] as? String == address)
    let steps = try #require(data.last?["itemListElement"] as? [[String: Any]])
    #expect(steps.map { $0["name"] as? String } == ["Halyard", "Blog", "Wrenmouth"])
    #expect(
      steps.map { $0["item"] as? String }
        == ["https://example.org/h/", "https://example.org/h/blog/", address])
  }

  @Test func `without an address nothing is absolute`() throws {
    let site = SiteIdentity(name: "Halyard", address: nil)
    let html = PageMetadata(
      of: Self.page(), in: site, article: .init(published: Instant(seconds: 0))
    ).html.text
    #expect(!html.contains("canonical") && !html.contains("og:url"))
    #expect(try Self.data(in: html).map { $0["@type"] as? String } == ["BlogPosting"])
  }

  @Test func `the start page is named after the site alone`() {
    let home = SitePage(
      path: .home, kind: .home, title: "Welcome", description: "", content: .empty)
    let html = PageMetadata(of: home, in: FeedTests.site).html.text
    #expect(html.contains("<title>Halyard</title>"))
    #expect(!html.contains("description"))
  }

  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!-- <script>", "\"><img src=x>", "]]>", "\u{2028}\\",
  ])
  func `a hostile title stays text`(title: String) throws {
    var page = Self.page(title: title)
    page.structuredData = .object([("@type", .string("Event")), ("name", .string("<!--<"))])
    let html = PageMetadata(
      of: page, in: FeedTests.site, article: .init(published: Instant(seconds: 0))
    ).html.text
    let data = try Self.data(in: html)
    #expect(data.map { $0["@type"] as? String } == ["Event", "BlogPosting", "BreadcrumbList"])
    #expect(data[0]["name"] as? String == "<!--<")
    #expect(data[1]["headline"] as? String == title)
    let tags = html.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
    #expect(
      tags.allSatisfy { tag in
        ["title>", "/title>", "meta ", "link ", "script type=", "/script>"]
          .contains(where: tag.hasPrefix)
      })
  }
}
