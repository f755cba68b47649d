import Foundation
import Testing

/// Every method, strength and meaning of blanks in one table.
struct ComparisonTests {
  private static func folder() throws -> Folder {
    try Folder([
      "council.cvotes": SampleElections.council,
      "clear.cvotes": "#/Number of Seats: 1\n#/Implicit Ranking: true\nAda > Ben * 9\nBen > Ada\n",
    ])
  }

  @Test func `the table is what it was found to be`() throws {
    let run = try Program.run(["tally", "council.cvotes", "--compare"], in: Self.folder())
    #expect(run.status == 1)
    try Golden.expect(run.output + run.errors, is: "compare-council")
  }

  @Test func `an outcome that every rule agrees on is robust`() throws {
    let run = try Program.run(["tally", "clear.cvotes", "--compare"], in: Self.folder())
    #expect(run.status == 0)
    #expect(run.output.contains("Robust: all "))
  }

  @Test func `JSON and CSV have the same combinations`() throws {
    let folder = try Self.folder()
    let json = try Program.run(
      ["tally", "council.cvotes", "--compare", "--format", "json"], in: folder
    ).json()
    let combinations = try #require(json["combinations"] as? [[String: Any]])
    let csv = try Program.run(
      ["tally", "council.cvotes", "--compare", "--format", "csv"], in: folder)
    let lines = csv.output.split(separator: "\n").dropFirst()
    #expect(lines.count == combinations.count)
    for (line, combination) in zip(lines, combinations) {
      let elected = try #require(combination["elected"] as? [String])
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(cells.first == combination["method"] as? String)
      #expect(cells[3] == elected.joined(separator: "; "))
    }
  }

  @Test(.enabled(if: SharedData.isHere, "\(SharedData.absence)"))
  func `Kubernetes 2021: margins, or blanks as last, change a seat, and the table names it`() throws
  {
    let run = try Program.run(
      [
        "tally", SharedData.ballots("kubernetes-steering-2021.csv"), "--seats", "4", "--blanks",
        "no-opinion", "--compare", "--format", "json",
      ], in: Folder())
    #expect(run.status == 1)
    let combinations = try #require(try run.json()["combinations"] as? [[String: Any]])
    func changes(_ method: String, _ strength: String, _ blanks: String) -> [[String]?] {
      let row = combinations.first {
        $0["method"] as? String == method && $0["strength"] as? String == strength
          && $0["blanks"] as? String == blanks
      }
      return [row?["gained"] as? [String], row?["lost"] as? [String]]
    }
    #expect(changes("schulze", "winning-votes", "no-opinion") == [[], []])
    #expect(changes("schulze", "margins", "no-opinion").first == ["deads2k"])
    #expect(changes("schulze", "winning-votes", "last").first == ["deads2k"])
    let lost = changes("minimax", "winning-votes", "no-opinion").last
    #expect(lost??.contains("tpepper") == true)
    let robustness = try #require(try run.json()["robustness"] as? String)
    #expect(robustness.contains("combinations fill the seats differently; it is about deads2k"))
  }
}
