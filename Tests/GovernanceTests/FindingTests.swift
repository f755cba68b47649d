@testable import Governance
import Testing

struct FindingTests {
  @Test func `findings are printed as compilers do`() {
    let finding = Finding(
      .error, .unknownBody, at: Place(file: "a.yml", line: 3, column: 7), "no body 'x'")
    #expect(finding.description == "a.yml:3:7: error: no body 'x' [unknown-body]")
  }

  @Test func `findings are sorted by place and kept once`() {
    var findings = Findings()
    findings.warning(.strayFile, at: Place(file: "b.yml"), "later file")
    findings.error(.wrongType, at: Place(file: "a.yml", line: 10), "later line")
    findings.error(.wrongType, at: Place(file: "a.yml", line: 9, column: 2), "earlier line")
    findings.error(.wrongType, at: Place(file: "a.yml", line: 9, column: 2), "earlier line")
    #expect(findings.sorted.map(\.message) == ["earlier line", "later line", "later file"])
  }

  @Test(arguments: [
    ("plain", "'plain'"), ("tab\there", "'tab\\u{9}here'"),
    ("\u{202E}gpj.exe", "'\\u{202E}gpj.exe'"), ("a\r\nb", "'a\\u{D}\\u{A}b'"),
    ("café", "'café'"),
  ])
  func `quoted text shows what cannot be seen`(text: String, shown: String) {
    #expect(quoted(text) == shown)
  }

  @Test func `quoted text is shortened`() {
    #expect(quoted("abcdefgh", limit: 4) == "'abcd…'")
  }

  @Test(arguments: [
    ("counsil", "council"), ("COUNCIL", "council"), ("beacno", "beacon"), ("bacon", "beacon"),
    ("zzz", nil), ("", nil),
  ])
  func `the word that was meant is offered`(word: String, meant: String?) {
    #expect(nearest(to: word, among: ["council", "beacon", "wick"]) == meant)
  }

  @Test func `of two words equally close none is offered`() {
    #expect(nearest(to: "cat", among: ["bat", "rat"]) == nil)
  }

  @Test(arguments: [
    ("", "abc", 3), ("abc", "abc", 0), ("abcd", "abdc", 1), ("kitten", "sitting", 3),
    ("flaw", "lawn", 2),
  ])
  func `distances are those of single edits`(first: String, second: String, distance: Int) {
    #expect(editDistance(Array(first), Array(second)) == distance)
    #expect(editDistance(Array(second), Array(first)) == distance)
  }
}
