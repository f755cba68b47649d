import Governance
import Publishing
import Testing

struct TagURITests {
  @Test(arguments: [
    ("https://halyard.example.org", "tag:halyard.example.org,2026-04-08:blog/2026-04-08-slug"),
    ("https://Example.org:8080/a b/", nil),
    ("https://Example.org:8080/a/", "tag:example.org,2026-04-08:a/blog/2026-04-08-slug"),
    ("http://localhost/", "tag:localhost,2026-04-08:blog/2026-04-08-slug"),
    ("https://[::1]/", nil), ("file:///", nil), (nil, nil),
  ])
  func `a name is made of host, day and file`(address: String?, expected: String?) throws {
    let date = try #require(CivilDate(year: 2026, month: 4, day: 8))
    let site = SiteIdentity(name: "Halyard", address: address)
    #expect(TagURI("blog/2026-04-08-slug", of: site, on: date)?.text == expected)
  }

  @Test func `names of files in any script are encoded`() throws {
    let date = try #require(CivilDate(year: 2026, month: 4, day: 8))
    let site = SiteIdentity(name: "Halyard", address: "https://example.org")
    let uri = try #require(TagURI("blog/çay, 100%", of: site, on: date))
    #expect(uri.text == "tag:example.org,2026-04-08:blog/%C3%A7ay%2C%20100%25")
    #expect(try TagURI(uri.text) == uri)
  }

  @Test(arguments: [
    "tag:example.org,2026:x", "tag:example.org,2026-04:x", "tag:example.org,2024-02-29:",
    "tag:example.org,2026-04-08:/a?b=c@d#e", "tag:a-b.example.org,2026:%41",
  ])
  func `stored names are taken as they are`(text: String) throws {
    #expect(try TagURI(text).text == text)
  }

  @Test(arguments: [
    "", "tag:", "urn:x", "TAG:example.org,2026:x", "tag:example.org:x", "tag:example.org,2026",
    "tag:ada@example.org,2026:x", "tag:Example.org,2026:x", "tag:-a.example.org,2026:x",
    "tag:a..example.org,2026:x", "tag:,2026:x", "tag:example.org,26:x",
    "tag:example.org,2026-4-8:x", "tag:example.org,2026-02-29:x", "tag:example.org,2026-13:x",
    "tag:example.org,2026:a b", "tag:example.org,2026:%4", "tag:example.org,2026:%zz",
    "tag:example.org,2026:a#b#c", "tag:example.org,2026:ä", "tag:example.org,2026:<x>",
    "tag:example.org,2026-04-08-01:x", "tag:example.org,2026:x\n",
  ])
  func `what is no tag URI is refused with a reason`(text: String) {
    let refusal = #expect(throws: TagURI.Refusal.self) { try TagURI(text) }
    #expect(refusal?.reason.isEmpty == false)
  }
}
