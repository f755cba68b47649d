import Testing

/// How a run ends, and that it says why.
struct ExitStatusTests {
  private static let files = [
    "council.cvotes": SampleElections.council, "tie.cvotes": SampleElections.tie,
    "blanks.cvotes": SampleElections.blanksDecide, "inverted.csv": SampleElections.inverted,
    "broken.cvotes": "#/Implicit Ranking: true\nAda > Ben\nAda > Ada\n",
    "empty.cvotes": "", "empty": "", "prose.txt": "Dear all,\nthe council met.\n",
  ]

  @Test(arguments: [
    ("tally council.cvotes", 0),
    ("tally council.cvotes --compare", 1),
    ("tally tie.cvotes", 3),
    ("tally tie.cvotes --lottery-seed xyz", 0),
    ("tally tie.cvotes council.cvotes", 3),
    ("tally broken.cvotes", 2),
    ("tally broken.cvotes --leave-out-rejected", 1),
    ("tally tie.cvotes broken.cvotes", 2),
    ("tally blanks.cvotes", 2),
    ("tally blanks.cvotes --blanks no-opinion", 0),
    ("tally inverted.csv", 2),
    ("ballots check council.cvotes", 0),
    ("ballots check council.cvotes --seats 3", 1),
    ("ballots check broken.cvotes", 1),
    ("ballots check absent.cvotes council.cvotes", 2),
    ("ballots privacy council.cvotes", 1),
    ("verify council.cvotes", 2),
    ("verify absent.json", 2),
  ])
  func `a run ends with the status that its outcome has`(
    line: String, status: Int32
  ) throws {
    let run = try Program.run(
      line.split(separator: " ").map(String.init), in: Folder(Self.files))
    #expect(run.status == status)
    if status == 2 { #expect(run.errors.contains("error: ")) }
  }

  @Test(arguments: [
    "tally",
    "frob",
    "tally a --seats 0",
    "tally a --seats 2501",
    "tally a --seats two",
    "tally a --cap most",
    "tally a --method Schulz",
    "tally a --blanks first",
    "tally a --quorum -1",
    "tally a --majority Ada",
    "tally a b --save r.json",
    "tally a --compare --save r.json",
    "tally a --format xml",
    "ballots convert a",
    "ballots convert a --to pdf",
    "verify",
  ])
  func `wrong usage ends with 64 and leaves standard output alone`(line: String) throws {
    let run = try Program.run(line.split(separator: " ").map(String.init), in: Folder())
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test(arguments: [
    ("absent.cvotes", "'absent.cvotes' cannot be read: there is no such file"),
    (".", "'.' cannot be read: it is a folder"),
    ("", "'' cannot be read: its name is empty"),
    (
      "/dev/null",
      "'/dev/null' cannot be read: it is a pipe or a device; write what it holds to a file first"
    ),
    (
      "/dev/zero",
      "'/dev/zero' cannot be read: it is a pipe or a device; write what it holds to a file first"
    ),
    (
      "prose.txt",
      "'prose.txt': the format is not recognised; say which with --input-format "
        + "cef|csv|blt|preflib|abif|debian"
    ),
    (
      "empty",
      "'empty': the format is not recognised; say which with --input-format "
        + "cef|csv|blt|preflib|abif|debian"
    ),
  ])
  func `what cannot be read is said, with the reason`(path: String, reason: String) throws {
    for verb in [["tally"], ["ballots", "check"], ["ballots", "convert", "--to", "blt"]] {
      let run = try Program.run(verb + [path], in: Folder(Self.files))
      #expect(run.status == 2)
      #expect(run.errors == "error: \(reason)\n")
      #expect(run.output.isEmpty)
    }
  }

  @Test(arguments: ["cef", "csv", "blt", "preflib", "abif", "debian"])
  func `an empty file is never an election`(format: String) throws {
    let run = try Program.run(["tally", "empty", "--input-format", format], in: Folder(Self.files))
    #expect(run.status == 2)
    #expect(run.errors.contains("error: "))
  }

  @Test func `one bad file does not keep the others from being counted`() throws {
    let run = try Program.run(
      ["tally", "absent.cvotes", "council.cvotes", "broken.cvotes"], in: Folder(Self.files))
    #expect(run.status == 2)
    #expect(run.output.contains("take the 2 seats."))
    #expect(run.errors.contains("absent.cvotes"))
    #expect(run.errors.contains("broken.cvotes:3:7: error: "))
  }
}
