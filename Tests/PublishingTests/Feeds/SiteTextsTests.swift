import Foundation
import Governance
import Publishing
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct SiteTextsTests {
  private static let site = FeedTests.site
  private static let offline = SiteIdentity(name: "Halyard", address: nil)

  private static func texts(_ sitemap: Sitemap) -> [String] {
    sitemap.files(of: site).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static func locations(_ text: String) throws -> [String] {
    let root = try #require(try XMLDocument(xmlString: text).rootElement())
    return (root.children ?? []).compactMap { ($0 as? XMLElement)?.elements(forName: "loc") }
      .flatMap { $0 }.compactMap(\.stringValue)
  }

  @Test func `a sitemap lists every page once, with the latest day`() throws {
    let days = try [FeedTests.day(2026, 1, 2), FeedTests.day(2026, 3, 4)]
    let sitemap = Sitemap([
      .init(.home), .init(.blog, changed: days[1]), .init(.blog, changed: days[0]), .init(.blog),
      .init("blog/a&b.html"),
    ])
    let files = Self.texts(sitemap)
    #expect(sitemap.files(of: Self.site).map(\.path) == [.sitemap])
    #expect(
      try Self.locations(#require(files.first)) == [
        "https://halyard.example.org/community/blog/a%26b.html",
        "https://halyard.example.org/community/blog/", "https://halyard.example.org/community/",
      ])
    #expect(files.first?.contains("<lastmod>2026-03-04</lastmod>") == true)
    #expect(files.first?.contains("2026-01-02") == false)
  }

  @Test(arguments: [(1, 1), (3, 1), (4, 3), (7, 4)])
  func `a long sitemap is an index of lists that keep the limit`(count: Int, files: Int) throws {
    let sitemap = Sitemap(
      (0..<count).map { .init("p\($0).html") }, limits: .init(addresses: 3, bytes: 1_000_000))
    let texts = Self.texts(sitemap)
    #expect(texts.count == files)
    let lists = try (files == 1 ? texts : Array(texts.dropFirst())).map(Self.locations)
    #expect(lists.allSatisfy { (1...3).contains($0.count) })
    #expect(lists.flatMap { $0 }.count == count)
    if files > 1 {
      #expect(
        try Self.locations(texts[0])
          == (1..<files).map { "https://halyard.example.org/community/sitemap-\($0).xml" })
    }
  }

  @Test func `no list of a sitemap is larger than allowed`() throws {
    let sitemap = Sitemap(
      (0..<200).map { .init("p\($0)&&&.html") }, limits: .init(addresses: 50_000, bytes: 4_000))
    let texts = Self.texts(sitemap)
    #expect(texts.count > 2)
    #expect(texts.dropFirst().allSatisfy { $0.utf8.count <= 4_000 })
    #expect(try texts.dropFirst().map { try Self.locations($0).count }.reduce(0, +) == 200)
  }

  @Test func `a site without an address has no sitemap`() {
    #expect(Sitemap([.init(.home)]).files(of: Self.offline).isEmpty)
  }

  @Test func `programs may read all and learn where the list is`() {
    #expect(
      RobotsText.file(of: Self.site)
        == SiteFile(
          .robots,
          "User-agent: *\nDisallow:\n\nSitemap: https://halyard.example.org/community/sitemap.xml\n"
        ))
    #expect(
      RobotsText.file(of: Self.offline) == SiteFile(.robots, "User-agent: *\nDisallow:\n"))
  }

  @Test func `the contact names a page and a last day`() throws {
    let contact = try ContactText(
      contact: "https://example.org/@halyard?to=security",
      expires: Instant(startOf: FeedTests.day(2027, 4, 8)))
    let file = contact.file(of: Self.site)
    #expect(file.path.text == ".well-known/security.txt")
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        Contact: https://example.org/@halyard?to=security
        Expires: 2027-04-08T00:00:00Z
        Preferred-Languages: en
        Canonical: https://halyard.example.org/community/.well-known/security.txt

        """)
  }

  @Test(arguments: [
    "mailto:security@example.org", "security@example.org", "http://example.org/", "https://",
    "https:///x", "https://ada@example.org/", "https://example.org/?to=ada@example.org",
    "https://example.org/?to=ada%40example.org", "https://example.org/a b",
    "https://example.org/\nExpires: 2099", "https://example.org/ä", "https://@example.org",
  ])
  func `what is no page, or holds a mail address, is no contact`(address: String) {
    #expect(throws: ContactText.Refusal.self) {
      try ContactText(contact: address, expires: Instant(seconds: 0))
    }
  }

  @Test func `the page for wrong addresses needs no other file`() {
    for site in [Self.site, Self.offline] {
      let text = String(decoding: NotFoundPage.file(of: site).bytes, as: UTF8.self)
      for value in text.split(separator: "\"").map(String.init) where value.contains("/") {
        #expect(
          value.hasPrefix("https://halyard.example.org/community/") || value.contains(">")
            || value.hasPrefix("data:text/css,"))
      }
      #expect(!text.contains("<style") && !text.contains(" style="))
      #expect(text.contains("<a href") == (site.address != nil))
    }
  }
}
