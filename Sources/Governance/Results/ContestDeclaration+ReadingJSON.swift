internal import FoundationEssentials
internal import Voting

extension ContestDeclaration {
  /// Reads a `contest.json`; nothing if it is none, or not written as this program writes it.
  package init?(json bytes: [UInt8]) {
    guard bytes.count <= 64 << 20,
      let layout = try? JSONDecoder().decode(DeclarationLayout.self, from: Data(bytes)),
      let declaration = layout.declaration,
      declaration.json.text.utf8.elementsEqual(bytes)
    else { return nil }
    self = declaration
  }
}

/// A declaration as its JSON lays it out.
private struct DeclarationLayout: Decodable {
  struct Tool: Decodable { let version: String }
  struct Election: Decodable { let id, title: String, cycle: String? }
  struct Contest: Decodable {
    let id, title: String
    let body, project: String?
    let special: Bool
  }
  struct Span: Decodable {
    let from, to: String

    var window: Window? {
      guard let start = try? Instant(from, for: .moment), let end = try? Instant(to, for: .moment),
        start <= end
      else { return nil }
      return Window(from: start, to: end)
    }
  }
  struct Parts: Decodable {
    let nominations, voting: Span
    let campaign, complaints: Span?
  }
  struct Member: Decodable { let handle, name: String, affiliation: String? }
  struct Candidate: Decodable {
    let name, handle, statement, sha256: String
    let affiliation: String?
    let standing: Bool
  }
  struct Roll: Decodable { let people: Int, sha256: String }
  struct Ballots: Decodable {
    let published: String
    let sha256: String?
    let accepted, blank, rejected: Int
    let source: BallotSourceLayout?
  }
  struct Entry: Decodable {
    let date, official, what, why: String
    let contest, part, to, person, by, seed: String?
    let people: [String]?
    let voting: Span?
  }
  struct Source: Decodable { let path, sha256: String, bytes: Int }

  let schema, community, method, cap: String
  let tool: Tool
  let election: Election
  let contest: Contest
  let officials: [String]
  let timeline: Parts
  let seats: Int
  let strength, blanks, equalPairs, lottery, defaultOption, lotterySeed: String?
  let quorum, signatures: Int?
  let continuing: [Member]
  let candidates: [Candidate]
  let roll: Roll?
  let ballots: Ballots?
  let record: [Entry]
  let sources: [Source]

  /// The declaration; `nil` if a word or number in it has no meaning.
  var declaration: ContestDeclaration? {
    guard schema == ContestDeclaration.schema, let subject, let windows, let counting,
      let cap = CapDeclaration(cap), (1...1_000).contains(seats),
      quorum.map((0...1_000_000_000).contains) ?? true,
      candidates.count <= Profile.Limit.candidates
    else { return nil }
    let entries = record.map(\.value)
    let published = ballots.map(\.value)
    guard !entries.contains(where: { $0 == nil }), published.map({ $0 != nil }) ?? true else {
      return nil
    }
    return ContestDeclaration(
      community: community, election: .init(id: election.id, title: election.title),
      cycle: election.cycle, contest: .init(id: contest.id, title: contest.title),
      subject: subject, isSpecial: contest.special, officials: officials,
      signatures: signatures, timeline: windows,
      seats: seats, counting: counting,
      ties: lottery.map { .lottery(seed: $0) } ?? .report, cap: cap, quorum: quorum,
      defaultOption: defaultOption,
      continuing: continuing.map {
        .init(handle: $0.handle, name: $0.name, affiliation: $0.affiliation)
      },
      candidates: candidates.map {
        DeclaredCandidate(
          name: $0.name, handle: $0.handle, affiliation: $0.affiliation, isStanding: $0.standing,
          statement: $0.statement, sha256: $0.sha256)
      },
      roll: roll.map { .init(people: $0.people, sha256: $0.sha256) },
      ballots: published ?? nil, lotterySeed: lotterySeed, record: entries.compactMap(\.self),
      sources: sources.map { .init(path: $0.path, bytes: $0.bytes, sha256: $0.sha256) },
      version: tool.version)
  }

  private var subject: ContestDeclaration.Subject? {
    switch (contest.body, contest.project) {
    case (.some(let body), nil): .body(body)
    case (nil, .some(let project)): .project(project)
    case (.some, .some), (nil, nil): nil
    }
  }

  private var windows: Timeline? {
    guard let nominations = timeline.nominations.window, let voting = timeline.voting.window else {
      return nil
    }
    return Timeline(
      nominations: nominations, campaign: timeline.campaign?.window, voting: voting,
      complaints: timeline.complaints?.window)
  }

  private var counting: DeclaredCounting? {
    guard let method = Method(rawValue: method) else { return nil }
    return DeclaredCounting(
      method: method, strength: strength.flatMap { Strength(rawValue: $0) },
      blanks: blanks.flatMap { UnrankedRule(rawValue: $0) },
      equalPairs: equalPairs.flatMap { CountingRules.EqualPairs(rawValue: $0) })
  }
}

extension DeclarationLayout.Ballots {
  fileprivate var value: ContestDeclaration.Ballots? {
    guard let tier = Publication.Ballots(rawValue: published), accepted >= 0, rejected >= 0,
      (0...accepted).contains(blank)
    else { return nil }
    return ContestDeclaration.Ballots(
      tier: tier, source: source?.value, sha256: sha256,
      count: BallotTotals(accepted: accepted, blank: blank, rejected: rejected))
  }
}

extension DeclarationLayout.Entry {
  fileprivate var value: RecordEntry? {
    let place = Place(file: "contest.json")
    func placed(_ text: String) -> Placed<String> { Placed(text, at: place) }
    guard let date = try? Instant(date, for: .moment), let event = event(placed) else { return nil }
    return RecordEntry(
      date: date, official: placed(official), event: event, contest: contest.map(placed),
      reason: why, place: place)
  }

  private func event(_ placed: (String) -> Placed<String>) -> RecordEvent? {
    guard let word = RecordEvent.Word(rawValue: what) else { return nil }
    let person = person.map(placed)
    switch word {
    case .extended:
      guard let part = part.flatMap({ Timeline.Part(rawValue: $0) }),
        let end = to.flatMap({ try? Instant($0, for: .moment) })
      else { return nil }
      return .extended(part, to: end)
    case .rerun: return voting?.window.map { .rerun(voting: $0) }
    case .exception: return person.map { .exception(person: $0) }
    case .withdrawn: return person.map { .withdrawn(person: $0) }
    case .appointed: return by.map { .appointed(people: (people ?? []).map(placed), by: $0) }
    case .vacated: return person.map { .vacated(person: $0) }
    case .inherited: return person.map { .inherited(person: $0) }
    case .declined: return person.map { .declined(person: $0) }
    case .lottery: return seed.map { .lottery(seed: $0) }
    case .note: return .note
    }
  }
}

/// Where ballots came from, as JSON lays it out.
struct BallotSourceLayout: Decodable {
  struct Renaming: Decodable { let name, candidate: String }

  let file, sha256, format, pollOpened: String
  let direction: String?
  let renamed: [Renaming]
  let rejected: Int

  /// The record; `nil` if its time is none.
  var value: BallotSourceRecord? {
    guard let opened = try? Instant(pollOpened, for: .moment) else { return nil }
    return BallotSourceRecord(
      file: file, sha256: sha256, format: format, direction: direction, pollOpened: opened,
      renamed: renamed.map { .init(name: $0.name, candidate: $0.candidate) }, rejected: rejected)
  }
}
