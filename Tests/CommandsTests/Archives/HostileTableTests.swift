import Foundation
import Testing

/// No published table holds a cell that a spreadsheet would run.
@Suite(.enabled(if: SharedData.isHere, "\(SharedData.absence)"))
struct HostileTableTests {
  /// The cells of a table to a spreadsheet, whichever of the usual marks it parts them at.
  private static func cells(_ text: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, ",;\t\r\n".unicodeScalars.contains(scalar) {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  private static func runs(_ cell: String) -> Bool {
    let first = cell.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace
        && ![.control, .format].contains(scalar.properties.generalCategory)
    }
    return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  @Test func `the test itself would see a formula`() {
    #expect(Self.cells("a,=1+1\n").contains(where: Self.runs))
    #expect(Self.cells("a;\u{202E}=1+1\n").contains(where: Self.runs))
    #expect(!Self.cells("\"a;=1+1\",'=1\n").contains(where: Self.runs))
  }

  @Test(arguments: SharedData.hostile("csv"))
  func `a hostile name and affiliation are text in every table`(file: String) throws {
    var value = try String(contentsOfFile: file, encoding: .utf8)
    if value.hasSuffix("\n") { value.removeLast() }
    var community = SmallCommunity()
    community.seats = 1
    community.rules["ballots"] = "matrix"
    community.rules["cap"] = "half"
    community.candidates = [
      .init(handle: "ada", name: value, affiliation: value),
      .init(handle: "ben", name: "Ben Okoye"),
    ]
    let folder = try community.folder()
    try folder.write("ada,ben\n" + String(repeating: "1,2\n", count: 9), to: "table.csv")
    let taken = try folder.importBallots("table.csv")
    #expect(taken.status == 0, "\(taken.errors)")
    let published = try folder.publish()
    #expect(published.status == 0, "\(published.errors)")
    let verified = try folder.verify()
    #expect(verified.status == 0, "\(verified.output)")
    let tally = try folder.hustings("tally", SmallCommunity.contest, "--format", "csv")
    #expect(tally.status == 0, "\(tally.errors)")
    for text in [try folder.text(of: SmallCommunity.place + "/pairwise.csv"), tally.output] {
      let cells = Self.cells(text)
      #expect(cells.count >= 9)
      #expect(cells.filter(Self.runs) == [], "\(text)")
    }
  }
}
