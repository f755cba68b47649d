import Randomness
import GitHistory
import Testing

@Suite struct CommitParserTests {
  private static let body = "tree \(Answers.id)\nparent \(Answers.id)\n" + Answers.people

  @Test(arguments: [1, 2, 7, 64, 1000, .max])
  func `commits are the same however git's output is cut into chunks`(chunk: Int) throws {
    var answers = Answers()
    answers.add(Self.body + "\nFirst\n")
    answers.add(Self.body + "\n")
    answers.add(Self.body + "\n\(Answers.id) commit 3\nabc\n\0\0\n\nwith what looks like an answer")
    let commits = try answers.commits(chunk: chunk)
    #expect(commits.map(\.message.bytes.count) == [6, 0, 88])
    #expect(commits.allSatisfy { $0.parents.count == 1 && $0.notes.isEmpty })
    #expect(commits.allSatisfy { $0.author.name == "Ada" && $0.committer.time?.seconds == 2 })
  }

  @Test func `signatures and merged tags in the header are passed over`() throws {
    let header = """
      tree \(Answers.id)
      \(Answers.people)gpgsig -----BEGIN PGP SIGNATURE-----
       author Eve <eve@example.org> 3 +0000
       -----END PGP SIGNATURE-----
      mergetag object \(Answers.id)
       tagger Eve <eve@example.org> 3 +0000

      Subject

      parent \(Answers.id)

      """
    let commit = try #require(try Answers.commit(header))
    #expect(commit.author.name == "Ada")
    #expect(commit.parents.isEmpty)
    #expect(commit.message.subject == "Subject")
    #expect(commit.notes.isEmpty)
  }

  @Test(arguments: [1 << 20, 100_000])
  func `of a commit beyond the limit the beginning is kept and the next is found`(
    chunk: Int
  ) throws {
    var answers = Answers()
    let long = Array((Self.body + "\nLong\n\n").utf8) + Array(repeating: 0x6d, count: 3_000_000)
    answers.add(long)
    answers.add(Self.body + "\nNext\n")
    let commits = try answers.commits(chunk: chunk)
    #expect(commits.map(\.message.subject) == ["Long", "Next"])
    #expect(commits.map(\.notes) == [[.cut(bytes: long.count)], []])
    #expect(commits.map(\.message.isCut) == [true, false])
  }

  @Test func `an object that git does not have is told`() throws {
    var parser = CommitParser()
    #expect(try parser.commits(in: Array("\(Answers.id) missing\n".utf8)[...]).isEmpty)
    try parser.finish()
    #expect(parser.missing == [Answers.id])
  }

  @Test(arguments: [
    "nonsense\n", "\(Answers.id) commit\n", "\(Answers.id) commit -1\n",
    "\(Answers.id) commit 99999999999999999999\n", "\(Answers.id) commit 9223372036854775807\n",
    "\(Answers.id) blob 3\nabc\n", "abc commit 3\nabc\n", String(repeating: "x", count: 300),
  ])
  func `an answer that git never gives is refused`(text: String) {
    var parser = CommitParser()
    #expect(throws: GitError.self) { try parser.commits(in: Array(text.utf8)[...]) }
  }

  @Test func `output that ends within an object is refused`() throws {
    var parser = CommitParser()
    _ = try parser.commits(in: Array("\(Answers.id) commit 10\nabc".utf8)[...])
    #expect(throws: GitError.self) { try parser.finish() }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `damaged commits are read without harm`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var content = Array((Self.body + "encoding x\n\nSubject\n\nChange-Id: I1\nA: b\n").utf8)
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let place = Int.random(in: 0..<content.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: content[place] = [0, 0x0a, 0x20, 0x3c, 0x3e, 0xff].randomElement(using: &random) ?? 0
      case 1: content.remove(at: place)
      default: content.insert(content[place], at: place)
      }
    }
    let commit = try #require(try Answers.commit(content))
    #expect(content.suffix(commit.message.bytes.count) == commit.message.bytes[...])
    _ = (commit.message.subject, commit.message.revert, Footer(of: commit.message))
  }
}
