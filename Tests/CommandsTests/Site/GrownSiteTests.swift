import Foundation
import Randomness
import Testing

/// The sample's site, changed step by step: elections, statistics and posts together.
struct GrownSiteTests {
  /// What may happen to the folder between two builds; each can happen again.
  private enum Change: CaseIterable {
    case statement, newStatement, post, computedBlock, page, template, name, person, mailmap,
      nothing

    func make(in folder: Folder, step: Int) throws {
      switch self {
      case .statement: try append("One word more.\n", to: "candidates/hyssop/tc/ada.md", in: folder)
      case .newStatement:
        try folder.write(
          """
          ---
          name: New \(step)
          handle: nadia
          affiliation: none
          submitted: 2026-02-18 20:05 UTC
          ---

          I stand as well.

          """, to: "candidates/hyssop/compass/nadia.md")
      case .post:
        try append(
          "A word.\n", to: "site/posts/2026-01-26-virtual-forum-january-2026.md", in: folder)
      case .computedBlock:
        try folder.write(
          "# Computed \(step)\n\n```hustings commits-per-cycle\n```\n",
          to: "site/posts/2026-02-1\(step)-computed.md")
      case .page: try folder.write("# Rules \(step)\n\nText.\n", to: "site/pages/rules.md")
      case .template:
        try folder.write(
          "<html lang=\"en\"><title>{{page.title}} \(step)</title>{{{page.content}}}</html>",
          to: "site/templates/result.mustache")
      case .name:
        let path = "community.yml"
        let text = try folder.text(of: path)
        try folder.write(
          text.replacingOccurrences(of: "name: Halyard", with: "name: Halyard \(step)"), to: path)
      case .person:
        try append("\n# A remark.\n", to: "people.yml", in: folder)
      case .mailmap: try append("# A remark.\n", to: ".mailmap", in: folder)
      case .nothing: break
      }
    }

    private func append(_ text: String, to path: String, in folder: Folder) throws {
      try folder.write(try folder.text(of: path) + text, to: path)
    }
  }

  /// Before, while and after people stand and vote, and in another cycle; time also goes back.
  private static let moments = [
    "2026-02-20 12:00 UTC", "2026-03-05 12:00 UTC", "2026-03-15 12:00 UTC", "2026-03-25 12:00 UTC",
    "2026-05-01 12:00 UTC", "2026-12-01 12:00 UTC",
  ]

  @Test(arguments: 0..<2)
  func `what grew step by step is what is made at once`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let folder = try RunningFolder().folder
    var now = Self.moments[2]
    func build(_ output: String) throws -> Program.Run {
      try Program.run(["site", "build", "--output", output, "--now", now], in: folder)
    }
    _ = try build("public")
    var steps: [String] = []
    for step in 0..<3 {
      for _ in 0..<2 {
        let change = Change.allCases.randomElement(using: &random) ?? .nothing
        try change.make(in: folder, step: step)
        steps.append("\(change)")
      }
      if Bool.random(using: &random) {
        now = Self.moments.randomElement(using: &random) ?? now
        steps.append(now)
      }
      let run = try build("public")
      #expect(run.status == 0, "\(steps): \(run.errors)")
    }
    let anew = try build("anew")
    #expect(anew.status == 0, "\(anew.errors)")
    let (grown, made) = (try Self.files(of: folder, "public"), try Self.files(of: folder, "anew"))
    #expect(Set(grown.keys) == Set(made.keys), "\(steps)")
    #expect(made.count > 300)
    let differing = made.keys.sorted().filter { grown[$0] != made[$0] }
    #expect(differing.isEmpty, "\(steps)")
  }

  private static func files(of folder: Folder, _ output: String) throws -> [String: Data] {
    let root = folder.path(of: output)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      files[name] = FileManager.default.contents(atPath: root + "/" + name)
    }
    return files
  }
}
