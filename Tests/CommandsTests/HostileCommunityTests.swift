import Foundation
import Testing

/// Files made to hurt, put where a community folder has files of their kind.
struct HostileCommunityTests {
  /// The files of a set, by name; of those that come in several sizes the largest.
  private static func files(_ set: String) throws -> [(name: String, bytes: [UInt8])] {
    let paths = SharedData.hostile(set).filter { !$0.contains(".4k.") && !$0.contains(".8k.") }
    try #require(paths.count > 10)
    return try paths.map { path in
      let url = URL(filePath: path)
      return (url.lastPathComponent, Array(try Data(contentsOf: url)))
    }
  }

  private func expectHarmless(_ folder: Folder, _ label: String) throws {
    for command in ["check", "status", "actions"] {
      let run = try Program.run([command, "--format", "json"], in: folder)
      #expect((0...2).contains(run.status), "\(label): \(command)")
      #expect(run.status != 2 || run.errors.contains("error: "), "\(label): \(command)")
      #expect(!(run.output + run.errors).contains("\u{1B}"), "\(label): \(command)")
    }
  }

  @Test(
    .enabled(if: SharedData.isHere, "\(SharedData.absence)"),
    arguments: [
      "community.yml", "people.yml", "elections/birch/election.yml",
      "elections/birch/tc/elected.yml",
    ])
  func `no YAML hurts`(path: String) throws {
    for (name, bytes) in try Self.files("yaml") {
      let folder = try Folder()
      #expect(try Program.run(["init", "."], in: folder).status == 0)
      try folder.write(bytes, to: path)
      try expectHarmless(folder, "\(name) as \(path)")
    }
  }

  @Test(.enabled(if: SharedData.isHere, "\(SharedData.absence)"))
  func `no text hurts as a statement, as a header or as a post`() throws {
    let folder = try Folder()
    #expect(try Program.run(["init", "."], in: folder).status == 0)
    let rule = Array("---\n".utf8)
    for (name, bytes) in try Self.files("yaml") {
      let stem = name.filter { $0.isLetter || $0.isNumber }
      let text = rule + bytes + [0x0A] + rule + Array("Hi.\n".utf8)
      try folder.write(text, to: "candidates/birch/tc/\(stem).md")
      try folder.write(text, to: "site/posts/2026-01-01-\(stem).md")
    }
    for (name, bytes) in try Self.files("markdown") {
      try folder.write(bytes, to: "candidates/birch/lamp/\(name)")
      try folder.write(bytes, to: "site/posts/2026-01-02-\(name)")
    }
    try expectHarmless(folder, "all of them")
  }
}
