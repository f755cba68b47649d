import BallotFormats
import Governance
import Testing

struct AffiliationsTests {
  private typealias Entry = Affiliations.Entry

  @Test(arguments: ["", "name,affiliation\n", "Candidate,Affiliation,Continuing\n"])
  func `a header line is optional`(header: String) {
    let (list, problems) = Affiliations.reading(
      Array((header + "Ada,Acme\nBen,\n\"Cem, Jr.\",Beta,continuing\n").utf8).span)
    let first = header.isEmpty ? 1 : 2
    #expect(problems.isEmpty)
    #expect(list.entries.map(\.name) == ["Ada", "Ben", "Cem, Jr."])
    #expect(list.entries.map(\.affiliation) == ["Acme", "", "Beta"])
    #expect(list.entries.map(\.isContinuing) == [false, false, true])
    #expect(list.entries.map(\.line) == [first, first + 1, first + 2])
  }

  @Test(arguments: [
    ("Ada\n", "1:1: expected 'name,affiliation' or 'name,affiliation,continuing'"),
    ("Ada,Acme\n,Acme\n", "2:1: expected 'name,affiliation' or 'name,affiliation,continuing'"),
    (
      "Ada,Acme,continuing,x\n",
      "1:1: expected 'name,affiliation' or 'name,affiliation,continuing'"
    ),
    ("Ada,Acme,stays\n", "1:1: 'stays' in the third column; only 'continuing' can stand there"),
    ("Ada,Acme\nBen,\nAda,Beta\n", "3:1: 'Ada' is listed twice, first on line 1"),
  ])
  func `a line that is no entry is told with what would be one`(text: String, problem: String) {
    let (_, problems) = Affiliations.reading(Array(text.utf8).span)
    #expect(problems.map { "\($0.line):\($0.column): \($0.message)" } == [problem])
  }

  @Test func `all problems are told, and the other entries are read`() {
    let (list, problems) = Affiliations.reading(
      Array("Ada\nBen,Beta\n\"Cem,Acme\n".utf8).span)
    #expect(problems.map(\.line) == [1, 3])
    #expect(list.entries.map(\.name) == ["Ben"])
  }

  @Test func `no bytes at all are an empty list`() {
    let (list, problems) = Affiliations.reading(Array<UInt8>().span)
    #expect(list.entries.isEmpty)
    #expect(problems.isEmpty)
  }
}
