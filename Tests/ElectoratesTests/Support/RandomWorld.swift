import Randomness
import Electorates
import GitHistory
@testable import Governance
import Testing

/// A small community with a history made of chances: several people under several names, programs,
/// merges, backports, reverts, co-authors, dates that cannot be read, and a split.
struct RandomWorld {
  var community = SampleCommunity()
  private(set) var repositories: [HandMadeRepository] = []
  /// Sets of repositories that were one, by number, the original first.
  let splits: [[Int]]

  /// Signatures, and whose they are; nothing for nobody.
  private static let signatures: [(text: String, identity: String)] = [
    ("Ada <ada@example.org>", "ada"), ("A. Example <ADA@example.org>", "ada"),
    ("Ada <ada.old@example.org>", "ada"), ("Ben <ben@example.org>", "ben"),
    ("Benny <benny@lan>", "ben"), ("Cem <cem@example.org>", "cem@example.org"),
    ("Cem <Cem@Example.org>", "cem@example.org"), ("Cem <cem@home>", "cem@example.org"),
    ("Ada <ada2@example.org>", "ada2@example.org"), ("Nobody <>", ""), ("Nobody < >", ""),
    ("Zuul <zuul@example.org>", "zuul@example.org"), ("zuul <ci@example.org>", "ci@example.org"),
  ]
  private static let bots: Set<String> = ["zuul@example.org", "ci@example.org"]
  private static let edges = [10, 20, 30, 40].map(day)

  init(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    splits = Bool.random(using: &random) ? [[0, 1]] : []
    community.projects = """
        beacon: {title: Beacon, repositories: [r0, r1]}
        wick: {repositories: [r2, r0]}

      """
    community.people = """
      ada:
        name: Ada Example
        emails: [ada@example.org]
        affiliations:
          - {name: Acme, to: 1970-01-26}
          - {name: Binary, from: 1970-01-26}
      ben: {name: Ben Example, emails: [ben@example.org]}
      """
    community.mailmap = """
      Ada <ada@example.org> <ada.old@example.org>
      <ben@example.org> <benny@lan>
      Cem Example <cem@example.org> Cem <cem@home>
      """
    community.bots = ["zuul"]
    community.splits = splits.map { $0.map { "r\($0)" } }
    for number in 0..<3 { repositories.append(try Self.repository(number, &random)) }
    if !splits.isEmpty { try copySome(&random) }
  }

  private static func repository(
    _ number: Int, _ random: inout RepeatableRandom
  ) throws -> HandMadeRepository {
    var repository = HandMadeRepository("r\(number)")
    for commit in 0..<Int.random(in: 1...14, using: &random) {
      let count = min(commit, [1, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 1)
      try repository.commit(
        subject(&random), by: signatures.randomElement(using: &random)?.text ?? "",
        at: date(&random), authored: .some(date(&random)),
        parents: Array((0..<commit).shuffled(using: &random).prefix(count)),
        trailers: trailers(&random))
    }
    let last = repository.commits.count - 1
    repository.branches = [("main", last), ("stable", Int.random(in: 0...last, using: &random))]
    return repository
  }

  /// Gives the second repository copies of some commits of the first.
  private mutating func copySome(_ random: inout RepeatableRandom) throws {
    for commit in repositories[0].commits where Bool.random(using: &random) {
      try repositories[1].commit(
        commit.message.subject, by: "\(commit.author.name) <\(commit.author.email.text)>",
        at: commit.committer.time?.seconds, authored: .some(commit.author.time?.seconds),
        trailers: Self.trailers(&random))
    }
    repositories[1].branches[0].commit = repositories[1].commits.count - 1
  }

  private static func subject(_ random: inout RepeatableRandom) -> String {
    ["Trim the wick", "Fill the lamp", "Revert \"Trim the wick\""].randomElement(using: &random)
      ?? ""
  }

  private static func trailers(_ random: inout RepeatableRandom) -> [String] {
    var trailers: [String] = []
    if Int.random(in: 0..<3, using: &random) == 0 {
      trailers.append(changeID("ab".randomElement(using: &random) ?? "a"))
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) where Bool.random(using: &random) {
      let signature = signatures.filter { !$0.identity.isEmpty }.randomElement(using: &random)
      trailers.append("Co-authored-by: \(signature?.text ?? "")")
    }
    return trailers
  }

  /// A date near an edge of a cycle, or none.
  private static func date(_ random: inout RepeatableRandom) -> Int? {
    if Int.random(in: 0..<12, using: &random) == 0 { return nil }
    return (edges.randomElement(using: &random) ?? 0)
      + ([-600_000, -1, 0, 1, 600_000].randomElement(using: &random) ?? 0)
  }
}

extension RandomWorld {
  /// Whose a signature is; nothing for nobody.
  func identity(_ name: String, _ email: String) -> String {
    Self.signatures.first { $0.text == "\(name) <\(email)>" }?.identity ?? "?"
  }

  /// Whether an identity is a program's.
  func isBot(_ identity: String) -> Bool { Self.bots.contains(identity) }

  /// A commit of a repository.
  func commit(_ id: ObjectID, in repository: Int) -> Commit? {
    repositories[repository].commits.first { $0.id == id }
  }
}

extension Contributor {
  /// The identity as ``RandomWorld`` has it.
  var identity: String {
    switch evidence {
    case .person(let person): person.handle
    case .address(let address): address
    case .nothing: ""
    }
  }
}
