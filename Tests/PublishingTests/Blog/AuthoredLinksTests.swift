import Testing

@testable import Publishing

/// Links between files become links between pages.
struct AuthoredLinksTests {
  @Test(arguments: [
    ("2026-03-01-one.md", "2026-03-01-one.html"),
    ("2026-03-01-one.md#part", "2026-03-01-one.html#s-part"),
    ("../pages/about.md", "../about.html"),
    ("../static/maps/harbour.png", "../maps/harbour.png"),
    ("../../elections/ginger/tc/result.json", "../elections/ginger/tc/result.json"),
    ("../../elections/ginger/tc/", "../elections/ginger/tc/index.html"),
    ("/about.html", "../about.html"), ("/", "../index.html"),
    ("https://example.org/a", "https://example.org/a"), ("#part", "#part"),
    ("../../../outside", "../../../outside"),
  ])
  func `what an author writes leads to the page`(written: String, expected: String) {
    let links = AuthoredLinks(
      source: "site/posts/2026-04-01-here.md", page: .post("2026-04-01-here"))
    #expect(links.address(written) == expected)
  }

  @Test(arguments: ["mailto:ada@example.org", "MAILTO:x", "https://x.example/?q=ada%40example.org"])
  func `no link holds a mail address`(written: String) {
    let links = AuthoredLinks(source: "site/posts/a.md", page: .post("a"))
    #expect(links.address(written) == nil)
  }
}
