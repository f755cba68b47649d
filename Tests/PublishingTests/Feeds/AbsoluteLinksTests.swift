import Testing

@testable import Publishing

struct AbsoluteLinksTests {
  private static let site = SiteIdentity(name: "Halyard", address: "https://example.org/a/")

  @Test(arguments: [
    ("x.html", "https://example.org/a/blog/x.html"),
    ("../assets/a%20b.png", "https://example.org/a/assets/a%20b.png"),
    ("../../../../x", "https://example.org/x"), ("./x/./y/..", "https://example.org/a/blog/x/"),
    ("/x/../y", "https://example.org/y"), ("//example.net/x", "https://example.net/x"),
    ("#part", "https://example.org/a/blog/post.html#part"),
    ("", "https://example.org/a/blog/post.html"),
    ("?a=1&b='2'#x", "https://example.org/a/blog/post.html?a=1&b='2'#x"),
    ("x?y=../z#../w", "https://example.org/a/blog/x?y=../z#../w"),
    ("http://example.net/../x", "http://example.net/../x"),
    ("data:image/png;base64,AA", "data:image/png;base64,AA"),
    ("x/a:b", "https://example.org/a/blog/x/a:b"),
  ])
  func `a link leads where it led on its page`(link: String, target: String) throws {
    let links = try #require(AbsoluteLinks(of: .post("post"), in: Self.site))
    for attribute in ["a href", "img alt=\"a > b\" src"] {
      let html = HTML(trusted: "<\(attribute)=\"\(HTML(link).text)\" title=\"t\">")
      let expected = HTML(trusted: "<\(attribute)=\"\(HTML(target).text)\" title=\"t\">")
      #expect(links.applied(to: html) == expected)
    }
  }

  @Test func `the fragments of a folder's page follow the folder`() throws {
    let links = try #require(AbsoluteLinks(of: .blog, in: Self.site))
    #expect(
      links.applied(to: "<a href=\"#x\">")
        == "<a href=\"https://example.org/a/blog/#x\">")
  }

  @Test(arguments: [
    "<p>href=&quot;x&quot; src=y 1 &lt; 2", "<td data-href=\"x\">", "<img alt=\" href=\">",
    "<p title=\"a href=\" class=\"b\">", "<svg><use href=\"#a\"/></svg>", "<", "<a href=\"",
    "plain &amp; simple",
  ])
  func `what is no link stays`(text: String) throws {
    let links = try #require(AbsoluteLinks(of: .post("post"), in: Self.site))
    #expect(links.applied(to: HTML(trusted: text)).text.hasPrefix(text))
  }

  @Test func `combining marks hide no quote`() throws {
    let links = try #require(AbsoluteLinks(of: .post("post"), in: Self.site))
    #expect(
      links.applied(to: "<img alt=\"\u{301}a\" src=\"\u{301}x?&amp;\u{301}\" title=\"\">\u{301}")
        == """
        <img alt="\u{301}a" src="https://example.org/a/blog/\u{301}x?&amp;\u{301}" title="">\u{301}
        """)
  }

  @Test func `without an address nothing can be absolute`() {
    #expect(AbsoluteLinks(of: .blog, in: SiteIdentity(name: "Halyard", address: nil)) == nil)
  }
}
