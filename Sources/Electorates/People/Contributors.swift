internal import GitHistory
package import Governance

// Identity is a matter of evidence that somebody reviewed: first `people.yml`, then `.mailmap`, then
// the very same address. A name alone is none: two people may share one, and a roll that joined them
// would take a vote from somebody. Commits without an address belong to nobody.

/// Everybody who has commits in some repositories.
package struct Contributors: Sendable {
  /// The contributors, in the order in which their signatures are met.
  package private(set) var all: [Contributor] = []
  /// The contributor of each signature, by repository and signature.
  private var numbers: [[Int]] = []

  /// Resolves the signatures of histories.
  package init(
    in histories: [RepositoryHistory], people: People, mailmap: Mailmap, bots: BotPatterns
  ) {
    var known: [Key: Int] = [:]
    var drafts: [Draft] = []
    for history in histories {
      let uses = history.ledger.uses
      numbers.append(
        history.ledger.signatures.enumerated().map { index, signature in
          let identity = Self.identity(of: signature, people: people, mailmap: mailmap)
          let number = known[identity.key] ?? drafts.count
          if number == drafts.count {
            known[identity.key] = number
            drafts.append(Draft(evidence: identity.evidence))
          }
          drafts[number].add(signature, properName: identity.name, uses: uses[index])
          return number
        })
    }
    all = drafts.map { $0.contributor(bots: bots) }
  }

  /// The number in ``all`` of whoever uses a signature.
  package func number(ofSignature signature: Int, inRepository repository: Int) -> Int {
    numbers[repository][signature]
  }

  private enum Key: Hashable {
    case person(String)
    case address(String)
    case nothing
  }

  private static func identity(
    of signature: Signature, people: People, mailmap: Mailmap
  ) -> (key: Key, evidence: Contributor.Evidence, name: String?) {
    func person(_ address: String) -> Person? { Email(address).flatMap { people[$0] } }
    let (name, address) = mailmap.resolved(name: signature.name, email: signature.email.text)
    if let person = person(signature.email.text) ?? person(address) {
      return (.person(person.handle), .person(person), person.name)
    }
    let plain = address.lowercased()
    guard plain.contains(where: { !$0.isWhitespace }) else { return (.nothing, .nothing, nil) }
    return (.address(plain), .address(plain), name == signature.name ? nil : name)
  }

  /// A contributor while the signatures come in.
  private struct Draft {
    let evidence: Contributor.Evidence
    var signatures: [Signature] = []
    var properNames: [String] = []
    /// How often each name is used, by its bytes: texts are equal however their letters are composed.
    var uses: [[UInt8]: Int] = [:]

    init(evidence: Contributor.Evidence) { self.evidence = evidence }

    mutating func add(_ signature: Signature, properName: String?, uses count: Int) {
      if !signatures.contains(signature) { signatures.append(signature) }
      if let properName { properNames.append(properName) }
      uses[Array(signature.name.utf8), default: 0] += count
    }

    func contributor(bots: BotPatterns) -> Contributor {
      let handle: [Signature]
      switch evidence {
      case .person(let person): handle = [Signature(name: person.handle, email: Ident.Email(""))]
      case .address, .nothing: handle = []
      }
      return Contributor(
        evidence: evidence, name: Email.masked(name).text,
        signatures: signatures.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) },
        isBot: (signatures + handle).contains { bots.cover(name: $0.name, address: $0.email.text) })
    }

    /// The name on file, or else the one used most; of several used as often, the first by its bytes.
    private var name: String {
      switch evidence {
      case .person(let person): return person.name
      case .nothing: return "(no address)"
      case .address: break
      }
      if let proper = Self.first(properNames) { return proper }
      let most = uses.values.max() ?? 0
      let names = uses.filter { $0.value == most }.map { String(decoding: $0.key, as: UTF8.self) }
      return Self.first(names) ?? ""
    }

    private static func first(_ names: [String]) -> String? {
      names.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }
}

extension CommitLedger {
  /// How many commits bear each signature, co-authors included.
  fileprivate var uses: [Int] {
    var uses = Array(repeating: 0, count: signatures.count)
    for number in rows.indices where graph.dates[number] != .missing {
      uses[author(of: number)] += 1
    }
    for number in coauthors.values.joined() { uses[number] += 1 }
    return uses
  }
}

extension Signature {
  /// Bytes to sort by: the address, then the name.
  fileprivate var bytes: [UInt8] { Array(email.text.utf8) + [0] + Array(name.utf8) }
}
