import Governance
import Publishing
import Testing

/// Every link leads somewhere.
struct ElectionLinksTests {
  @Test(arguments: SampleSite.moments)
  func `links lead to pages and files that are there`(now: String) throws {
    let site = try SampleSite.site(at: now)
    let pages = site.pages
    var known = Set(pages.map(\.path)).union(site.files.map(\.path))
    // These are made elsewhere.
    known.formUnion(SampleSite.people.map { .person($0) })
    known.formUnion(["tc", "rigging"].map { .recount(of: $0, in: "ginger") })
    for page in pages {
      let scan = TagScanner(page.content.text)
      let ids = Set(scan.values("id"))
      for link in scan.values("href") + scan.values("src") where !link.contains("://") {
        let (path, fragment) = try #require(Self.target(of: link, on: page.path))
        #expect(known.contains(path), "\(page.path.text): \(link)")
        if let fragment { #expect(ids.contains(fragment), "\(page.path.text): \(link)") }
      }
      for step in page.trail { #expect(known.contains(step.path), "\(page.path.text)") }
    }
  }

  /// Where a relative link leads; nothing if it leaves the site.
  private static func target(
    of link: String, on page: SitePath
  ) -> (path: SitePath, fragment: String?)? {
    let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = halves.count > 1 ? String(halves[1]) : nil
    guard let path = halves.first, !path.isEmpty else { return (page, fragment) }
    var parts = page.folder
    for part in path.split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return (SitePath(parts.joined(separator: "/")), fragment)
  }

  @Test func `no page and no file has a path twice, and paths are sorted`() throws {
    let site = try SampleSite.site()
    let paths = site.pages.map(\.path) + site.files.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(site.pages.map(\.path) == site.pages.map(\.path).sorted())
    #expect(site.files.map(\.path) == site.files.map(\.path).sorted())
  }
}
