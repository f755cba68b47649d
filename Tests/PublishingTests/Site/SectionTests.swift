import Foundation
import Governance
import Publishing
import Testing

/// Folders of texts that are parts of the site and of the repository alike.
struct SectionTests {
  private static let community = """
    name: Lamp
    url: https://lamp.example.org/
    site: {sections: {handbook: {folder: docs/handbook}}}

    """
  private static let files = [
    "docs/handbook/README.md":
      "# Handbook\n\n[Voters](voters.md), [deep](more/deep.md), [folder](more/), [code](../../Package.swift), "
      + "[a part](voters.md#ballots).\n",
    "docs/handbook/voters.md":
      "# Voters\n\n## Ballots\n\n[Up](README.md) and [the post](../../site/posts/2026-03-01-one.md).\n",
    "docs/handbook/more/README.md": "# More\n\n[Deep](deep.md)\n",
    "docs/handbook/more/deep.md": "# Deep\n\n[Up](../README.md) ![A map](map.svg)\n",
    "docs/handbook/more/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
    "docs/other.md": "# Other\n",
    "site/posts/2026-03-01-one.md": "# One\n\nSee [voters](../../docs/handbook/voters.md).\n",
  ]

  private func folder() throws -> SiteFolder {
    let folder = try SiteFolder(Self.files)
    try folder.write(Self.community, to: "community.yml")
    return folder
  }

  @Test func `texts of a section are pages whose links hold`() async throws {
    let folder = try folder()
    let report = try await folder.build()
    #expect(report.isComplete, "\(report.findings.sorted)")
    let site = folder.site()
    let home = try #require(site["handbook/index.html"])
    for link in [
      "<a href=\"voters.html\">Voters</a>", "<a href=\"more/deep.html\">deep</a>",
      "<a href=\"more/index.html\">folder</a>", "<a href=\"voters.html#s-ballots\">a part</a>",
    ] {
      #expect(home.contains(link), "\(link)")
    }
    // What is not on the site leaves its words.
    #expect(home.contains(", code, "))
    #expect(site["handbook/voters.html"]?.contains("<a href=\"index.html\">Up</a>") == true)
    #expect(
      site["handbook/voters.html"]?.contains("<a href=\"../blog/2026-03-01-one.html\">the post</a>")
        == true)
    #expect(site["handbook/more/deep.html"]?.contains("<img src=\"map.svg\" alt=\"A map\"") == true)
    #expect(site["handbook/more/map.svg"] != nil)
    #expect(
      site["blog/2026-03-01-one.html"]?.contains("<a href=\"../handbook/voters.html\">voters</a>")
        == true)
    // The first page is in the menu, and the others lead up to it.
    #expect(site["index.html"]?.contains("<a href=\"handbook/index.html\">Handbook</a>") == true)
    #expect(site["index.html"]?.contains("Voters</a>") == false)
    #expect(
      site["handbook/more/deep.html"]?.contains("<a href=\"../index.html\">Handbook</a>") == true)
    #expect(site.keys.allSatisfy { !$0.contains("other") })
  }

  @Test func `a changed text of a section is written again, and one that is gone goes`()
    async throws
  {
    let folder = try folder()
    _ = try await folder.build()
    #expect(try await folder.build().written == 0)
    try folder.write("# Voters\n\nChanged.\n", to: "docs/handbook/voters.md")
    _ = try await folder.build()
    #expect(folder.site()["handbook/voters.html"]?.contains("Changed.") == true)
    try folder.remove("docs/handbook/more/map.svg")
    let report = try await folder.build()
    #expect(report.removed == 1)
  }

  @Test func `a link of a section to no file is told with its line`() async throws {
    let folder = try folder()
    try folder.write("package", to: "Package.swift")
    try folder.write(
      "# Voters\n\n[Gone](../gone.swift), [there](../../Package.swift), [typo](vters.md).\n",
      to: "docs/handbook/voters.md")
    _ = try await folder.build()
    let found = SiteCheck.run(try folder.sources()).findings.sorted
      .filter { $0.place.file == "docs/handbook/voters.md" }
    #expect(
      found.map(\.place.description) == [
        "docs/handbook/voters.md:3:1", "docs/handbook/voters.md:3:54",
      ])
    #expect(found.map(\.code) == [.brokenLink, .brokenLink])
  }

  @Test func `a section without a first page is an error that names the file`() async throws {
    let folder = try folder()
    try folder.remove("docs/handbook/README.md")
    let report = try await folder.build()
    #expect(report.findings.sorted.map(\.place.file) == ["docs/handbook/README.md"])
  }

  @Test(arguments: ["/etc", "../docs", "site/pages", ".git", "docs/../..", ""])
  func `a section lies inside the community folder`(path: String) async throws {
    let folder = try folder()
    try folder.write(
      "name: Lamp\nsite: {sections: {handbook: {folder: '\(path)'}}}\n", to: "community.yml")
    let report = try await folder.build()
    #expect(report.findings.hasErrors)
    #expect(report.findings.sorted.map(\.place.file) == ["community.yml"])
  }

  @Test(arguments: ["Hand book", "a/b", "-x", "../x", "Ä"])
  func `a section's name is a part of addresses`(name: String) async throws {
    let folder = try folder()
    try folder.write(
      "name: Lamp\nsite: {sections: {'\(name)': {folder: docs/handbook}}}\n", to: "community.yml")
    let report = try await folder.build()
    #expect(report.findings.sorted.map(\.code) == [.wrongValue])
  }
}
