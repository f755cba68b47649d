import Foundation
import Testing

struct ElectionCommandTests {
  private static let now = ["--now", "2026-07-01 12:00 UTC"]

  /// A copy of the sample community, without its repositories.
  private func sample() throws -> Folder {
    let folder = try Folder()
    for name in ["community.yml", "people.yml", "elections", "candidates"] {
      try FileManager.default.copyItem(
        atPath: RunningFolder.root + "/" + name, toPath: folder.path(of: name))
    }
    return folder
  }

  @Test func `the proposal for the sample's next election is what it was found to be`() throws {
    let folder = try sample()
    let run = try Program.run(["election", "new", "iris", "--dry-run"] + Self.now, in: folder)
    #expect((run.status, run.errors) == (0, ""))
    try Golden.expect(run.output, is: "election-iris")
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "elections/iris")))
  }

  @Test func `a proposal is written once, and the folder still passes its check`() throws {
    let folder = try sample()
    let run = try Program.run(["election", "new", "iris"] + Self.now, in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("wrote elections/iris/election.yml\nwrote elections/iris/exc"))
    let check = try Program.run(["check"], in: folder)
    #expect((check.status, check.output) == (0, ""))
    let again = try Program.run(["election", "new", "iris"] + Self.now, in: folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("--force"))
  }

  @Test func `force replaces the election and spares its list of exceptions`() throws {
    let folder = try sample()
    _ = try Program.run(["election", "new", "iris"] + Self.now, in: folder)
    let list = "handle,name,reason,date\nsunegrim,Sune,help,2026-08-01\n"
    try folder.write(list, to: "elections/iris/exceptions.csv")
    let run = try Program.run(
      ["election", "new", "iris", "--force", "--official", "wren"] + Self.now, in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("official 'wren' is not in people.yml"))
    #expect(try folder.text(of: "elections/iris/exceptions.csv") == list)
    #expect(try folder.text(of: "elections/iris/election.yml").contains("officials: [wren]"))
  }

  @Test func `what a check would refuse is not written`() throws {
    let folder = try sample()
    let run = try Program.run(
      ["election", "new", "iris", "--release", "2026-10-20"] + Self.now, in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("[too-close-to-release]"))
    #expect(run.errors.contains("1 error; nothing is written"))
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "elections/iris")))
  }

  @Test func `errors that the folder had before do not stand in the way`() throws {
    let folder = try sample()
    try folder.write("kind: nonsense", to: "candidates/hyssop/nothing/ada.md")
    #expect(try Program.run(["election", "new", "iris"] + Self.now, in: folder).status == 0)
  }

  @Test func `who is late is warned, and gets dates all the same`() throws {
    let run = try Program.run(
      ["election", "new", "iris", "--now", "2026-09-10 12:00 UTC"], in: sample())
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("warning: it is late: "))
  }

  @Test(arguments: [
    (["nothing"], "no cycle has the name 'nothing'"), (["x", "--cycle", "Irs"], "did you mean"),
    (["Hyssop"], "same folder as 'hyssop'"), (["../x", "--cycle", "Iris"], "cannot name"),
    (["x", "--cycle", "Iris", "--release", "9999-12-31"], "not all dates"),
  ])
  func `an election that cannot be proposed says why`(arguments: [String], words: String) throws {
    let run = try Program.run(
      ["election", "new"] + arguments + ["--now", "2027-07-01 12:00 UTC"], in: sample())
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `a calendar is printed, or written once`() throws {
    let folder = try sample()
    let printed = try Program.run(["election", "calendar", "hyssop"], in: folder)
    #expect(printed.status == 0)
    #expect(printed.output.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 5)
    let command = ["election", "calendar", "hyssop", "--output", "dates.ics"]
    let dry = try Program.run(command + ["--dry-run"], in: folder)
    #expect(dry.output == "would write dates.ics\n")
    #expect(try Program.run(command, in: folder).output == "wrote dates.ics\n")
    #expect(try folder.text(of: "dates.ics") == printed.output)
    #expect(try Program.run(command, in: folder).status == 2)
    #expect(try Program.run(command + ["--force"], in: folder).status == 0)
    #expect(try Program.run(["election", "calendar", "hysop"], in: folder).status == 2)
  }
}
