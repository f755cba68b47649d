@testable import Governance
import Testing

struct MailmapTests {
  private static func mailmap(_ text: String) -> Mailmap {
    var findings = Findings()
    return Mailmap.reading(Array(text.utf8), file: ".mailmap", findings: &findings)
  }

  @Test(arguments: [
    ("Ada Example <old@example.org>", "ada", "old@example.org", "Ada Example", "old@example.org"),
    ("<new@example.org> <old@example.org>", "ada", "OLD@example.org", "ada", "new@example.org"),
    ("Ada <new@example.org> <old@example.org>", "x", "old@example.org", "Ada", "new@example.org"),
    ("Ada <n@example.org> Root <r@example.org>", "root", "r@example.org", "Ada", "n@example.org"),
    ("Ada <n@example.org> Root <r@example.org>", "ben", "r@example.org", "ben", "r@example.org"),
    ("# Ada <old@example.org>", "ada", "old@example.org", "ada", "old@example.org"),
    ("A <a@example.org>\nB <a@example.org>", "x", "a@example.org", "B", "a@example.org"),
  ])
  func `identities in commits stand for people as git reads them`(
    text: String, name: String, email: String, properName: String, properEmail: String
  ) {
    let resolved = Self.mailmap(text).resolved(name: name, email: email)
    #expect(resolved.name == properName)
    #expect(resolved.email == properEmail)
  }

  @Test func `a line ends with a line feed, as for git`() {
    var findings = Findings()
    let text = "# \u{85} \u{2028} x\r\n\u{C}\nnobody\n"
    _ = Mailmap.reading(Array(text.utf8), file: ".mailmap", findings: &findings)
    #expect(findings.sorted.map(\.place.line) == [3])
  }
}
