package import GitHistory
internal import Governance

/// Who may vote in a contest, by name and with the evidence.
package struct Roll: Sendable {
  /// One person who may vote.
  package struct Line: Sendable {
    /// The handle, if the person is on file or the exception names one.
    package let handle: String?
    /// The name, without addresses.
    package let name: String
    /// Why the person is on.
    package let verdict: Eligibility.Verdict
    /// How many changes count.
    package let changes: Int
    /// The commit that decided: with it there were enough changes.
    package let evidence: Evidence?
    /// The address for the invitation to vote; never published.
    package let address: String?
    /// All addresses in use or on file; never published.
    package let addresses: [String]
    /// The names that were used with an address that is not on file; never published.
    package let names: [String]
  }

  /// A commit that anybody can look at.
  package struct Evidence: Hashable, Sendable {
    /// The repository.
    package let repository: String
    /// The commit.
    package let commit: ObjectID
  }

  /// The lines: those with a handle by handle, then the others by their evidence, which two who wrote
  /// one commit share, and by name and address.
  package let lines: [Line]
}

extension Roll {
  /// Everybody in an electorate who may vote.
  package init(_ electorate: Electorate) {
    let activity = electorate.activity
    var lines: [Line] = []
    for number in activity.contributors.all.indices {
      let eligibility = electorate.eligibility(ofContributor: number)
      guard eligibility.isOnRoll else { continue }
      lines.append(Line(activity.contributors.all[number], eligibility, electorate))
    }
    var excepted: Set<String> = []
    for exception in electorate.terms.exceptions {
      let handle = electorate.person(exception.handle)?.handle ?? exception.handle
      guard electorate.contributor(ofHandle: handle) == nil,
        excepted.insert(handle.lowercased()).inserted
      else { continue }
      let eligibility = electorate.eligibility(ofHandle: exception.handle)
      guard eligibility.isOnRoll else { continue }
      lines.append(Line(exception, eligibility, person: electorate.person(exception.handle)))
    }
    self.lines = lines.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
  }
}

extension Roll.Line {
  fileprivate init(
    _ contributor: Contributor, _ eligibility: Eligibility, _ electorate: Electorate
  ) {
    handle = contributor.handle
    name = contributor.name
    verdict = eligibility.verdict
    changes = eligibility.changes.count
    let activity = electorate.activity
    let least = electorate.terms.rule.leastChanges
    let decisive =
      eligibility.changes.indices.contains(least - 1)
      ? eligibility.changes[least - 1] : eligibility.changes.last
    evidence = decisive.map {
      Roll.Evidence(repository: activity.history(of: $0).name, commit: activity.id(of: $0))
    }
    addresses = contributor.addresses
    switch contributor.evidence {
    case .person(let person):
      address = person.emails.first?.address ?? addresses.first
      names = []
    case .address(let address):
      self.address = address
      names = Set(contributor.signatures.map(\.name)).sorted()
    case .nothing:
      address = nil
      names = []
    }
  }

  fileprivate init(_ exception: RollException, _ eligibility: Eligibility, person: Person?) {
    handle = person?.handle ?? exception.handle
    name = person?.name ?? exception.name ?? ""
    verdict = eligibility.verdict
    changes = 0
    evidence = nil
    addresses = person?.emails.map(\.address) ?? []
    address = addresses.first
    names = []
  }

  /// Bytes to sort by.
  fileprivate var sortKey: [UInt8] {
    if let handle { return [0] + Array(handle.lowercased().utf8) + [0] + Array(handle.utf8) }
    return [1] + Array("\(evidence?.repository ?? "")\u{0}".utf8) + (evidence?.commit.bytes ?? [])
      + Array("\(name)\u{0}\(address ?? "")".utf8)
  }
}
