import GitHistory
import Testing

@Suite struct TextEncodingTests {
  private func commit(name: [UInt8], encoding: String? = nil) throws -> Commit {
    let header = encoding.map { "encoding \($0)\n" } ?? ""
    let content =
      Array("tree x\nauthor ".utf8) + name
      + Array(" <a@x> 1 +0000\ncommitter B <b@x> 2 +0000\n\(header)\n".utf8) + name
    return try #require(try Answers.commit(content))
  }

  private static let latin1: [UInt8] = [0x4a, 0xf6, 0x72, 0x67]
  private static let utf8: [UInt8] = Array("Jörg".utf8)

  @Test(arguments: [
    (utf8, nil, []), (utf8, "UTF-8", []), (latin1, "ISO-8859-1", []), (latin1, "latin1", []),
    (latin1, nil, [CommitNote.takenAsLatin1]), (latin1, "utf-8", [.takenAsLatin1]),
    (utf8, "EBCDIC", [.unknownEncoding("EBCDIC")]),
    (latin1, "EBCDIC", [.unknownEncoding("EBCDIC")]),
  ])
  func `names and messages are decoded as declared, or by what they are`(
    bytes: [UInt8], encoding: String?, notes: [CommitNote]
  ) throws {
    let commit = try commit(name: bytes, encoding: encoding)
    #expect(commit.author.name == "Jörg")
    #expect(commit.message.subject == "Jörg")
    #expect(commit.notes == notes)
  }

  @Test func `a declared encoding wins over what the bytes could also be`() throws {
    #expect(try commit(name: Self.utf8, encoding: "ISO-8859-1").author.name == "JÃ¶rg")
  }

  @Test func `one name in two encodings is decoded twice`() throws {
    var answers = Answers()
    for encoding in ["", "encoding latin1\n"] {
      answers.add(
        Array("author ".utf8) + Self.utf8
          + Array(" <a@x> 1 +0000\ncommitter B <b@x> 2 +0000\n\(encoding)\nx".utf8))
    }
    #expect(try answers.commits().map(\.author.name) == ["Jörg", "JÃ¶rg"])
  }
}
