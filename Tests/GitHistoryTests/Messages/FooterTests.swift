import GitHistory
import Testing

@Suite struct FooterTests {
  private static let changeID = "I0123456789abcdef0123456789abcdef01234567"

  @Test func `co-authors count once each, whatever the size of the letters`() {
    let footer = Footer(
      of: Message(
        """
        Subject

        Co-Authored-By: Ada Byron <ada@example.org>
        co-authored-by: Ben <ben@example.org>
        Co-authored-by: Ada <ada@example.org>
        Change-Id: \(Self.changeID)
        """))
    #expect(footer.coauthors.map(\.name) == ["Ada Byron", "Ben"])
    #expect(footer.coauthors.map(\.email.text) == ["ada@example.org", "ben@example.org"])
    #expect(footer.changeID?.description == Self.changeID)
    #expect(footer.notes.isEmpty)
  }

  @Test(arguments: [
    "Ada", "ada@example.org", "Ada <>", "Ada <ada>", "Ada <@example.org>", "Ada <ada@>",
    "Ada <a da@example.org>", "Ada >ada@example.org<", "Ada <ada@example.org> and Ben", "",
  ])
  func `a co-author without a name and an address is noted`(value: String) {
    let footer = Footer(of: Message("Subject\n\nCo-authored-by: \(value)\n"))
    #expect(footer.coauthors.isEmpty)
    #expect(footer.notes == [.malformedCoauthor(value)])
  }

  @Test(arguments: ["I123", "0123456789abcdef0123456789abcdef01234567", "Ixyz", ""])
  func `a Change-Id of another form is noted`(value: String) {
    let footer = Footer(of: Message("Subject\n\nChange-Id: \(value)\n"))
    #expect(footer.changeID == nil)
    #expect(footer.notes == [.malformedChangeID(value)])
  }

  @Test func `of several Change-Ids the last counts`() {
    let other = "I" + String(repeating: "f", count: 40)
    let footer = Footer(
      of: Message("Subject\n\nChange-Id: \(Self.changeID)\nChange-Id: \(other)\n"))
    #expect(footer.changeID?.description == other)
    #expect(footer.notes == [.severalChangeIDs])
  }

  @Test func `a co-author lost among prose is noted`() {
    let prose = String(repeating: "prose\n", count: 9)
    let footer = Footer(of: Message("Subject\n\n\(prose)Co-authored-by: A <a@example.org>\n"))
    #expect(footer.coauthors.isEmpty)
    #expect(footer.notes == [.outsideTrailers(line: "Co-authored-by: A <a@example.org>")])
  }
}
