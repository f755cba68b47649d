import Testing

/// The text of a tally, letter by letter, and where it must refuse.
struct TallyTextTests {
  @Test(arguments: [
    "schulze", "ranked-pairs", "minimax", "split-cycle", "copeland", "kemeny-young", "benham",
    "tideman-alternative", "smith-irv", "bottom-two-runoff", "irv", "borda", "baldwin", "nanson",
    "black", "first-preferences", "scottish-stv", "meek-stv",
  ])
  func `each method's account is what it was found to be`(method: String) throws {
    let folder = try Folder(["council.cvotes": SampleElections.council])
    let run = try Program.run(
      ["tally", "council.cvotes", "--method", method, "--lottery-seed", "heads"], in: folder)
    #expect(run.status == 0)
    try Golden.expect(run.output + run.errors, is: "tally-" + method)
  }

  @Test func `Debian's account is what it was found to be`() throws {
    let folder = try Folder(["council.cvotes": SampleElections.council])
    let run = try Program.run(
      [
        "tally", "council.cvotes", "--method", "debian", "--default-option", "Dan Rhys",
        "--quorum", "3", "--majority", "Ada Marsh=3:1",
      ], in: folder)
    try Golden.expect(run.output + run.errors, is: "tally-debian")
  }

  @Test func `a cap, continuing members and a lottery are all told`() throws {
    let folder = try Folder([
      "council.cvotes": SampleElections.council,
      "people.csv": """
      name,affiliation,continuing
      Ada Marsh,Acme
      Ben Okoye,Acme
      Cem Yıldız,Beta
      Eve Holt,Acme,continuing
      """,
    ])
    let run = try Program.run(
      [
        "tally", "council.cvotes", "--affiliations", "people.csv", "--cap", "2/3",
        "--lottery-seed", "heads", "--contest", "council",
      ], in: folder)
    #expect(run.status == 0)
    try Golden.expect(run.output + run.errors, is: "tally-cap")
  }

  @Test func `a tie at the last seat is left open, and says what to do`() throws {
    let folder = try Folder(["tie.cvotes": SampleElections.tie])
    let run = try Program.run(["tally", "tie.cvotes"], in: folder)
    #expect(run.status == 3)
    try Golden.expect(run.output + run.errors, is: "tally-tie")
  }

  @Test func `the lottery settles a tie, and sha256sum redoes its order`() throws {
    let folder = try Folder(["tie.cvotes": SampleElections.tie])
    let run = try Program.run(
      ["tally", "tie.cvotes", "--lottery-seed", "xyz", "--format", "json"], in: folder)
    #expect(run.status == 0)
    let lottery = try #require(try run.json()["lottery"] as? [String: Any])
    let order = try #require(lottery["order"] as? [[String: String]])
    let redone = try Program.shell(
      """
      for name in Ada Ben; do
        printf '%s  %s\\n' $(printf '%s\\n%s\\n%s\\n' xyz tie "$name" | sha256sum | cut -c1-64) $name
      done | LC_ALL=C sort
      """, in: folder)
    let printed = order.map { "\($0["sha256"] ?? "")  \($0["candidate"] ?? "")\n" }
    #expect(printed.joined() == redone.output)
    #expect(try run.json()["elected"] as? [String] == [order.first?["candidate"] ?? ""])
  }

  @Test func `an undeclared meaning of blanks that decides is refused with both outcomes`() throws {
    let folder = try Folder([
      "seat.cvotes": SampleElections.blanksDecide,
      "ranking.cvotes": "Ada > Ben > Cem * 4\nAda > Ben * 3\nAda > Cem > Ben * 5\n",
    ])
    let run = try Program.run(["tally", "seat.cvotes", "ranking.cvotes"], in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        error: seat.cvotes: nobody declared what a blank means, and the outcome depends on it:
          blanks last: Ada is elected.
          blanks no-opinion: Ben is elected.
        ballots: 5 accepted (none of them blank), 0 rejected
        find out what the rules of the contest say and give --blanks last or --blanks no-opinion
        error: ranking.cvotes: nobody declared what a blank means, and the outcome depends on it:
          blanks last: Ada > Ben > Cem
          blanks no-opinion: Ada > Cem > Ben
        ballots: 12 accepted (none of them blank), 0 rejected
        find out what the rules of the contest say and give --blanks last or --blanks no-opinion

        """)
  }

  @Test func `a table that looks inverted is refused until its direction is given`() throws {
    let folder = try Folder(["poll.csv": SampleElections.inverted])
    let refused = try Program.run(["tally", "poll.csv", "--seats", "1"], in: folder)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("poll.csv:2:1: error: 3 of 3 ballots"))
    #expect(refused.errors.contains("--direction highest or --direction lowest"))
    let counted = try Program.run(
      ["tally", "poll.csv", "--seats", "1", "--direction", "highest"], in: folder)
    #expect(counted.status == 0)
    #expect(counted.output.hasPrefix("Ada is elected.\n"))
  }

  @Test(arguments: [[], ["--compare"]])
  func `seats that file and option declare differently are refused`(more: [String]) throws {
    let folder = try Folder(["council.cvotes": SampleElections.council])
    let run = try Program.run(["tally", "council.cvotes", "--seats", "3"] + more, in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors
        == "error: council.cvotes: the file declares 2 seats and --seats says 3; find out which is "
        + "right and correct the file or drop the option\n")
  }

  @Test func `a count without the rejected ballots says how many they are`() throws {
    let folder = try Folder(["b.cvotes": SampleElections.tie + "Ada > Ada\nAda > Ben\n"])
    let run = try Program.run(["tally", "b.cvotes", "--leave-out-rejected"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("Ada is elected.\n"))
    #expect(run.output.contains("ballots: 3 accepted (none of them blank), 1 rejected\n"))
    #expect(run.errors.hasPrefix("b.cvotes:5:7: error: "))
  }

  @Test func `several files are counted one after the other under their names`() throws {
    let folder = try Folder([
      "a/council.cvotes": SampleElections.council, "tie.cvotes": SampleElections.tie,
    ])
    let run = try Program.run(["tally", "a/council.cvotes", "tie.cvotes"], in: folder)
    let alone = try Program.run(["tally", "tie.cvotes"], in: folder)
    #expect(run.status == 3)
    #expect(run.output.hasPrefix("a/council.cvotes\n"))
    #expect(run.output.hasSuffix("\n\ntie.cvotes\n" + alone.output))
  }
}
