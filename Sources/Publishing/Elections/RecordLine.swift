internal import Governance

/// An entry of the record as a line of a list.
struct RecordLine {
  private let entry: RecordEntry
  private let election: Election
  private let context: ElectionContext

  init(_ entry: RecordEntry, in election: Election, _ context: ElectionContext) {
    self.entry = entry
    self.election = election
    self.context = context
  }

  /// When, who, what and why.
  func html(on page: SitePath) -> HTML {
    """
    <li>\(entry.date.html): \(what(on: page)). \
    <span class="why">Why: \(sentence(entry.reason))</span> \
    (\(context.person(entry.official.value, from: page)))</li>

    """
  }

  private func sentence(_ text: String) -> String {
    let text = text.withoutAddresses
    return text.hasSuffix(".") ? text : text + "."
  }

  private func what(on page: SitePath) -> HTML {
    let scope: HTML =
      entry.contest.map { " for \(context.title(of: $0.value, in: election))" } ?? .empty
    func name(_ person: Placed<String>) -> HTML { context.person(person.value, from: page) }
    switch entry.event {
    case .extended(let part, let end):
      return "\(part.rawValue)\(scope) extended to \(end.inBothZones)"
    case .rerun(let voting):
      return "poll\(scope) held anew from \(voting.start.html) to \(voting.end.inBothZones)"
    case .exception(let person): return "exception granted to \(name(person))\(scope)"
    case .withdrawn(let person): return "\(name(person)) withdrew\(scope)"
    case .appointed(let people, let body):
      return "\(body.withoutAddresses) appointed \(HTML.list(people.map(name)))\(scope)"
    case .vacated(let person): return "\(name(person)) left the seat\(scope)"
    case .inherited(let person): return "\(name(person)) took a vacant seat\(scope)"
    case .declined(let person): return "\(name(person)) declined a vacant seat\(scope)"
    case .lottery(let seed):
      return "lottery\(scope) drawn with the seed <q>\(seed.withoutAddresses)</q>"
    case .note: return "note\(scope)"
    }
  }
}
