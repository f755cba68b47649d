import Foundation
import Governance
import Publishing
import Testing

/// Pages of posts and lists of them, as a build writes them.
struct PostPageTests {
  private static func page(
    _ text: String, beside others: [String: String] = [:], named name: String = "2026-03-05-mine"
  ) async throws -> (page: String, site: [String: String]) {
    let folder = try SiteFolder(
      others.merging(["site/posts/\(name).md": text]) { $1 })
    let report = try await folder.build()
    #expect(report.isComplete, "\(report.findings.sorted)")
    let site = folder.site()
    return (try #require(site["blog/\(name).html"]), site)
  }

  private static func words(_ count: Int) -> String {
    Array(repeating: "word", count: count).joined(separator: " ")
  }

  @Test(arguments: [(399, 3, false), (400, 3, true), (400, 2, false), (4_000, 3, true)])
  func `only a long text with several headings has a table of contents`(
    length: Int, headings: Int, hasContents: Bool
  ) async throws {
    let titles = (0..<headings).map { "## Part \($0)\n\n" }.joined()
    // The headings have two words each.
    let (page, _) = try await Self.page(
      "---\ntitle: Mine\n---\n\n" + titles + Self.words(length - 2 * headings) + "\n")
    #expect(page.contains("<nav class=\"contents\"") == hasContents)
    guard hasContents else { return }
    for number in 0..<headings {
      #expect(page.contains("<a href=\"#s-part-\(number)\">Part \(number)</a>"))
      #expect(page.contains("<h2 id=\"s-part-\(number)\">Part \(number)</h2>"))
    }
  }

  @Test(arguments: [
    ("Above.\n\n<!-- more -->\n\nBelow.", "<p>Above.</p>", "Below", true),
    ("First.\n\nSecond.", "<p>First.</p>", "Second", true),
    ("Alone.", "<p>Alone.</p>", "Second", false),
    ("![x](https://example.org/x.png)\n\nSecond.", "Read more", "Second", true),
    ("Noted[^1].\n\n[^1]: A remark.\n\nSecond.", "<p>Noted.</p>", "remark", true),
  ])
  func `a list shows the teaser and leads on where there is more`(
    text: String, shown: String, hidden: String, leadsOn: Bool
  ) async throws {
    let (_, site) = try await Self.page("---\ntitle: Mine\n---\n\n" + text + "\n")
    let list = try #require(site["blog/index.html"])
    #expect(list.contains(shown))
    #expect(!list.contains(hidden))
    let more = "<a href=\"2026-03-05-mine.html\">Read more<span class=\"vh\"> of “Mine”</span>…</a>"
    #expect(list.contains(more) == leadsOn)
  }

  @Test func `posts know those before and after them`() async throws {
    let (page, site) = try await Self.page(
      "# Mine\n\nText.\n", beside: SamplePosts.three, named: "2026-03-02-zmine")
    #expect(page.contains("rel=\"prev\">One</a>"))
    #expect(page.contains("rel=\"next\">Two</a>"))
    #expect(site["blog/2026-03-01-one.html"]?.contains("rel=\"prev\"") == false)
    #expect(site["blog/2026-03-03-three.html"]?.contains("rel=\"next\"") == false)
  }

  @Test func `a series is listed in its order, and a single part is no series`() async throws {
    func part(_ title: String) -> String {
      "---\ntitle: \(title)\nseries: Slow boats\n---\n\nText.\n"
    }
    let (alone, _) = try await Self.page(part("Second"))
    #expect(!alone.contains("class=\"series\""))
    let (page, site) = try await Self.page(
      part("Second"), beside: ["site/posts/2026-03-01-first.md": part("First")])
    let list = """
      <ol>
      <li><a href="2026-03-01-first.html">First</a></li>
      <li aria-current="page">Second</li>
      </ol>
      """
    #expect(page.contains(list))
    #expect(site["blog/series/slow-boats.html"]?.contains("2 parts") == true)
  }

  @Test func `code has colours, and what looks like markup stays text`() async throws {
    let (page, _) = try await Self.page(
      "# Mine\n\n```swift\nlet x = \"<b>\" // why\n```\n\n```klingon\n<b>\n```\n")
    #expect(page.contains("<pre tabindex=\"0\"><code class=\"coloured\"><span class="))
    #expect(page.contains("&lt;b&gt;"))
    #expect(!page.contains("<b>"))
  }

  @Test(arguments: [
    "`ada@example.org`", "ada@<b></b>example.org", "[x `a@example.org`](y.md)",
    "`\u{301}ada@example.org`", "`x` \u{301}ada@<b></b>example.org",
  ])
  func `an address is masked in code, and where a dropped tag parts it`(text: String) async throws {
    let (page, _) = try await Self.page("# Mine\n\n\(text)\n")
    #expect(page.contains("[address removed]"))
    #expect(!page.contains("@example.org"))
  }

  @Test(arguments: ["[](/@@a.p)", "[](@@t.md)", "[x](@@t.md)"])
  func `no link looks like an address once it is encoded`(text: String) async throws {
    let (page, _) = try await Self.page("# Mine\n\n\(text)\n")
    #expect(Email.masked(page).count == 0)
  }

  @Test func `pictures of the site have their size, and others are links`() async throws {
    // A PNG of 3 by 2 pixels, as far as its size.
    let head: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
      3,
      0, 0, 0, 2, 8, 0, 0, 0, 0, 0, 0, 0, 0,
    ]
    let folder = try SiteFolder([
      "site/posts/2026-03-05-mine.md":
        "# Mine\n\n![Ours](../static/map.png) ![Theirs](https://example.org/x.png)\n"
    ])
    let place = URL(filePath: folder.path + "/site/static/map.png")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(head).write(to: place)
    _ = try await folder.build()
    let page = try #require(folder.site()["blog/2026-03-05-mine.html"])
    #expect(
      page.contains(
        "<img src=\"../map.png\" alt=\"Ours\" width=\"3\" height=\"2\" loading=\"lazy\">"))
    #expect(page.contains("<a href=\"https://example.org/x.png\">Theirs</a>"))
  }

  @Test(arguments: [
    ("Ends & means", "ends-means"), ("C++", "c"), ("Zürich", "zürich"), ("--", "-"),
    ("  A  b ", "a-b"), ("Ünder_score 9", "ünder-score-9"),
  ])
  func `a tag has a page of its own, whatever it is called`(tag: String, slug: String) async throws
  {
    let (page, site) = try await Self.page(
      "---\ntitle: Mine\ntags: ['\(tag)']\n---\n\nText.\n")
    #expect(site["blog/tags/\(slug)/index.html"]?.contains("Mine") == true, "\(site.keys.sorted())")
    let address = try #require(slug.addingPercentEncoding(withAllowedCharacters: .urlHostAllowed))
    #expect(page.contains("<a href=\"tags/\(address)/index.html\" rel=\"tag\">"))
  }

  @Test func `a long list goes on over pages that know each other`() async throws {
    let posts = (1...25).map { day -> (String, String) in
      ("site/posts/2026-03-\(day < 10 ? "0" : "")\(day)-p.md", "# Post \(day)\n\nText.\n")
    }
    let folder = try SiteFolder(Dictionary(posts, uniquingKeysWith: { $1 }))
    let report = try await folder.build()
    #expect(report.isComplete)
    let site = folder.site()
    #expect(site["blog/index.html"]?.contains("Page 1 of 3") == true)
    #expect(site["blog/index-page-2.html"]?.contains("href=\"index.html\" rel=\"prev\"") == true)
    #expect(
      site["blog/index-page-2.html"]?.contains("href=\"index-page-3.html\" rel=\"next\"") == true)
    #expect(site["blog/index-page-4.html"] == nil)
    let listed = (1...25).map { day in
      site.filter { $0.key.hasPrefix("blog/index") && $0.value.contains(">Post \(day)</a></h2>") }
        .count
    }
    #expect(listed == Array(repeating: 1, count: 25))
  }
}
