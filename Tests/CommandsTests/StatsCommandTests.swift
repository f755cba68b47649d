import Foundation
import Testing

/// `hustings stats` on the sample community and its repositories.
struct StatsCommandTests {
  private static let tables: [[String]] = [
    ["commits"], ["commits", "--by", "person"], ["commits", "--by", "affiliation"],
    ["commits", "--unit", "changes", "--date", "author"], ["contributors"], ["health"],
    ["compare", "compass", "rigging"], ["person", "ada"],
  ]

  /// The sample without the project that is the repository itself, so that all are there.
  static func sample() throws -> Folder {
    let folder = try RunningFolder().folder
    let community = try folder.text(of: "community.yml")
    try folder.write(
      community.replacing("    repositories: [.]\n", with: ""), to: "community.yml")
    return folder
  }

  @Test(arguments: tables)
  func `a table is the same with and without what was kept, in any zone and language`(
    table: [String]
  ) throws {
    let folder = try Self.sample()
    let cold = try Program.run(["stats"] + table, in: folder)
    #expect(cold.status == 0, "\(cold.errors)")
    let warm = try Program.run(
      ["stats"] + table, in: folder,
      environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "tr_TR.UTF-8"])
    #expect(warm.output == cold.output)
    try FileManager.default.removeItem(atPath: folder.path(of: ".hustings"))
    #expect(try Program.run(["stats"] + table, in: folder).output == cold.output)
    #expect(cold.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(cold.output.contains("Counted are"), "the definition is part of the table")
  }

  @Test(arguments: tables)
  func `no form of a table has an address`(table: [String]) throws {
    let folder = try Self.sample()
    for format in ["text", "markdown", "csv", "json"] {
      let run = try Program.run(["stats"] + table + ["--format", format], in: folder)
      #expect(run.status == 0)
      #expect(!run.output.contains("@example"), "\(table) as \(format)")
      if format == "json" {
        #expect(try run.json()["schema"] as? String == "hustings/statistics/1")
      }
    }
  }

  @Test func `every commit of the sample is in one row, whatever it is grouped by`() throws {
    let folder = try Self.sample()
    let plain = try Program.run(["stats", "commits", "--format", "csv"], in: folder)
    // Anise to Hyssop, as an independent script counted them.
    let commits = plain.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",")[1]
    }
    #expect(commits == ["97", "108", "114", "124", "143", "179", "191", "140"])
    let grouped = try Program.run(
      ["stats", "commits", "--by", "repository", "--format", "csv"], in: folder)
    let all = grouped.output.split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: ",").last.flatMap { Int($0) } }
    #expect(all.reduce(0, +) == 1_096)
  }

  @Test func `a missing repository is named in the table and by the status`() throws {
    let folder = try Self.sample()
    let community = try folder.text(of: "community.yml")
    try folder.write(
      community.replacing("[repositories/compass]", with: "[repositories/lost]"),
      to: "community.yml")
    let run = try Program.run(["stats", "commits"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("repository 'repositories/lost' is not counted: no folder"))
    #expect(run.output.contains("Not counted, because it cannot be read: repositories/lost"))
    #expect(!(run.output + run.errors).contains(folder.path))
  }

  @Test func `without repositories and without git everything else works`() throws {
    let folder = try Self.sample()
    try FileManager.default.removeItem(atPath: folder.path(of: "repositories"))
    let none = try Program.run(["stats", "commits"], in: folder)
    #expect(none.status == 2)
    #expect(none.errors.hasSuffix("clone one to where community.yml names it\n"))
    let gitless = try Program.run(
      ["stats", "commits"], in: folder, environment: ["PATH": "/nowhere"])
    #expect(gitless.status == 2)
    #expect(gitless.errors.contains("no 'git' in the search path"))
    for command in [["check"], ["status", "--now", "2026-03-20 12:00 UTC"]] {
      let run = try Program.run(command, in: folder, environment: ["PATH": "/nowhere"])
      #expect((run.status, run.errors) == (0, ""), "\(command)")
    }
  }

  @Test func `a table can be made where nothing may be written`() throws {
    let folder = try Self.sample()
    try folder.write("no folder", to: ".hustings")
    let run = try Program.run(["stats", "commits", "--project", "compass"], in: folder)
    #expect((run.status, run.errors) == (0, ""))
    #expect(try folder.text(of: ".hustings") == "no folder")
  }

  @Test func `a branch that no repository has is an error, and no table of zeros`() throws {
    let run = try Program.run(["stats", "commits", "--branch", "nosuch"], in: try Self.sample())
    #expect((run.status, run.output) == (2, ""))
    #expect(run.errors.contains("repositories/compass: no branch is named 'nosuch'"))
    let some = try Program.run(["stats", "commits", "--branch", "stable/*"], in: try Self.sample())
    #expect(some.status == 0, "logbook has none, the others do")
  }

  @Test func `a database is not written where there is no folder, and that is said`() throws {
    let run = try Program.run(
      ["stats", "export", "--sqlite", "nowhere/public.sqlite"], in: try Self.sample())
    #expect(run.status == 2)
    #expect(run.errors.contains("its folder does not exist"))
  }

  @Test func `a person is asked for again if the name is that of two`() throws {
    let run = try Program.run(["stats", "person", "Lena Vogtland"], in: try Self.sample())
    #expect(run.status == 2)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("  Lena Vogtland, ") }.count == 2)
    #expect(!run.errors.contains("@"))
  }

  @Test func `the public database is whole, is not overwritten, and has no address`() throws {
    let folder = try Self.sample()
    let export = ["stats", "export", "--sqlite", "public.sqlite", "--csv", "public"]
    #expect(try Program.run(export, in: folder).status == 0)
    let bytes = try folder.bytes(of: "public.sqlite")
    #expect(bytes.starts(with: "SQLite format 3\0".utf8))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("@example"))
    let commits = try folder.text(of: "public/commit.csv").split(separator: "\n")
    let expected = [1_096, 38, 373, 120].reduce(1, +)
    #expect(commits.count == expected, "ordinary commits and reverts, copies, merges, bots, titles")
    #expect(try Program.run(export, in: folder).status == 2)
    #expect(try Program.run(export + ["--force"], in: folder).status == 0)
    #expect(try folder.bytes(of: "public.sqlite") == bytes)
  }

  @Test(.enabled(if: SharedData.isHere, "\(SharedData.absence)"))
  func `hostile repositories are read, and nothing in them is run`() throws {
    let folder = try Folder([
      "community.yml": """
      name: Traps
      cycles: [{name: A, start: 2020-01-01, end: 2030-01-01}]
      projects:
        traps: {repositories: [out/base, out/planted, out/foreign, out/wide]}
      """
    ])
    try FileManager.default.copyItem(
      atPath: SharedData.hostileRepositories, toPath: folder.path(of: "make.sh"))
    _ = try Program.shell("bash make.sh", in: folder)
    for branches in [[], ["--branch", "*"], ["--branch", "refs/*"]] {
      let run = try Program.run(
        ["stats", "commits", "--by", "person", "--odd", "--trust-owners"] + branches, in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("has 30000163 bytes; what lies beyond"))
      #expect(!(run.output + run.errors).contains("\u{1B}"))
      let traps = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "out"))
      #expect(traps.filter { $0.hasPrefix("PWNED") }.isEmpty)
    }
    #expect(try folder.names().filter { $0.hasPrefix("PWNED") }.isEmpty)
  }
}
