@testable import BallotFormats
import Testing

/// Cells that spreadsheets of some languages would part.
struct PartedCellTests {
  @Test(arguments: ["a;=1+1", ";=1+1", "a\t@SUM(1)", "a; ＋1", "a;b;-x"])
  func `what follows a semicolon or a tab cannot become a formula`(name: String) {
    #expect(CSVTable.line([name, "b"]) == "\"\(name)\",b")
    let (rows, problems) = CSVTable.rows(Array(CSVTable.text([[name, "b"]]).utf8).span)
    #expect(problems.isEmpty)
    #expect(rows.map(\.fields) == [[name, "b"]])
  }

  @Test func `a list of names needs no quotes`() {
    #expect(CSVTable.line(["Ada Marsh; Ben Okoye", "1"]) == "Ada Marsh; Ben Okoye,1")
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF}A", "\u{FEFF}\u{FEFF}A"])
  func `a name that begins like a file with a byte order mark keeps it`(name: String) {
    let (rows, problems) = CSVTable.rows(Array(CSVTable.text([[name, "b"]]).utf8).span)
    #expect(problems.isEmpty)
    #expect(rows.map(\.fields) == [[name, "b"]])
  }
}
