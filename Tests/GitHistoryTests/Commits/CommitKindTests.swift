import GitHistory
import Testing

@Suite struct CommitKindTests {
  @Test(arguments: [
    (parents: 1, name: "Ada", subject: "Fix it", kind: CommitKind.ordinary),
    (parents: 0, name: "Ada", subject: "Begin", kind: .ordinary),
    (parents: 1, name: "Ada", subject: "Revert \"Fix it\"", kind: .revert),
    (parents: 1, name: "bot", subject: "Revert \"Fix it\"", kind: .bot),
    (parents: 2, name: "bot", subject: "Merge", kind: .merge),
    (parents: 60, name: "Ada", subject: "Revert \"Merge\"", kind: .merge),
  ])
  func `a commit is in one class`(
    parents: Int, name: String, subject: String, kind: CommitKind
  ) throws {
    let parent = "parent \(Answers.id)\n"
    let commit = try #require(
      try Answers.commit(
        "tree x\n\(String(repeating: parent, count: parents))author \(name) <a@x> 1 +0000\n"
          + "committer B <b@x> 1 +0000\n\n\(subject)\n"))
    #expect(commit.kind { $0.name == "bot" } == kind)
  }
}
