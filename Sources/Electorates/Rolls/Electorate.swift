package import Governance

/// Who may vote in a contest, of everybody who has commits or an exception.
package struct Electorate: Sendable {
  /// The rule with everything looked up that it names.
  package let terms: ElectorateTerms
  /// What happened in the repositories that matter.
  package let activity: Activity
  private let people: People
  private let changes: [Int: [Activity.Entry]]
  private let exceptions: [String: RollException]
  private let excluded: Set<String>

  /// Applies a rule to what happened.
  ///
  /// The activity must have all commits of the repositories that the rule names, and of those that were
  /// one with them, on the branches that count.
  package init(_ terms: ElectorateTerms, to activity: Activity, people: People) {
    self.terms = terms
    self.activity = activity
    self.people = people
    changes = Self.changes(terms, in: activity)
    exceptions = Dictionary(
      terms.exceptions.map { (people.identity($0.handle), $0) },
      uniquingKeysWith: { first, _ in first })
    excluded = Set(terms.rule.excluded.map { people.identity($0) })
  }

  /// The changes of each contributor that count, earliest first.
  private static func changes(
    _ terms: ElectorateTerms, in activity: Activity
  ) -> [Int: [Activity.Entry]] {
    let repositories = Set(terms.repositories)
    let definition = CountingDefinition(unit: .changes)
    var changes: [Int: [Activity.Entry]] = [:]
    for entry in activity.entries where definition.includes(entry) {
      guard let landed = entry.landed, terms.cover(landed),
        repositories.contains(activity.history(of: entry).name)
      else { continue }
      let writers = activity.writers(of: entry)
      for writer in writers where terms.rule.countsCoAuthors || writer == Int(entry.author) {
        changes[writer, default: []].append(entry)
      }
    }
    return changes.mapValues { entries in
      entries.sorted { first, second in
        first.landed == second.landed
          ? activity.id(of: first) < activity.id(of: second)
          : (first.landed ?? .max) < (second.landed ?? .max)
      }
    }
  }

  /// Whether a contributor may vote.
  package func eligibility(ofContributor number: Int) -> Eligibility {
    let contributor = activity.contributors.all[number]
    let changes = changes[number] ?? []
    let handles = contributor.person.map { [$0.handle] + $0.otherHandles } ?? []
    let verdict = verdict(
      identity: contributor.handle.map { people.identity($0) }, handles: handles,
      addresses: contributor.addresses, isBot: contributor.isBot, changes: changes.count)
    return Eligibility(verdict: verdict, changes: changes)
  }

  /// Whether somebody without commits may vote.
  package func eligibility(ofHandle handle: String) -> Eligibility {
    let person = people[handle]
    let verdict = verdict(
      identity: people.identity(handle),
      handles: [handle] + (person.map { [$0.handle] + $0.otherHandles } ?? []),
      addresses: person?.emails.map(\.address) ?? [], isBot: false, changes: 0)
    return Eligibility(verdict: verdict, changes: [])
  }

  private func verdict(
    identity: String?, handles: [String], addresses: [String], isBot: Bool, changes: Int
  ) -> Eligibility.Verdict {
    if isBot { return .bot }
    if let identity, excluded.contains(identity) { return .excluded }
    if let members = terms.members, !members.contains(handles: handles, addresses: addresses) {
      return .notMember
    }
    if changes >= terms.rule.leastChanges { return .changes }
    if let identity, let exception = exceptions[identity] { return .exception(exception) }
    return .tooFewChanges
  }

  /// The person who is on file under a handle.
  package func person(_ handle: String) -> Person? { people[handle] }

  /// The number of the contributor who is on file under a handle.
  package func contributor(ofHandle handle: String) -> Int? {
    let identity = people.identity(handle)
    return activity.contributors.all.firstIndex {
      $0.handle.map { people.identity($0) } == identity
    }
  }
}
