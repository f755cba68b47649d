import GitHistory
import Testing

@Suite struct IdentTests {
  private func author(_ line: String) throws -> (ident: Ident, notes: [CommitNote]) {
    let commit = try #require(
      try Answers.commit("tree x\nauthor \(line)\ncommitter B <b@example.org> 2 +0000\n\nx\n"))
    return (commit.author, commit.notes)
  }

  @Test(arguments: [
    ("Ada <ada@example.org> 1700000000 +0130", "Ada", "ada@example.org", 1_700_000_000, 90),
    ("Ada  Byron <a@x> 0 -0800", "Ada  Byron", "a@x", 0, -480),
    ("<a@x> 1 +0000", "", "a@x", 1, 0),
    ("A <> 1 +0000", "A", "", 1, 0),
    ("A <a> b> 1 +0000", "A", "a", 1, 0),
    ("A<a@x>1 +0000", "A", "a@x", 1, 0),
    ("A <a@x> 1", "A", "a@x", 1, 0),
  ])
  func `a name, an address and a moment are read`(
    line: String, name: String, email: String, seconds: Int, zone: Int
  ) throws {
    let ident = try author(line).ident
    #expect(ident.name == name)
    #expect(ident.email == Ident.Email(email))
    #expect(ident.time == Timestamp(seconds: seconds, zone: zone))
  }

  @Test(arguments: [
    ("A <a@x> -1 +0000", CommitNote.undated(.author, line: "A <a@x> -1 +0000")),
    ("A <a@x>", .undated(.author, line: "A <a@x>")),
    ("A <a@x> soon", .undated(.author, line: "A <a@x> soon")),
    (
      "A <a@x> 99999999999999999999 +0000",
      .undated(.author, line: "A <a@x> 99999999999999999999 +0000")
    ),
    ("A <a@x> 253402300800 +0000", .undated(.author, line: "A <a@x> 253402300800 +0000")),
    ("A <a@x 1 +0000", .malformed(.author, line: "A <a@x 1 +0000")),
    ("A", .malformed(.author, line: "A")),
    ("", .malformed(.author, line: "")),
    ("A\u{1b}[31m", .malformed(.author, line: "A\\u{1b}[31m")),
  ])
  func `a line without a moment is kept undated, with a note`(
    line: String, note: CommitNote
  ) throws {
    let (ident, notes) = try author(line)
    #expect(ident.time == nil)
    #expect(notes == [note])
  }

  @Test(arguments: ["+9999", "+1560", "0000", "UTC", "+00000"])
  func `a zone that is none leaves the moment as it is, with a note`(zone: String) throws {
    let (ident, notes) = try author("A <a@x> 5 \(zone)")
    #expect(ident.time == Timestamp(seconds: 5))
    #expect(notes == [.oddZone(.author, zone: zone)])
  }

  @Test func `the first of two authors counts, and a missing committer is noted`() throws {
    let commit = try #require(
      try Answers.commit("tree x\nauthor A <a@x> 1 +0000\nauthor B <b@x> 2 +0000\n\nx\n"))
    #expect(commit.author.name == "A")
    #expect(commit.committer.time == nil)
    #expect(commit.notes == [.repeated(.author), .missing(.committer)])
  }

  @Test func `a line of a megabyte is noted and not kept`() throws {
    let (ident, notes) = try author(String(repeating: "n", count: 900_000) + " <a@x> 1 +0000")
    #expect(ident.name.utf8.count < 200)
    #expect(notes.count == 1)
  }

  @Test func `addresses that only look alike are different`() {
    #expect(Ident.Email("\u{e9}@example.org") != Ident.Email("e\u{301}@example.org"))
    #expect(Ident.Email("a@example.org") == Ident.Email("a@example.org"))
  }
}
