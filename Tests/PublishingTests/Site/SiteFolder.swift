import Foundation
import Governance
import Publishing
import Testing

/// A community folder in a temporary place, and its site beside it.
final class SiteFolder: Sendable {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "hustings-site-\(UUID().uuidString)"
    try write("name: Lamp\nurl: https://lamp.example.org/community/\n", to: "community.yml")
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Builds the site; what the community's elections give is made by a function.
  func build(
    at now: String = "2026-04-01 12:00 UTC", into output: String = "public",
    drafts: Bool = false, force: Bool = false, program: String = "test",
    derived: @escaping @Sendable (CommunityFolder, Instant) async throws -> DerivedPages = { _, _ in
      DerivedPages()
    }
  ) async throws -> SiteBuild.Report {
    try await SiteBuild(
      try sources(
        at: now, into: output, drafts: drafts, force: force, program: program, derived: derived)
    ).run()
  }

  /// What the site is made of.
  func sources(
    at now: String = "2026-04-01 12:00 UTC", into output: String = "public",
    drafts: Bool = false, force: Bool = false, program: String = "test",
    derived: @escaping @Sendable (CommunityFolder, Instant) async throws -> DerivedPages = { _, _ in
      DerivedPages()
    }
  ) throws -> SiteSources {
    SiteSources(
      root: path, output: path + "/" + output, manifest: path + "/\(output).manifest",
      builder: program, now: try Instant(now, for: .moment), includingDrafts: drafts,
      replacesForeign: force, repositories: { _ in [] }, derivedPages: derived)
  }

  /// All files of the site with their content.
  func site(_ output: String = "public") -> [String: String] {
    let root = path + "/" + output
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      names.compactMap { name in
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder),
          !isFolder.boolValue, let data = FileManager.default.contents(atPath: root + "/" + name)
        else { return nil }
        return (name, String(decoding: data, as: UTF8.self))
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// Texts of posts for sites in tests.
enum SamplePosts {
  static func post(_ title: String, tags: String = "a, b", author: String = "ada") -> String {
    """
    ---
    title: \(title)
    author: \(author)
    tags: [\(tags)]
    ---

    First paragraph of \(title), with a [link](2026-03-01-one.md).

    <!-- more -->

    ## A heading

    More text.[^1]

    ```swift
    let x = 1
    ```

    [^1]: A remark.

    """
  }

  /// Three posts.
  static let three = [
    "site/posts/2026-03-01-one.md": post("One"),
    "site/posts/2026-03-02-two.md": post("Two", tags: "b"),
    "site/posts/2026-03-03-three.md": post("Three", tags: "c", author: "ben"),
  ]
}
