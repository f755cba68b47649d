import Testing

/// Files made to hurt: none ends a run by a signal, and nothing of theirs steers a terminal.
struct HostileFileTests {
  @Test(
    .enabled(if: SharedData.isHere, "\(SharedData.absence)"),
    arguments: [
      "tally --blanks last --seats 1", "ballots check", "verify", "tally --input-format csv",
      "tally --input-format cef --compare", "ballots check --input-format blt",
      "ballots check --input-format preflib", "ballots check --input-format abif",
      "ballots check --input-format debian",
    ])
  func `hostile files are refused or counted, never a crash`(command: String) throws {
    let files = SharedData.hostile("ballots") + SharedData.hostile("csv")
    try #require(files.count > 30)
    let run = try Program.run(command.split(separator: " ").map(String.init) + files, in: Folder())
    #expect([1, 2].contains(run.status), "\(run.errors.suffix(500))")
    #expect(run.errors.contains("error: "))
    #expect(!(run.output + run.errors).contains("\u{1B}"))
  }

  @Test func `each problem has its path, line and column`() throws {
    let folder = try Folder(["b.cvotes": "Ada > Ada\n\nAda ^ 2\nBen > > Cem\n"])
    let run = try Program.run(["tally", "b.cvotes"], in: folder)
    let lines = run.errors.split(separator: "\n")
    #expect(run.status == 2)
    #expect(lines.count == 4)
    #expect(
      lines.dropLast().allSatisfy {
        $0.wholeMatch(of: /b\.cvotes:\d+:\d+: (error|warning): [^.]+/) != nil
      })
    #expect(lines.last?.hasPrefix("error: b.cvotes is not counted; ballots: ") == true)
  }

  /// Names that would colour, move the cursor, set a title or turn the line round.
  private static let steering = [
    "A\u{1B}[31mda", "A\u{9B}31mda", "A\u{202E}da", "A\u{2066}da", "A\u{7F}da",
    "A\u{1B}]0;x\u{7}da",
    "A\u{2028}da", "A\u{85}da",
  ]

  @Test(arguments: steering)
  func `names never steer a terminal`(name: String) throws {
    let folder = try Folder([
      "b.cvotes":
        "#/Title: \(name)\n#/Number of Seats: 1\n#/Implicit Ranking: true\n\(name) > Ben\n",
      "b.csv": "\(name),Ben\n1,2\n2,1\n1,2\n",
      "b.blt": "2 1\n1 1 2 0\n0\n\"\(name)\"\n\"Ben\"\n\"\(name)\"\n",
      "b.abif": "=\(name):[\(name)]\n2:\(name)>Ben\n",
      "people.csv": "\(name)x,Acme\n", "\(name).cvotes": "Ada > Ben\n",
    ])
    let files = ["b.cvotes", "b.csv", "b.blt", "b.abif", "\(name).cvotes", "\(name)"]
    let commands = [
      ["tally", "--blanks", "last"], ["tally", "--blanks", "last", "--compare"],
      ["tally", "--cap", "1", "--affiliations", "people.csv"],
      ["tally", "--default-option", name + "x", "--lottery-seed", name], ["ballots", "check"],
      ["ballots", "privacy"], ["verify"],
    ]
    for command in commands {
      let run = try Program.run(command + files, in: folder)
      let isSteered = (run.output + run.errors).unicodeScalars.contains { scalar in
        scalar != "\n"
          && [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
      }
      #expect(!isSteered, "\(command): \(run.output)\(run.errors)")
      #expect(run.status > 0)
    }
  }

  @Test(arguments: [
    "#/Cap: half\n#/Affiliations: Ada = Acme\n", "#/Cap: 1\n#/Affiliations: Ada = Acme\n", "",
  ])
  func `a number of seats beyond all bounds is refused`(header: String) throws {
    let seats = "#/Number of Seats: 9223372036854775807\n#/Implicit Ranking: true\n"
    let folder = try Folder([
      "b.cvotes": seats + header + "Ada > Ben\n", "people.csv": "Cem,Acme,continuing\n",
    ])
    for command in [
      [], ["--compare"], ["--affiliations", "people.csv"], ["--method", "meek-stv"],
    ] {
      let run = try Program.run(["tally", "b.cvotes"] + command, in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("the file declares 9223372036854775807 seats"))
    }
  }
}
