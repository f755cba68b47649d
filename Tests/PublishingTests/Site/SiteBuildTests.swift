import Foundation
import Governance
import Publishing
import Randomness
import Testing

/// Building a site: what is written, what stays, and what goes.
struct SiteBuildTests {
  @Test func `a second build writes nothing and says so`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    let first = try await folder.build()
    #expect(first.isComplete, "\(first.findings.sorted) \(first.writeErrors)")
    #expect(first.written == first.files)
    let before = try stamps(folder)
    let second = try await folder.build()
    #expect(second.written == 0)
    #expect(second.removed == 0)
    #expect(second.files == first.files)
    #expect(try stamps(folder) == before)
  }

  private func stamps(_ folder: SiteFolder) throws -> [String: Date?] {
    var stamps: [String: Date?] = [:]
    for name in folder.site().keys {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.path + "/public/" + name)
      stamps[name] = attributes[.modificationDate] as? Date
    }
    return stamps
  }

  @Test func `posts, lists, feeds and the search are written`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    _ = try await folder.build()
    let names = Set(folder.site().keys)
    let expected = [
      "index.html", "blog/index.html", "blog/2026-03-01-one.html", "blog/archive.html",
      "blog/year-2026.html", "blog/tags/index.html", "blog/tags/a/index.html",
      "blog/tags/b/feed.atom", "blog/authors/ada/index.html", "feed.atom", "feed.json",
      "sitemap.xml", "robots.txt", "404.html", "search.html", "assets/site.css",
      "assets/search.js",
    ]
    #expect(names.isSuperset(of: expected), "\(Set(expected).subtracting(names))")
  }

  @Test(arguments: 0..<12)
  func `what is built step by step is what is built at once`(seed: UInt64) async throws {
    var random = RepeatableRandom(seed: seed)
    let folder = try SiteFolder(SamplePosts.three)
    _ = try await folder.build()
    for step in 0..<4 {
      try change(folder, step: step, with: &random)
      let report = try await folder.build()
      #expect(report.isComplete, "\(report.findings.sorted) \(report.writeErrors)")
    }
    _ = try await folder.build(into: "anew")
    let (grown, anew) = (folder.site(), folder.site("anew"))
    #expect(Set(grown.keys) == Set(anew.keys))
    for name in anew.keys.sorted() { #expect(grown[name] == anew[name], "\(name)") }
  }

  private func change(
    _ folder: SiteFolder, step: Int, with random: inout RepeatableRandom
  ) throws {
    let day = Int.random(in: 1...28, using: &random)
    let name = "site/posts/2026-03-\(day < 10 ? "0" : "")\(day)-new-\(step).md"
    switch Int.random(in: 0..<6, using: &random) {
    case 0: try folder.write(SamplePosts.post("New \(step)", tags: "d, a"), to: name)
    case 1:
      try folder.write(
        SamplePosts.post("Two, changed \(step)", tags: "b, e"), to: "site/posts/2026-03-02-two.md")
    case 2: try? folder.remove("site/posts/2026-03-01-one.md")
    case 3:
      try folder.write("name: Lamp \(step)\nurl: https://lamp.example.org/\n", to: "community.yml")
    case 4: try folder.write("# About\n\nText \(step).\n", to: "site/pages/about.md")
    default: try folder.write("plain \(step)\n", to: "site/static/file-\(step).txt")
    }
  }

  @Test func `a site that cannot be made whole the first time leaves nothing`() async throws {
    var files = SamplePosts.three
    files["site/posts/2026-03-04-four.md"] =
      "---\ntitle: Four\naliases: [index.html]\n---\n\nText.\n"
    let folder = try SiteFolder(files)
    let report = try await folder.build()
    #expect(report.findings.hasErrors)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains("public") && !$0.hasSuffix(".manifest") } == [])
  }

  @Test func `what a run left that was ended is not part of the site`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    try folder.write("half a pa", to: ".public.hustings-tmp/blog/index.html")
    try folder.write("old", to: ".public.hustings-tmp/old/index.html")
    #expect(try await folder.build().isComplete)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/.public.hustings-tmp"))
    #expect(folder.site()["old/index.html"] == nil)
    #expect(folder.site()["blog/index.html"]?.hasSuffix("</html>\n") == true)
  }

  @Test func `an empty folder that somebody made is filled, not replaced`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    let place = folder.path + "/public"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    let before = try FileManager.default.attributesOfItem(atPath: place)[.systemFileNumber] as? Int
    #expect(try await folder.build().isComplete)
    let after = try FileManager.default.attributesOfItem(atPath: place)[.systemFileNumber] as? Int
    #expect(before == after)
    #expect(folder.site()["index.html"] != nil)
  }

  @Test func `files of others are neither replaced nor removed`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    try folder.write("mine", to: "public/index.html")
    try folder.write("mine, too", to: "public/blog/notes.txt")
    let report = try await folder.build()
    #expect(!report.isComplete)
    #expect(report.writeErrors.map(\.path).map { $0.hasSuffix("/index.html") } == [true])
    #expect(folder.site()["index.html"] == "mine")
    #expect(folder.site()["blog/notes.txt"] == "mine, too")
    let forced = try await folder.build(force: true)
    #expect(forced.isComplete)
    #expect(folder.site()["index.html"] != "mine")
    #expect(folder.site()["blog/notes.txt"] == "mine, too")
  }

  @Test func `pages of posts that are gone go, with folders that get empty`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    _ = try await folder.build()
    try folder.remove("site/posts/2026-03-03-three.md")
    let report = try await folder.build()
    #expect(report.removed > 0)
    let left = folder.site().keys.filter { $0.contains("three") || $0.contains("tags/c") }
    #expect(left.isEmpty, "\(left)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/public/blog/tags/c"))
  }

  @Test func `a file that was taken away or changed is written again`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    _ = try await folder.build()
    let whole = folder.site()
    try folder.remove("public/blog/2026-03-01-one.html")
    try folder.write("changed", to: "public/blog/2026-03-02-two.html")
    let report = try await folder.build()
    #expect(report.written == 2)
    #expect(folder.site() == whole)
  }

  @Test func `a part of the search that others changed is written again, even if it still fits`()
    async throws
  {
    let folder = try SiteFolder(SamplePosts.three)
    _ = try await folder.build()
    let whole = folder.site()
    let part = try #require(
      whole.first { name, text in name.hasPrefix("search/") && text.hasSuffix("1\")\n") })
    try folder.write(part.value.dropLast(4) + "7\")\n", to: "public/" + part.key)
    let report = try await folder.build()
    #expect(report.written == 1)
    #expect(folder.site() == whole)
  }

  @Test func `drafts and days to come are shown only if asked for`() async throws {
    var posts = SamplePosts.three
    posts["site/posts/2026-05-01-later.md"] = SamplePosts.post("Later")
    posts["site/posts/2026-03-09-draft.md"] = "---\ntitle: Draft\ndraft: yes\n---\n\nText.\n"
    let folder = try SiteFolder(posts)
    _ = try await folder.build()
    func shows(_ name: String) -> Bool { folder.site()["blog/\(name).html"] != nil }
    #expect(!shows("2026-05-01-later"))
    #expect(!shows("2026-03-09-draft"))
    // The day comes, and nothing else has changed.
    let later = try await folder.build(at: "2026-05-01 00:00 UTC")
    #expect(later.written > 0)
    #expect(shows("2026-05-01-later"))
    _ = try await folder.build(drafts: true)
    #expect(shows("2026-03-09-draft"))
  }

  @Test func `a template changes the pages of its kind and no others`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    _ = try await folder.build()
    let before = folder.site()
    try folder.write(
      "<html lang=\"en\"><title>{{page.title}}</title>{{{page.content}}}</html>",
      to: "site/templates/post.mustache")
    let report = try await folder.build()
    #expect(report.written == 3)
    let after = folder.site()
    #expect(
      after["blog/2026-03-01-one.html"]?.hasPrefix("<html lang=\"en\"><title>One</title>") == true)
    #expect(after["blog/index.html"] == before["blog/index.html"])
  }

  @Test func `all errors are told, and a post with an error takes nothing away`() async throws {
    let folder = try SiteFolder(SamplePosts.three)
    _ = try await folder.build()
    let before = folder.site()
    try folder.write("---\ntitle: [\n---\n", to: "site/posts/2026-03-02-two.md")
    try folder.write("no date", to: "site/posts/nameless.md")
    try folder.write("{{#open", to: "site/templates/layout.mustache")
    let report = try await folder.build()
    let files = Set(report.findings.sorted.map(\.place.file))
    #expect(
      files == [
        "site/posts/2026-03-02-two.md", "site/posts/nameless.md", "site/templates/layout.mustache",
      ])
    #expect(folder.site() == before)
  }

  @Test func `an old address leads to the new one`() async throws {
    let folder = try SiteFolder([
      "site/posts/2026-03-01-one.md":
        "---\ntitle: One\naliases: [/2026/old/, legacy/one.html]\n---\n\nText.\n"
    ])
    let report = try await folder.build()
    #expect(report.isComplete)
    #expect(
      folder.site()["2026/old/index.html"]?.contains("url=../../blog/2026-03-01-one.html") == true)
    #expect(
      folder.site()["legacy/one.html"]?.contains("url=../blog/2026-03-01-one.html") == true)
  }

  @Test(arguments: ["../out", "https://example.org/", "index.html", ".hidden"])
  func `an alias that is no free address is refused`(alias: String) async throws {
    let folder = try SiteFolder([
      "site/posts/2026-03-01-one.md": "---\ntitle: One\naliases: ['\(alias)']\n---\n\nText.\n"
    ])
    let report = try await folder.build()
    #expect(report.findings.sorted.map(\.code) == [.wrongValue])
  }

  @Test func `an empty folder gives a site that says so`() async throws {
    let folder = try SiteFolder()
    let report = try await folder.build()
    #expect(report.isComplete)
    #expect(folder.site()["index.html"]?.contains("<h1>Lamp</h1>") == true)
  }
}
