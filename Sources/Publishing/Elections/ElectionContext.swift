internal import Governance
internal import Markup

/// What all pages about elections look things up in.
struct ElectionContext: Sendable {
  let folder: CommunityFolder
  let now: Instant
  /// Where each election stands, in the order of time.
  let states: [ElectionState]
  private let personPages: Set<String>

  init(folder: CommunityFolder, now: Instant, personPages: Set<String>) {
    self.folder = folder
    self.now = now
    self.personPages = personPages
    states = folder.elections.map { ElectionState(of: $0, in: folder, at: now) }
  }

  func name(of contest: Contest, in election: Election) -> ContestName {
    ContestName(election: election.id, contest: contest.id)
  }

  /// The name of a person: as `people.yml` says, or else as the statement or the result does.
  func personName(_ handle: String, stated: String? = nil) -> String {
    if let person = folder.people[handle] { return person.name.withoutAddresses }
    guard let stated, !stated.isEmpty else { return handle.withoutAddresses }
    return stated.withoutAddresses
  }

  /// The name of a person, which leads to their page if there is one.
  func person(_ handle: String, stated: String? = nil, from page: SitePath) -> HTML {
    let name = personName(handle, stated: stated)
    let own = folder.people[handle]?.handle ?? handle
    guard personPages.contains(own) else { return .cell(name) }
    return "<a href=\"\(page.link(to: .person(own)))\">\(HTML.cell(name))</a>"
  }

  /// The names of those elected in a contest.
  func elected(
    _ record: ElectedRecord, of contest: Contest, in election: Election, from page: SitePath
  ) -> [HTML] {
    record.elected.map { placed in
      person(
        placed.value, stated: statedName(placed.value, of: contest, in: election), from: page)
    }
  }

  /// The name that a result or a statement gives somebody.
  func statedName(_ handle: String, of contest: Contest, in election: Election) -> String? {
    let identity = folder.people.identity(handle)
    let result = folder.result(of: contest, in: election)
    let candidate = (result.map { $0.elected + $0.reserves.joined() } ?? []).first {
      folder.people.identity($0.handle) == identity
    }
    if let candidate { return candidate.name }
    return folder.candidacies(for: contest, in: election).first { $0.identity == identity }?
      .statement.name.value
  }

  /// The contest's title, which may be that of another name in the record.
  func title(of contest: String, in election: Election) -> String {
    election.contest(contest)?.title ?? contest
  }
}

extension String {
  /// The text as it may stand on a page: no mail address, no change of direction, no control.
  var withoutAddresses: String { Email.masked(shown).text }
}

extension SitePath {
  /// A link from this page to another one.
  func anchor(_ title: String, to other: SitePath) -> HTML {
    "<a href=\"\(link(to: other))\">\(title)</a>"
  }
}

extension HTML {
  /// Pieces as a list in a sentence: "a", "a and b", "a, b and c".
  static func list(_ pieces: [HTML]) -> HTML {
    guard let last = pieces.last, pieces.count > 1 else { return pieces.first ?? .empty }
    return "\(pieces.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// A sentence or more as a paragraph.
  static func paragraph(_ text: String) -> HTML { "<p>\(text)</p>\n" }
}
