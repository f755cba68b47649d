import Randomness
import Electorates
import GitHistory
import Testing

/// A repository put together by hand, commit by commit.
///
/// Commits are numbered from 0 and descend from the one before unless parents are given.
struct HandMadeRepository: Sendable {
  let name: String
  private(set) var commits: [Commit] = []
  /// The branches, the repository's own first; where there are none, `main` is at the last commit.
  var branches: [(name: String, commit: Int)] = []

  init(_ name: String) { self.name = name }

  /// Adds a commit and returns its number.
  ///
  /// The author is written as in `Ada <ada@example.org>`; the time is the committer date, and the
  /// author date unless that is given.
  @discardableResult
  mutating func commit(
    _ subject: String = "Work", by author: String = "Ada <ada@example.org>", at seconds: Int?,
    authored: Int?? = nil, parents: [Int]? = nil, trailers: [String] = []
  ) throws -> Int {
    let parents = parents ?? (commits.isEmpty ? [] : [commits.count - 1])
    let body = trailers.isEmpty ? "" : "\n\n" + trailers.joined(separator: "\n")
    commits.append(
      Commit(
        id: try id(of: commits.count), parents: parents.map { commits[$0].id },
        author: Self.ident(author, at: authored ?? seconds),
        committer: Self.ident("Merger <merger@example.org>", at: seconds),
        message: Message(subject + body + "\n")))
    return commits.count - 1
  }

  /// The id that a commit of this number has or will have.
  func id(of number: Int) throws -> ObjectID {
    var random = RepeatableRandom(
      seed: name.utf8.reduce(UInt64(number)) { $0 &* 1_099 ^ UInt64($1) })
    return try #require(
      ObjectID(bytes: (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &random) }))
  }

  /// The names that point to commits.
  var references: [Reference] {
    if branches.isEmpty {
      return commits.last.map { [Reference(name: "refs/heads/main", commit: $0.id)] } ?? []
    }
    return branches.map { Reference(name: "refs/heads/" + $0.name, commit: commits[$0.commit].id) }
  }

  /// What is known once all has been read, in an order; as it was made if not given.
  func history(order: [Int]? = nil) -> RepositoryHistory {
    var ledger = CommitLedger()
    for number in order ?? Array(commits.indices) { ledger.add(commits[number]) }
    return RepositoryHistory(name: name, ledger: ledger, branches: references)
  }

  private static func ident(_ person: String, at seconds: Int?) -> Ident {
    let parts = person.split(separator: "<", omittingEmptySubsequences: false)
    let email = parts.count > 1 ? parts[1].dropLast() : ""
    return Ident(
      name: String(parts[0].hasSuffix(" ") ? parts[0].dropLast() : parts[0]),
      email: Ident.Email(String(email)), time: seconds.flatMap { Timestamp(seconds: $0) })
  }
}

/// The trailer of a change, from one letter of its name.
func changeID(_ letter: Character) -> String {
  "Change-Id: I" + String(repeating: letter, count: 40)
}
