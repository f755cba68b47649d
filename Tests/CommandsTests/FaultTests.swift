import Foundation
import Testing

/// What a person gets when the machine, and not the input, is at fault.
struct FaultTests {
  private static let now = "--now '2026-03-15 12:00 UTC'"

  private func shell(
    _ line: String, in folder: Folder? = nil, environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Program.shell(line, in: folder ?? RunningFolder().folder, environment: environment)
  }

  @Test(arguments: [
    "tally ginger", "status \(now)", "check --format json", "seats --format csv",
    "tally ginger --format json", "help tally", "--version",
  ])
  func `a full disk below the output is told`(command: String) throws {
    let run = try shell("hustings \(command) > /dev/full")
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("error: standard output cannot be written: the disk is full\n"))
  }

  @Test(arguments: [
    "tally ginger", "stats commits --format csv", "help tally",
    "tally ginger --format json",
  ])
  func `who reads only the first line is told nothing of that`(command: String) throws {
    let run = try shell(
      "hustings \(command) 2> errors | head -n 1; grep -i 'written\\|pipe' errors >&2; true")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test func `a full disk below a file leaves what was there, and is told`() throws {
    // A file may not grow beyond 8 kB, which the system tells as a full disk would be told.
    let folder = try RunningFolder().folder
    let before = try folder.text(of: "elections/ginger/tc/result.json")
    let run = try shell(
      """
      trap '' XFSZ; ulimit -f 8
      hustings site build --now '2026-03-15 12:00 UTC' > /dev/null
      """, in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("could not be written; "), "\(run.errors)")
    #expect(run.errors.contains("make room on the disk"), "\(run.errors)")
    #expect(try folder.text(of: "elections/ginger/tc/result.json") == before)
    let files = FileManager.default.enumerator(atPath: folder.path(of: "public"))
    let halves = (files?.compactMap { $0 as? String } ?? []).filter { $0.contains("tmp") }
    #expect(halves.isEmpty, "\(halves)")
  }

  @Test(arguments: [
    ("tally ginger >&-", 2, "standard output cannot be written"),
    ("tally ginger 2>&-", 0, ""),
    ("tally - <&-", 2, "error: "),
    ("check <&-", 0, ""),
  ])
  func `closed streams are told, and nothing is written elsewhere`(
    line: String, status: Int32, words: String
  ) throws {
    let folder = try RunningFolder().folder
    let before = try folder.names()
    let run = try shell("hustings \(line)", in: folder)
    #expect(run.status == status, "\(run.errors)")
    #expect(words.isEmpty || run.errors.contains(words), "\(run.errors)")
    #expect(try Set(folder.names()).subtracting(before).isSubset(of: [".hustings"]))
  }

  @Test func `a folder that vanished is told`() throws {
    for command in ["check", "status", "site build", "tally ginger", "stats commits"] {
      let run = try shell("mkdir gone && cd gone && rmdir ../gone && hustings \(command)")
      #expect(run.status > 0)
      #expect((run.output + run.errors).contains("error: "), "\(command): \(run.errors)")
    }
  }

  @Test(arguments: [
    "elections/ginger/tc/ballots.cvotes", "elections/ginger/election.yml", "people.yml",
  ])
  func `a file that cannot be read is named`(path: String) throws {
    let folder = try RunningFolder().folder
    // A folder in its place cannot be read by anybody, root included.
    try FileManager.default.removeItem(atPath: folder.path(of: path))
    try FileManager.default.createDirectory(
      atPath: folder.path(of: path), withIntermediateDirectories: true)
    let run = try shell("hustings tally ginger", in: folder)
    let check = try shell("hustings check", in: folder)
    let told = run.errors + check.output + check.errors
    #expect(run.status == 2 || check.status == 1)
    #expect(told.contains(path), "\(told)")
  }

  /// Runs as somebody who owns nothing here, if the tests run as root.
  private static let asNobody =
    "if [ $(id -u) = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"; else \"$@\"; fi"

  /// Whether the program runs for somebody who owns nothing here; root can write everywhere.
  private static let canBeNobody: Bool = {
    guard let folder = try? Folder() else { return false }
    let run = try? Program.shell(
      """
      cp "$(command -v hustings)" hustings-copy && chmod 755 . hustings-copy
      nobody() { \(asNobody); }
      nobody "$PWD/hustings-copy" --version
      """, in: folder)
    return run?.status == 0
  }()

  @Test(.enabled(if: canBeNobody, "the program cannot be run as somebody who is not root"))
  func `a checkout that cannot be written still gives results, and says what it cannot keep`()
    throws
  {
    let folder = try RunningFolder().folder
    // The program from a place that nobody is kept from.
    _ = try shell(
      """
      cp "$(command -v hustings)" hustings-copy
      chmod -R a+rX . && chmod -R a-w . && chmod 555 .
      """, in: folder)
    defer { _ = try? shell("chmod -R u+w .", in: folder) }
    func run(_ command: String) throws -> Program.Run {
      try shell(
        "nobody() { \(Self.asNobody); }; nobody \"$PWD/hustings-copy\" \(command)", in: folder)
    }
    let tally = try run("tally ginger")
    #expect(tally.status == 0, "\(tally.errors)")
    let verified = try run("verify elections/ginger/tc")
    #expect(verified.status == 0, "\(verified.errors)")
    for command in ["site build", "publish ginger/tc --force", "init here", "site new post Mine"] {
      let run = try run(command)
      #expect(
        run.status == 2 || run.errors.contains("unchanged"),
        "\(command): \(run.status) \(run.errors)")
      #expect(run.errors.contains("error: ") || run.errors.contains("unchanged"), "\(run.errors)")
    }
  }

  @Test(arguments: [
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Apia"],
    ["LC_ALL": "C", "TZ": "America/St_Johns"], ["LANG": "ar_EG.UTF-8", "TZ": "nowhere"],
    ["LC_NUMERIC": "de_DE.UTF-8", "TERM": "dumb", "COLUMNS": "80"],
  ])
  func `language, place and home of the machine change nothing`(
    environment: [String: String]
  ) throws {
    let lines = [
      "tally ginger", "status hyssop \(Self.now)", "stats commits --format csv", "check",
      "election calendar hyssop", "seats",
      "site build --output there \(Self.now) && cat there/*.html",
    ]
    let line = lines.map { "hustings \($0)" }.joined(separator: "; ")
    let plain = try shell(line, environment: ["HOME": "/nonexistent"])
    let other = try shell(line, environment: environment)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(other.output == plain.output)
    // The shell itself may complain of a language that is not installed.
    #expect(Self.own(other.errors) == Self.own(plain.errors))
  }

  private static func own(_ errors: String) -> [Substring] {
    errors.split(separator: "\n").filter { !$0.hasPrefix("/bin/bash: ") }
  }

  @Test(arguments: [
    "0001-01-01 00:00 UTC", "1900-01-01 00:00 UTC", "2026-02-29 12:00 UTC", "9999-12-31 23:59 UTC",
  ])
  func `a clock that is far off ends no run early`(now: String) throws {
    let isDate = !now.hasPrefix("2026-02-29")
    let folder = try RunningFolder().folder
    for command in ["status", "seats", "check", "site build", "publish ginger"] {
      let run = try shell("hustings \(command) --now '\(now)'", in: folder)
      if isDate {
        #expect((0...2).contains(run.status), "\(command) ended with \(run.status): \(run.errors)")
      } else {
        #expect(run.status == 64, "\(command)")
        #expect(run.errors.contains("does not exist"), "\(command): \(run.errors)")
      }
    }
  }
}
