import Foundation
import Testing

/// Where results go, and what is done there.
struct OutputTests {
  private static func folder() throws -> Folder {
    try Folder(["council.cvotes": SampleElections.council])
  }

  @Test(arguments: [
    "hustings tally council.cvotes", "hustings tally council.cvotes --format json",
    "hustings tally council.cvotes --compare", "hustings ballots check council.cvotes",
    "hustings ballots privacy council.cvotes", "hustings ballots convert council.cvotes --to cef",
    "hustings --help", "hustings --version",
  ])
  func `results that cannot be written end the run with 2 and a reason`(line: String) throws {
    let run = try Program.shell(line + " > /dev/full", in: Self.folder())
    #expect(run.status == 2)
    #expect(run.errors == "error: standard output cannot be written: the disk is full\n")
  }

  @Test(arguments: [
    "hustings tally council.cvotes --compare", "hustings tally --help",
    "hustings tally council.cvotes council.cvotes council.cvotes --format json",
  ])
  func `a reader who stops early hears no complaint`(line: String) throws {
    let folder = try Self.folder()
    let piped = try Program.shell(line + " | head -c 1", in: folder)
    #expect(piped.errors.isEmpty)
    let ignored = try Program.shell("trap '' PIPE; { \(line); } | true", in: folder)
    #expect(ignored.errors.isEmpty)
  }

  @Test func `piped output has no colour, whatever the environment says`() throws {
    let folder = try Self.folder()
    let plain = try Program.run(["tally", "council.cvotes"], in: folder)
    for environment in [
      ["NO_COLOR": "1"], ["TERM": "xterm"], ["COLUMNS": "200"], ["LC_ALL": "tr_TR.UTF-8"],
    ] {
      let run = try Program.run(["tally", "council.cvotes"], in: folder, environment: environment)
      #expect(run.output == plain.output)
    }
    #expect(!plain.output.contains("\u{1B}"))
  }

  private static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  @Test(
    .enabled(if: hasTerminal, "script(1), which gives a terminal, is not installed"),
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": ""], true),
      (["TERM": "xterm", "NO_COLOR": "1"], false), (["TERM": "dumb"], false),
    ])
  func `a terminal gets colour unless it is unwelcome`(
    environment: [String: String], isColoured: Bool
  ) throws {
    let run = try Program.shell(
      "script -qec 'hustings tally council.cvotes' /dev/null", in: Self.folder(),
      environment: environment)
    #expect(run.output.contains("\u{1B}[1m") == isColoured)
    #expect(run.output.contains("take the 2 seats."))
  }

  @Test(
    .enabled(if: hasTerminal, "script(1), which gives a terminal, is not installed"),
    arguments: [56, 64, 100])
  func `a narrow terminal gets narrow tables`(columns: Int) throws {
    let run = try Program.shell(
      "script -qec 'stty cols \(columns); hustings tally council.cvotes' /dev/null",
      in: Self.folder(), environment: ["NO_COLOR": "1", "TERM": "xterm"])
    let lines = run.output.split { $0.isNewline }
    #expect(lines.count > 10)
    #expect(lines.allSatisfy { $0.count <= columns })
  }
}
