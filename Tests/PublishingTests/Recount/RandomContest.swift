import BallotFormats
import Governance
import Publishing
import Randomness
import Voting

/// A contest with random rules and few random ballots, so that ties, cycles and full caps are common.
struct RandomContest {
  /// Names as far from plain as a ballot file can hold.
  static let names = [
    "Ada Marsh", #"Ben "Lovely" O'Kay"#, "+Cem Yıldız", "Dana & Reyes", "Émre (emre)", "'-Freya",
    "Güneş | Hana",
  ]
  static let firms = ["Acme", "acme ", "Beta", "__proto__"]
  static let schulze = Method.schulze.rawValue

  /// The files that are published of it; nothing if these rules need no poll.
  let files: [ArchiveFile: [UInt8]]?
  let tier: Publication.Ballots

  // Draws a contest; the seed tells it from others.
  init(seed: UInt64, method: Method = .schulze) throws {
    var random = RepeatableRandom(seed: seed)
    let size = Int.random(in: 2...Self.names.count, using: &random)
    var people = Array(Self.names.prefix(size))
    let option = Int.random(in: 0..<4, using: &random) == 0 ? people.removeLast() : nil
    let leaves = people.count > 1 && Int.random(in: 0..<4, using: &random) == 0
    tier = Int.random(in: 0..<4, using: &random) == 0 ? .matrix : .full
    let unranked = UnrankedRule.allCases.randomElement(using: &random) ?? .last
    let ballots = Self.ballots(people + [option].compactMap(\.self), &random)
    let file = BallotFile.reading(ballots.span, as: .cef, options: ReadingOptions(keep: .rankings))
    let rules = Self.rules(method, unranked, option, &random)
    let json = JSONText.object(
      Self.head + rules + [
        ("continuing", .array(Self.continuing(&random))),
        (
          "candidates",
          .array(
            people.enumerated().map { number, name in
              Self.candidate(name, stands: !(leaves && number == 0), &random)
            })
        ),
        ("roll", .null), ("ballots", Self.ballots(file, tier, ballots)),
        ("lotterySeed", .string("as drawn on \(seed)")),
        ("record", .array(Int.random(in: 0..<5, using: &random) == 0 ? [Self.appointment] : [])),
        ("sources", .array([])),
      ])
    let bytes = Array(json.text.utf8)
    guard let declaration = ContestDeclaration(json: bytes) else {
      throw Unreadable(json: json.text)
    }
    guard declaration.needsPoll else {
      files = nil
      return
    }
    let archive = try ResultArchive(
      of: declaration, ballots: file, others: tier == .full ? [(.ballots, ballots)] : [])
    files = Dictionary(archive.files.map { ($0.name, $0.bytes) }) { first, _ in first }
  }

  /// A declaration that its reader refuses.
  struct Unreadable: Error { let json: String }
}

extension RandomContest {
  private static var head: [(key: String, value: JSONText)] {
    func span(_ from: String, _ to: String) -> JSONText {
      .object([("from", .string(from)), ("to", .string(to))])
    }
    return [
      ("schema", .string(ContestDeclaration.schema)),
      ("tool", .object([("name", .string("hustings")), ("version", .string("0.1.0"))])),
      ("community", .string("Lantern & <Co>")),
      (
        "election",
        .object([("id", .string("amber")), ("title", .string("Amber")), ("cycle", .null)])
      ),
      (
        "contest",
        .object([
          ("id", .string("council")), ("title", .string("Council </script>")),
          ("body", .string("council")), ("project", .null), ("special", .bool(false)),
        ])
      ),
      ("officials", .strings(["pia"])), ("signatures", .null),
      (
        "timeline",
        .object([
          ("nominations", span("2024-03-01T12:00:00Z", "2024-03-10T12:00:00Z")),
          ("voting", span("2024-03-16T12:00:00Z", "2024-03-25T12:00:00Z")),
        ])
      ),
    ]
  }

  private static func rules(
    _ method: Method, _ unranked: UnrankedRule, _ option: String?, _ random: inout RepeatableRandom
  ) -> [(key: String, value: JSONText)] {
    let strength: Strength = Bool.random(using: &random) ? .margins : .winningVotes
    let caps = ["none", "none", "1", "2", "half", "third", "2/5"]
    return [
      ("seats", .number(Int.random(in: 1...4, using: &random))),
      ("method", .string(method.rawValue)), ("strength", .string(strength.rawValue)),
      ("blanks", .string(unranked.rawValue)), ("equalPairs", .null),
      ("lottery", Bool.random(using: &random) ? .string("a seed to come") : .null),
      ("cap", .string(caps.randomElement(using: &random) ?? "none")),
      ("quorum", Int.random(in: 0..<4, using: &random) == 0 ? .number(6) : .null),
      ("defaultOption", option.map(JSONText.string) ?? .null),
    ]
  }

  private static func continuing(_ random: inout RepeatableRandom) -> [JSONText] {
    (0..<Int.random(in: 0..<3, using: &random)).map { number in
      .object([
        ("handle", .string("member\(number)")), ("name", .string("Member \(number)")),
        ("affiliation", firm(&random)),
      ])
    }
  }

  private static func firm(_ random: inout RepeatableRandom) -> JSONText {
    Int.random(in: 0..<4, using: &random) == 0
      ? .null : firms.randomElement(using: &random).map(JSONText.string) ?? .null
  }

  private static func candidate(
    _ name: String, stands: Bool, _ random: inout RepeatableRandom
  ) -> JSONText {
    .object([
      ("name", .string(name)), ("handle", .string("h\(names.firstIndex(of: name) ?? 0)")),
      ("affiliation", firm(&random)), ("standing", .bool(stands)),
      ("statement", .string("candidates/amber/council/x.md")), ("sha256", .string("")),
    ])
  }

  private static let appointment = JSONText.object([
    ("date", .string("2024-04-01T12:00:00Z")), ("official", .string("pia")),
    ("what", .string("appointed")), ("contest", .string("council")), ("people", .strings(["zoe"])),
    ("by", .string("The council")), ("why", .string("a seat was empty")),
  ])

  private static func ballots(
    _ file: BallotFile, _ tier: Publication.Ballots, _ bytes: [UInt8]
  ) -> JSONText {
    .object([
      ("published", .string(tier.rawValue)),
      ("sha256", tier == .full ? .string(SHA256Digest(of: bytes).hexadecimal) : .null),
      ("accepted", .number(file.count.accepted)), ("blank", .number(file.count.blank)),
      ("rejected", .number(0)), ("source", .null),
    ])
  }

  /// A few ballots as the program writes them, with ties, blanks, receipts and several of one kind.
  private static func ballots(_ names: [String], _ random: inout RepeatableRandom) -> [UInt8] {
    var text = "#/Candidates: \(names.joined(separator: " ; "))\n\n"
    for line in 0..<Int.random(in: 1...7, using: &random) {
      let ranked = names.shuffled(using: &random)
        .prefix(Int.random(in: 0...names.count, using: &random))
      var ranking = ranked.first ?? "/EMPTY_RANKING/"
      for name in ranked.dropFirst() {
        ranking += (Int.random(in: 0..<4, using: &random) == 0 ? " = " : " > ") + name
      }
      let receipt = Int.random(in: 0..<4, using: &random) == 0 ? "id:r\(line) || " : ""
      text += "\(receipt)\(ranking) * \(Int.random(in: 1...3, using: &random))\n"
    }
    return Array(text.utf8)
  }
}
