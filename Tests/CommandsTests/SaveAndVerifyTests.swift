import Foundation
import Testing

/// Results on file, and their recount.
struct SaveAndVerifyTests {
  private static let files = [
    "in/council.cvotes": SampleElections.council,
    "in/people.csv": "Ada Marsh,Acme\nBen Okoye,Acme\nCem Yıldız,Beta\nDan Rhys,\n",
  ]
  private static let arguments = [
    "tally", "in/council.cvotes", "--affiliations", "in/people.csv", "--cap", "1",
    "--lottery-seed", "heads", "--save", "result.json",
  ]

  private static func saved() throws -> Folder {
    let folder = try Folder(files)
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "wrote result.json\n")
    return folder
  }

  @Test func `a saved result verifies and is what it was found to be`() throws {
    let folder = try Self.saved()
    let run = try Program.run(["verify", "result.json"], in: folder)
    #expect(run.status == 0)
    #expect(
      run.output
        == """
        result.json: verified. All 2 input files have the recorded SHA-256, and counting
        again gives the same record to the byte. Not verified: whether the ballots are
        those that were cast.

        """)
    try Golden.expect(try folder.text(of: "result.json"), is: "saved-result")
  }

  @Test func `a dry run saves nothing`() throws {
    let folder = try Folder(Self.files)
    let run = try Program.run(Self.arguments + ["--dry-run"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "would write result.json\n")
    #expect(try folder.names() == ["in"])
  }

  @Test func `the same count gives the same bytes, and nothing else is left in the folder`() throws
  {
    let (one, other) = (try Self.saved(), try Self.saved())
    #expect(try one.bytes(of: "result.json") == other.bytes(of: "result.json"))
    #expect(try one.names() == ["in", "result.json"])
  }

  @Test func `result and ballots can move together, and be verified from anywhere`() throws {
    let folder = try Self.saved()
    let moved = try Program.shell(
      "mkdir moved && mv in result.json moved && cd / && hustings verify '\(folder.path)/moved/result.json'",
      in: folder)
    #expect(moved.status == 0)
  }

  @Test func `a contest named after its folder keeps name and lottery when it is moved`() throws {
    let folder = try Folder(["elections/2026/board/ballots.cvotes": SampleElections.tie])
    let saved = try Program.run(
      [
        "tally", "elections/2026/board/ballots.cvotes", "--lottery-seed", "heads", "--save",
        "elections/2026/board/result.json",
      ], in: folder)
    #expect(saved.status == 0)
    let moved = try Program.shell(
      "mv elections/2026/board archive && hustings verify archive/result.json", in: folder)
    #expect(moved.status == 0, "\(moved.output)")
  }

  /// Places spread over a file whose bytes matter, so that each run changes another one.
  @Test(arguments: 0..<12)
  func `a changed byte of the ballots is found`(part: Int) throws {
    let folder = try Self.saved()
    var bytes = try folder.bytes(of: "in/council.cvotes")
    bytes[(bytes.count - 1) * part / 11] ^= 1
    try folder.write(bytes, to: "in/council.cvotes")
    let run = try Program.run(["verify", "result.json"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("result.json: 'in/council.cvotes' has changed: its SHA-256 is "))
  }

  @Test func `a changed list of affiliations is found`() throws {
    let folder = try Self.saved()
    try folder.write("Ada Marsh,Acme\nBen Okoye,Gamma\n", to: "in/people.csv")
    let run = try Program.run(["verify", "result.json"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("'in/people.csv' has changed"))
  }

  @Test(arguments: [
    ("\"elected\": [\"Ada Marsh\"", "\"elected\": [\"Dan Rhys\""),
    ("\"accepted\": 14", "\"accepted\": 15"), ("[5, 0, 10, 12]", "[5, 0, 10, 13]"),
    ("\"strength\": \"winning-votes\",\n  \"blanks\"", "\"strength\": \"margins\",\n  \"blanks\""),
    ("beats", "beatz"), ("\"limit\": 1", "\"limit\": 2"), ("\"notes\": []", "\"notes\": [ ]"),
    ("\"seats\": 2", "\"seats\": 3"), ("Acme", "Acne"),
    ("\"lotterySeed\": \"heads\"", "\"lotterySeed\": \"tails\""),
    ("\"cap\": \"1\"", "\"cap\": \"2\""),
    ("\"contest\": \"Council 2026\"", "\"contest\": \"Council 2027\""),
  ])
  func `a changed place of the record is found and shown`(part: String, other: String) throws {
    let folder = try Self.saved()
    let text = try folder.text(of: "result.json")
    let range = try #require(text.range(of: part, options: .backwards))
    try folder.write(text.replacingCharacters(in: range, with: other), to: "result.json")
    let run = try Program.run(["verify", "result.json"], in: folder)
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.output.contains(", and counting again gives '"))
  }

  @Test func `bytes at the end of a record are found`() throws {
    let folder = try Self.saved()
    let text = try folder.text(of: "result.json")
    for changed in [text + "\n", String(text.dropLast())] {
      try folder.write(changed, to: "result.json")
      #expect(try Program.run(["verify", "result.json"], in: folder).status == 1)
    }
  }

  @Test func `a record of another version is counted again, and both versions are named`() throws {
    let folder = try Self.saved()
    let text = try folder.text(of: "result.json")
    try folder.write(
      text.replacing(/"version": "[^"]*"/, with: #""version": "0.0.1""#), to: "result.json")
    let run = try Program.run(["verify", "result.json"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("Recorded by version 0.0.1, counted\nagain by "))
  }

  @Test func `a result is not replaced without being told to`() throws {
    let folder = try Self.saved()
    let before = try folder.bytes(of: "result.json")
    let other = Self.arguments.map { $0 == "heads" ? "tails" : $0 }
    let refused = try Program.run(other, in: folder)
    #expect(refused.status == 2)
    #expect(refused.errors == "error: 'result.json' exists; --force replaces it\n")
    #expect(try folder.bytes(of: "result.json") == before)
    #expect(try Program.run(other + ["--force"], in: folder).status == 0)
    #expect(try folder.bytes(of: "result.json") != before)
  }

  @Test(arguments: ["in/council.cvotes", "in/../in/people.csv", "in/link"])
  func `a result never replaces what it was counted from`(target: String) throws {
    let folder = try Folder(Self.files)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "in/link"), withDestinationPath: "council.cvotes")
    let run = try Program.run(Self.arguments.dropLast() + [target, "--force"], in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "error: '\(target)' is one of the files that were read, and is not replaced; choose "
        + "another name\n")
    #expect(try folder.text(of: "in/council.cvotes") == SampleElections.council)
  }

  @Test(arguments: [
    ("in", "'in' is a folder; name a file"),
    ("/dev/null", "'/dev/null' is a pipe or a device; name a file"),
    ("no/result.json", "'no/result.json' could not be created: its folder does not exist"),
    (
      "in/people.csv/r.json",
      "'in/people.csv/r.json' could not be created: its folder does not exist"
    ),
  ])
  func `where no file can be, that is said`(target: String, reason: String) throws {
    let run = try Program.run(
      Self.arguments.dropLast() + [target, "--force"], in: Folder(Self.files))
    #expect(run.status == 2)
    #expect(run.errors == "error: \(reason)\n")
  }

  @Test func `what is no record is said, whatever it is`() throws {
    let folder = try Self.saved()
    try folder.write(String(repeating: "[", count: 200_000), to: "deep.json")
    try folder.write("\u{1B}[31m", to: "escape.json")
    let text = try folder.text(of: "result.json")
    try folder.write(
      text.replacing("\"hustings/tally/1\"", with: "\"x\\u001b[31m\""), to: "other.json")
    for name in ["deep.json", "escape.json", "in/council.cvotes", "other.json"] {
      let run = try Program.run(["verify", name], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("error: \(name) "))
      #expect(!run.errors.contains("\u{1B}"))
    }
  }

  @Test func `a result whose ballots are gone cannot be verified`() throws {
    let folder = try Self.saved()
    try FileManager.default.removeItem(atPath: folder.path(of: "in/council.cvotes"))
    let run = try Program.run(["verify", "result.json"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no such file"))
  }
}
