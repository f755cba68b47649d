import GitHistory

/// What `git cat-file --batch` would print for some objects.
struct Answers {
  private(set) var bytes: [UInt8] = []

  static let id = "1111111111111111111111111111111111111111"
  static let people =
    "author Ada <ada@example.org> 1 +0000\ncommitter Ben <ben@example.org> 2 +0000\n"

  mutating func add(_ content: [UInt8], id: String = Answers.id, type: String = "commit") {
    bytes += Array("\(id) \(type) \(content.count)\n".utf8) + content + [0x0a]
  }

  mutating func add(_ content: String, id: String = Answers.id) {
    add(Array(content.utf8), id: id)
  }

  /// Parses it all in chunks of a size.
  func commits(chunk: Int = .max) throws -> [Commit] {
    var parser = CommitParser()
    var commits: [Commit] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      commits += try parser.commits(in: rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
    }
    try parser.finish()
    return commits
  }

  /// The one commit with this content.
  static func commit(_ content: [UInt8]) throws -> Commit? {
    var answers = Answers()
    answers.add(content)
    return try answers.commits().first
  }

  static func commit(_ content: String) throws -> Commit? { try commit(Array(content.utf8)) }
}
