import Foundation
import Testing

struct CommunityCommandTests {
  private static let start = "2026-05-02 12:00 UTC"

  /// A new community in a folder of its own.
  private func community() throws -> Folder {
    let folder = try Folder()
    #expect(try Program.run(["init", ".", "--now", Self.start], in: folder).status == 0)
    return folder
  }

  private func nominate(
    _ handle: String, for contest: String = "tc", in folder: Folder, _ more: [String] = []
  ) throws -> Program.Run {
    try Program.run(
      [
        "nominate", "--election", "birch", "--contest", contest, "--handle=\(handle)", "--name",
        "Ada Example", "--affiliation", "Acme", "--now", "2026-05-20 12:00 UTC",
      ] + more, in: folder)
  }

  @Test func `a new community passes its check at once, in silence`() throws {
    let run = try Program.run(["check"], in: community())
    #expect((run.status, run.output, run.errors) == (0, "", ""))
  }

  @Test func `init says what it wrote, and writes into no folder that is in use`() throws {
    let folder = try Folder(["used/file.txt": "x"])
    let run = try Program.run(["init", "new", "--now", Self.start], in: folder)
    #expect(run.output.contains("wrote new/community.yml\n"))
    #expect(run.output.contains("  hustings check new\n"))
    #expect(try Program.run(["init", "used"], in: folder).status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "used")).count == 1)
    #expect(try Program.run(["check", "new"], in: folder).status == 0)
  }

