import Foundation
import Testing

/// A tally as JSON and as CSV.
struct TallyFormatTests {
  private static func folder() throws -> Folder {
    try Folder([
      "council.cvotes": SampleElections.council, "tie.cvotes": SampleElections.tie,
      "formula.cvotes": "#/Implicit Ranking: true\n+Ada \"A\" > -Ben\n",
    ])
  }

  @Test func `the JSON has the members that others rely on`() throws {
    let run = try Program.run(["tally", "council.cvotes", "--format", "json"], in: Self.folder())
    let json = try run.json()
    let names = ["Ada Marsh", "Ben Okoye", "Cem Yıldız", "Dan Rhys"]
    #expect(json["schema"] as? String == "hustings/tally/1")
    #expect(json["method"] as? String == "schulze")
    #expect(json["strength"] as? String == "winning-votes")
    #expect(json["blanks"] as? String == "last")
    #expect(json["ballots"] as? [String: Int] == ["accepted": 14, "blank": 1, "rejected": 0])
    #expect(json["candidates"] as? [String] == names)
    #expect(
      json["ranking"] as? [[String]] == [
        ["Ada Marsh"], ["Ben Okoye"], ["Cem Yıldız"], ["Dan Rhys"],
      ])
    #expect(json["elected"] as? [String] == ["Ada Marsh", "Ben Okoye"])
    #expect(json["tied"] is NSNull)
    #expect(
      json["pairwise"] as? [[Int]] == [
        [0, 8, 5, 12], [5, 0, 10, 12], [7, 3, 0, 12], [1, 1, 1, 0],
      ])
    #expect(json["seats"] as? Int == 2)
    #expect(json["smithSet"] as? [String] == Array(names.prefix(3)))
    #expect(json["condorcetWinner"] is NSNull)
  }

  @Test func `the JSON is what it was found to be`() throws {
    let folder = try Self.folder()
    for method in ["schulze", "meek-stv"] {
      let run = try Program.run(
        ["tally", "council.cvotes", "--format", "json", "--method", method], in: folder)
      try Golden.expect(run.output, is: "json-" + method)
    }
  }

  @Test func `a tie left open names its seats and candidates`() throws {
    let run = try Program.run(["tally", "tie.cvotes", "--format", "json"], in: Self.folder())
    let json = try run.json()
    let tied = try #require(json["tied"] as? [String: Any])
    #expect(run.status == 3)
    #expect(tied["seats"] as? Int == 1)
    #expect(tied["candidates"] as? [String] == ["Ada", "Ben"])
    #expect(json["elected"] as? [String] == [])
    #expect(json["ranking"] as? [[String]] == [["Ada", "Ben"]])
  }

  @Test func `methods that weigh no defeats have no strength`() throws {
    let run = try Program.run(
      ["tally", "council.cvotes", "--format", "json", "--method", "irv"], in: Self.folder())
    #expect(try run.json()["strength"] is NSNull)
    #expect(try run.json()["method"] as? String == "irv")
  }

  @Test(arguments: [(["--direction", "highest"], "highest"), ([], "lowest")])
  func `a table's direction is told, given or not`(options: [String], direction: String) throws {
    let folder = try Folder(["poll.csv": "Ada,Ben,Cem\n1,2,3\n2,1,3\n1,3,2\n"])
    let command = ["tally", "poll.csv"] + options
    let json = try Program.run(command + ["--format", "json"], in: folder).json()
    #expect(json["direction"] as? String == direction)
    #expect(
      try Program.run(command, in: folder).output.contains("the \(direction) number"))
  }

  @Test func `several files make one array`() throws {
    let run = try Program.run(
      ["tally", "council.cvotes", "tie.cvotes", "--format", "json"], in: Self.folder())
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(array.map { $0["contest"] as? String } == ["Council 2026", "tie"])
  }

  @Test func `a table has a line for each candidate, best first`() throws {
    let run = try Program.run(["tally", "council.cvotes", "--format", "csv"], in: Self.folder())
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "place,candidate,seat,reason")
    #expect(
      lines.dropFirst().map { $0.split(separator: ",").prefix(3).joined(separator: ",") } == [
        "1,Ada Marsh,1", "2,Ben Okoye,2", "3,Cem Yıldız,reserve 1", "4,Dan Rhys,reserve 2",
      ])
  }

  @Test func `a table of several files says in each line which it is about`() throws {
    let run = try Program.run(
      ["tally", "council.cvotes", "tie.cvotes", "--format", "csv"], in: Self.folder())
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.first == "file,place,candidate,seat,reason")
    #expect(lines[1].hasPrefix("council.cvotes,1,Ada Marsh,1,"))
    #expect(lines[5].hasPrefix("tie.cvotes,1,Ada,tied,"))
  }

  @Test func `spreadsheets run nothing, and quotes are doubled`() throws {
    let run = try Program.run(["tally", "formula.cvotes", "--format", "csv"], in: Self.folder())
    #expect(run.output.contains("1,\"'+Ada \"\"A\"\"\",–,"))
    #expect(run.output.contains("2,'-Ben,–,"))
  }
}
