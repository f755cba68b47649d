import GitHistory
import Testing

@Suite struct MessageTests {
  @Test(arguments: [
    ("Subject\n\nBody\n", "Subject"), ("", ""), ("\n\n", ""),
    ("\n \nLate\nfolded \nline\n\nx", "Late folded line"),
    ("No line feed", "No line feed"), ("A\0B", "A\0B"),
  ])
  func `the subject is the first paragraph on one line`(text: String, subject: String) {
    #expect(Message(text).subject == subject)
  }

  @Test func `a subject is at most a thousand bytes long`() {
    #expect(Message(String(repeating: "é", count: 20_000)).subject.utf8.count == 1000)
    #expect(Message(String(repeating: "e", count: 20_000)).subject.utf8.count == 1000)
    #expect(Message(String(repeating: "e\n", count: 20_000)).subject.utf8.count <= 1001)
  }

  private static let id = ObjectID(Answers.id)

  @Test func `a revert names the commit it takes back`() {
    let text = "Revert \"Fix it\"\n\nThis reverts commit \(Answers.id), reversing\nchanges.\n"
    #expect(Message(text).revert?.commit == Self.id)
    #expect(Message(text).revert != nil)
  }

  @Test(arguments: [
    "Revert \"Fix it\"\n\nIt was wrong.\n", "Revert \"x\"\n\nThis reverts commit 12.\n",
  ])
  func `a revert need not say of what`(text: String) throws {
    #expect(try #require(Message(text).revert).commit == nil)
  }

  @Test(arguments: ["Reverting trains\n", "Fix\n\nThis reverts commit \(Answers.id).\n", ""])
  func `no other message is a revert`(text: String) {
    #expect(Message(text).revert == nil)
  }
}