  @Test func `an official who is nominated is told that officials do not stand`() throws {
    let run = try nominate("olive", in: try community())
    #expect(run.status == 0)
    #expect(
      run.errors == """
        warning: 'olive' is an official of election 'birch' and cannot stand in it; replace the \
        official

        """)
  }

  @Test func `a nomination is written once, and then shown to its reviewer`() throws {
    let folder = try community()
    let path = "candidates/birch/tc/ada.md"
    let written = try nominate("ada", in: folder)
    #expect(written.status == 0)
    #expect(written.output.hasPrefix("wrote \(path)\n"))
    #expect(try Program.run(["check"], in: folder).status == 1)
    try folder.write(try folder.text(of: path) + "I stand for light.\n", to: path)
    let review = try Program.run(["check", path], in: folder)
    #expect(review.status == 0)
    #expect(
      review.output == """
        candidates/birch/tc/ada.md: a valid candidacy
          who          Ada Example (ada)
          contest      Technical Committee (tc), Elections for Birch
          affiliation  Acme
          words        4 of at most 1000
          eligibility  no roll yet
          claims       none that a record could confirm

        """)
    let again = try nominate("ada", in: folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("--force"))
    #expect(try folder.text(of: path).hasSuffix("I stand for light.\n"))
    #expect(try nominate("ada", in: folder, ["--kind", "withdrawal"]).status == 0)
    #expect(try Program.run(["check"], in: folder).status == 0)
  }

  @Test(arguments: [
    "../../x", "/etc/passwd", "-rf", "con", "a/b", ".git", "a@example.org", "CAFE\u{301}",
  ])
  func `no handle leads out of its folder or onto another's file`(handle: String) throws {
    let folder = try community()
    #expect(try nominate("caf\u{E9}", in: folder).status == 0)
    #expect(try nominate(handle, in: folder).status == 2)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.hasPrefix("candidates/birch/tc/") }.count == 1)
  }

  @Test func `nothing is written through a link`() throws {
    let folder = try community()
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "elsewhere"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "candidates/birch"), withDestinationPath: "../elsewhere")
    #expect(try nominate("ada", in: folder).status == 2)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "elsewhere")).isEmpty)
  }

  @Test func `what nobody can be asked for is named`() throws {
    let run = try Program.run(
      ["nominate", "--contest", "tc", "--now", Self.start], in: community())
    #expect(run.status == 64)
    #expect(run.errors == "error: --handle is missing\n")
  }

  @Test func `findings are printed for people, for programs and for GitHub`() throws {
    let folder = try community()
    try folder.write("---\nname: Ada\nhandle: ben\n---\nHi.\n", to: "candidates/birch/tc/ada.md")
    let text = try Program.run(["check"], in: folder)
    #expect(text.status == 1)
    #expect(text.errors == "2 errors\n")
    #expect(text.output.contains("candidates/birch/tc/ada.md:3:1: error: "))
    let json = try Program.run(["check", "--format", "json"], in: folder).json()
    #expect(json["schema"] as? String == "hustings/check/1")
    #expect(json["errors"] as? Int == 2)
    let github = try Program.run(["check", "--format", "github"], in: folder)
    #expect(
      github.output.contains(
        "::error file=candidates/birch/tc/ada.md,line=3,col=1,title=handle-differs::the handle is"))
  }

  @Test func `a warning is counted and does not fail`() throws {
    let folder = try community()
    try folder.write("x", to: "candidates/birch/tc/photo.png")
    let run = try Program.run(["check"], in: folder)
    #expect((run.status, run.errors) == (0, "1 warning\n"))
  }

  @Test func `a path outside the folder, or none at all, is refused`() throws {
    let folder = try community()
    #expect(try Program.run(["check", "/etc"], in: folder).status == 2)
    #expect(try Program.run(["check", "candidates/nowhere"], in: folder).status == 2)
    #expect(try Program.run(["check"], in: Folder()).status == 1)
    #expect(try Program.run(["status"], in: Folder()).status == 2)
  }

  @Test func `what was changed is checked, and a new nomination is handed in now`() throws {
    let folder = try community()
    let git = "git -c user.name=x -c user.email=x@example.org"
    let made = try Program.shell(
      "\(git) init -q -b main . && \(git) add -A && \(git) commit -q -m x", in: folder)
    #expect(made.status == 0)
    try folder.write("Hi.\n", to: "candidates/birch/tc/ben.md")
    try folder.write(
      "---\nname: Ada\nhandle: ada\naffiliation: Acme\n---\nHi.\n",
      to: "candidates/birch/lamp/ada.md")
    #expect(try Program.shell("\(git) add candidates/birch/tc", in: folder).status == 0)
    func check(_ more: String...) throws -> Program.Run {
      try Program.run(
        ["check", "--changed-since"] + more, in: folder, environment: ["GIT_DIR": "/nowhere"])
    }
    let inTime = try check("main", "--now", "2026-05-20 12:00 UTC")
    #expect(inTime.status == 1)
    #expect(inTime.output.contains("candidates/birch/tc/ben.md:1:1: error: "))
    #expect(inTime.output.contains("candidates/birch/lamp/ada.md: a valid candidacy"))
    #expect(!inTime.output.contains("outside-nominations"))
    let late = try check("main", "--now", "2026-07-20 12:00 UTC")
    #expect(late.output.contains("[outside-nominations]"))
    #expect(try check("no-such-commit").status == 2)
  }

  @Test(arguments: [
    (start, "nominations open in 14 days:", "tc       no candidate so far      3  –"),
    ("2026-05-20 12:00 UTC", "nominations close in 6 days:", "acclaimed so far"),
    ("2026-06-01 12:00 UTC", "voting closes in 9 days:", "no candidate      3  –"),
    ("2026-08-01 12:00 UTC", "Elections for Birch (birch): closed\n", "publish that no poll was"),
  ])
  func `status tells what comes next and who has to act`(
    time: String, deadline: String, contest: String
  ) throws {
    let folder = try community()
    try folder.write("Hi.\n", to: "candidates/birch/lamp/ada.md")
    for command in [["status"], ["status", "birch"]] {
      let run = try Program.run(command + ["--now", time], in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains(deadline))
      #expect(run.output.contains(contest))
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    let json = try Program.run(
      ["status", "birch", "--now", time, "--format", "json"], in: folder
    ).json()
    #expect(json["schema"] as? String == "hustings/status/1")
  }

  @Test func `an election that is over takes one line, and an unknown one is refused`() throws {
    let folder = try community()
    for contest in ["tc", "lamp"] {
      try folder.write(
        "elected: [ada]\nmanner: appointed\n", to: "elections/birch/\(contest)/elected.yml")
    }
    let run = try Program.run(["status", "--now", "2026-08-01 12:00 UTC"], in: folder)
    #expect(
      run.output
        == "Elections for Birch (birch): closed. tc: ada (appointed); lamp: ada (appointed)\n")
    let unknown = try Program.run(["status", "brich"], in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'birch'?"))
  }

  @Test func `open actions are listed with their place, done ones on request`() throws {
    let folder = try community()
    try folder.write(
      "# Notes\n\n- [ ] (ada) =trim the wick\n- [x] buy oil\n", to: "site/posts/2026-05-03-ptg.md")
    let text = try Program.run(["actions"], in: folder)
    #expect(
      text.output.hasPrefix(
        "Notes (2026-05-03)\n[ ] ada: =trim the wick\n    site/posts/2026-05-03-ptg.md:3\n"))
    #expect(!text.output.contains("buy oil"))
    let csv = try Program.run(["actions", "--all", "--format", "csv"], in: folder)
    #expect(csv.output.contains("open,ada,'=trim the wick,Notes,2026-05-03,"))
    #expect(csv.output.contains("done,,buy oil,"))
    let json = try Program.run(["actions", "--format", "json"], in: folder).json()
    #expect((json["actions"] as? [Any])?.count == 2)
  }

  @Test func `an import is whole, and nothing is replaced unasked`() throws {
    let folder = try Folder(["source/ada.md": "- Name: Ada\n- GitHub: @ada\n\nI stand for light.\n"]
    )
    let command = ["import", "nixos", "source", "--election", "2025", "--into", "nix"]
    let dry = try Program.run(command + ["--dry-run"], in: folder)
    #expect(dry.output.contains("would write nix/candidates/2025/committee/ada.md\n"))
    #expect(try folder.names() == ["source"])
    let run = try Program.run(command, in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("are declared nowhere in the source"))
    #expect(
      try folder.text(of: "nix/candidates/2025/committee/ada.md").hasSuffix("I stand for light.\n"))
    #expect(try Program.run(command, in: folder).status == 2)
    #expect(try Program.run(command + ["--force"], in: folder).status == 0)
    #expect(try Program.run(["check", "nix"], in: folder).status == 1)
    #expect(
      try Program.run(["import", "nixos", "nowhere", "--election", "x"], in: folder).status == 2)
  }
}
