import Foundation
import Testing

/// `hustings ballots check`, `convert` and `privacy`.
struct BallotCommandTests {
  private static let files = [
    "council.cvotes": SampleElections.council,
    "plain.cvotes":
      "#/Number of Seats: 1\n#/Implicit Ranking: true\nAda > Ben = Cem * 2\nBen > Ada > Cem\n",
    "poll.csv": "Ada,Ben,Cem\n1,2,3\n1,1,3\n2,1,\n",
    "weights.blt": "2 1\n1.5 1 2 0\n0\n\"Ada\"\n\"Ben\"\n\"Council\"\n",
  ]

  @Test func `a check tells what the file declares and holds`() throws {
    let run = try Program.run(
      ["ballots", "check", "council.cvotes", "poll.csv"], in: Folder(Self.files))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        council.cvotes: cef
        title: Council 2026
        candidates: 4
        seats: 2
        blanks: last
        method: not declared
        ballots: 14 accepted (1 of them blank), 0 rejected
        distinct rankings: 5

        poll.csv: csv
        candidates: 3
        seats: not declared
        blanks: not declared
        method: not declared
        ballots: 3 accepted (none of them blank), 0 rejected
        distinct rankings: 3
        direction: the lowest number is read as the favourite; 2 of 3 ballots then have a single favourite

        """)
  }

  @Test func `a check tells seats that are not as they must be`() throws {
    let run = try Program.run(
      ["ballots", "check", "council.cvotes", "--seats", "5"], in: Folder(Self.files))
    #expect(run.status == 1)
    #expect(run.errors == "error: council.cvotes declares 2 seats; there must be 5\n")
  }

  @Test(arguments: ["csv", "blt", "preflib", "abif", "debian"])
  func `a conversion that loses something is refused, and says what`(format: String) throws {
    let folder = try Folder(Self.files)
    let command = ["ballots", "convert", "council.cvotes", "--to", format, "-o", "out"]
    let run = try Program.run(command, in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(format) cannot hold this: "))
    #expect(
      run.errors.hasSuffix(
        "error: nothing is written, because something would be lost; --allow-loss writes it anyway\n"
      ))
    #expect(try !folder.names().contains("out"))
  }

  @Test(arguments: ["cef", "csv", "blt", "preflib", "abif", "debian"])
  func `what is converted counts as before`(format: String) throws {
    let folder = try Folder(Self.files)
    let converted = try Program.run(
      ["ballots", "convert", "plain.cvotes", "--to", format, "-o", "out", "--allow-loss"],
      in: folder)
    #expect(converted.status == 0, "\(converted.errors)")
    let options = ["--format", "json", "--blanks", "last", "--seats", "1"]
    let before = try Program.run(["tally", "plain.cvotes"] + options, in: folder).json()
    let after = try Program.run(["tally", "out", "--input-format", format] + options, in: folder)
      .json()
    for member in ["candidates", "pairwise", "ranking", "elected", "ballots"] {
      #expect(before[member] as? NSObject == after[member] as? NSObject, "\(member)")
    }
  }

  @Test func `a conversion to its own format loses nothing, and is the same when done twice`()
    throws
  {
    let folder = try Folder(Self.files)
    let once = try Program.run(["ballots", "convert", "council.cvotes", "--to", "cef"], in: folder)
    #expect(once.status == 0)
    #expect(once.errors.isEmpty)
    try folder.write(once.output, to: "again.cvotes")
    let twice = try Program.run(["ballots", "convert", "again.cvotes", "--to", "cef"], in: folder)
    #expect(once.output == twice.output)
  }

  @Test func `ballots that a format cannot hold at all are refused whatever is allowed`() throws {
    let run = try Program.run(
      ["ballots", "convert", "weights.blt", "--to", "csv", "--allow-loss"], in: Folder(Self.files))
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("error: weights.blt cannot be written as csv: "))
  }

  @Test func `a name that a format cannot hold does not steer the terminal`() throws {
    let folder = try Folder(["poll.abif": "1:A>\"B/\u{9B}31m\"\n"])
    let run = try Program.run(["ballots", "convert", "poll.abif", "--to", "cef"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot hold the name 'B/\\u{9b}31m': no name may hold '/'"))
  }

  @Test func `a conversion replaces nothing without being told to, and never what it reads`() throws
  {
    let folder = try Folder(Self.files)
    let command = ["ballots", "convert", "plain.cvotes", "--to", "cef", "-o"]
    let exists = try Program.run(command + ["poll.csv"], in: folder)
    #expect(exists.status == 2)
    #expect(exists.errors == "error: 'poll.csv' exists; --force replaces it\n")
    #expect(try Program.run(command + ["plain.cvotes", "--force"], in: folder).status == 2)
    #expect(try Program.run(command + ["poll.csv", "--force"], in: folder).status == 0)
    #expect(try folder.text(of: "plain.cvotes") == Self.files["plain.cvotes"])
  }

  @Test func `privacy tells how many rankings are unique`() throws {
    let folder = try Folder([
      "few.cvotes": "#/Implicit Ranking: true\nAda > Ben * 40\nBen > Ada * 3\n",
      "many.cvotes": "#/Implicit Ranking: true\nAda > Ben > Cem * 3\nBen > Ada\nCem\n",
    ])
    let few = try Program.run(["ballots", "privacy", "few.cvotes"], in: folder)
    #expect(few.status == 0)
    #expect(few.output.hasPrefix("43 ballots, 2 distinct rankings\n"))
    let many = try Program.run(
      ["ballots", "privacy", "many.cvotes", "--format", "json"], in: folder)
    #expect(many.status == 1)
    #expect(try many.json()["exposesVoters"] as? Bool == true)
    #expect(try many.json()["rankings"] as? Int == 3)
  }
}
