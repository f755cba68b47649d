import Foundation
import Testing

/// `hustings roll` on the sample community and its repositories.
struct RollCommandTests {
  private static let freezes = [
    ("ginger", "2025-09-08 12:00 UTC"), ("hyssop", "2026-03-12 12:00 UTC"),
  ]

  @Test(arguments: freezes)
  func `the frozen rolls are what anybody builds from the same things`(
    election: String, until: String
  ) throws {
    let folder = try StatsCommandTests.sample()
    let run = try Program.run(["roll", "build", election, "--until", until], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("\nwrote elections/"), "\(run.errors)")
    #expect(run.errors.contains("unchanged elections/\(election)/tc/roll.csv\n"))
    #expect(run.errors.contains("unchanged elections/\(election)/tc/roll.json\n"))
  }

  @Test func `addresses are written where nothing is published, for nobody else to read`() throws {
    let folder = try StatsCommandTests.sample()
    let run = try Program.run(
      ["roll", "build", "ginger/compass", "--until", Self.freezes[0].1], in: folder)
    #expect(run.errors.contains("wrote .hustings/elections/ginger/compass/addresses.csv\n"))
    let path = ".hustings/elections/ginger/compass/addresses.csv"
    #expect(try folder.text(of: path).contains("yuki,Yuki Tanabe,yuki@example.org,"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(of: path))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    for name in ["roll.csv", "roll.json"] {
      #expect(!(try folder.text(of: "elections/ginger/compass/\(name)")).contains("@example"))
    }
    #expect(try folder.text(of: ".hustings/.gitignore") == "*\n")
  }

  @Test func `a frozen roll is replaced only when told to`() throws {
    let folder = try StatsCommandTests.sample()
    let before = try folder.text(of: "elections/hyssop/compass/roll.csv")
    let refused = try Program.run(["roll", "build", "hyssop/compass"], in: folder)
    #expect(refused.status == 2)
    let start = "error: the roll of 'hyssop/compass' was frozen before, and this one differs: "
    #expect(refused.errors.contains(start), "\(refused.errors)")
    let things = "(counted until: 2026-03-12T12:00:00Z → the end of the period)"
    #expect(
      refused.errors.contains(
        "0 gone, 5 changed, from other things \(things); nothing is written, --force replaces it"))
    #expect(try folder.text(of: "elections/hyssop/compass/roll.csv") == before)
    let forced = try Program.run(["roll", "build", "hyssop/compass", "--force"], in: folder)
    #expect(forced.status == 0)
    #expect(try folder.text(of: "elections/hyssop/compass/roll.csv") != before)
  }

  @Test func `a roll is not built without one of its repositories`() throws {
    let folder = try StatsCommandTests.sample()
    let community = try folder.text(of: "community.yml")
    try folder.write(
      community.replacing("[repositories/compass]", with: "[repositories/lost]"),
      to: "community.yml")
    let run = try Program.run(["roll", "build", "hyssop", "--dry-run"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("the roll of 'hyssop/tc' needs repositories that cannot be read"))
    #expect(run.output.contains("hyssop/logbook: 17 people may vote"), "the others are built")
  }

  @Test func `a changed roll is found by its manifest`() throws {
    let folder = try StatsCommandTests.sample()
    #expect(try Program.run(["roll", "check", "hyssop/compass"], in: folder).status == 0)
    let path = "elections/hyssop/compass/roll.csv"
    try folder.write(try folder.text(of: path) + "mallory,,changes,1,\n", to: path)
    let run = try Program.run(["roll", "check", "hyssop/compass"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("changed after it was frozen"))
  }

  @Test func `rolls of others are checked and compared as well`() throws {
    let folder = try Folder([
      "old.csv": "handle,email\nada,ada@example.org\nben,ben@example.org\n",
      "new.csv": "handle,email\nada,ada@example.org\nAda,other@example.org\ncem,ben@example.org\n",
    ])
    let check = try Program.run(["roll", "check", "new.csv"], in: folder)
    #expect(check.status == 1)
    #expect(check.errors.contains("new.csv:3:1: error: 'Ada' and 'ada' on line 2 differ only"))
    let diff = try Program.run(["roll", "diff", "old.csv", "new.csv"], in: folder)
    #expect(diff.status == 1)
    #expect(diff.output.contains("- ben\n"))
    #expect(diff.output.contains("+ cem\n"))
    #expect(!diff.output.contains("@"))
  }

  @Test func `what is no roll is told once, with its place`() throws {
    let folder = try Folder(["nonsense.csv": "a,,\n\""])
    let run = try Program.run(["roll", "check", "nonsense.csv"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("nonsense.csv:1:1: error: the first line names no column"))
    #expect(run.errors.hasSuffix("\nerror: 'nonsense.csv' cannot be read as a roll\n"))
  }

  @Test func `why somebody is off is told, down to a trailer that nobody can read`() throws {
    let run = try Program.run(
      ["roll", "explain", "Darius Penhallick", "--contest", "ginger/tc"],
      in: try StatsCommandTests.sample())
    #expect(run.status == 0)
    #expect(run.output.contains("is off: 0 changes, 1 needed, and no exception"))
    #expect(run.output.contains("co-author 'Darius Penhallick"))
    #expect(!run.output.contains("@example"))
  }

  @Test(arguments: ["nobody", "nobody@example.org", "1234567"])
  func `nobody by that name is an answer without addresses`(person: String) throws {
    let run = try Program.run(
      ["roll", "explain", person, "--contest", "ginger"], in: try StatsCommandTests.sample())
    #expect(run.status == 2)
    #expect(!run.errors.contains("@"))
  }
}
