/// All that a community folder says, read once and then only asked.
package struct CommunityFolder: Sendable {
  /// What `community.yml` says.
  package let community: Community
  /// Who is who.
  package let people: People
  /// What `.mailmap` says.
  package let mailmap: Mailmap
  /// The elections that can be read, in the order of time.
  package let elections: [Election]
  /// Elections whose file cannot be read.
  package let flawedElections: [String]
  /// All statements, by path.
  package let candidacies: [Candidacy]
  /// Who was elected as `elected.yml` says, by path.
  package let elected: [ElectedRecord]
  /// What was published, by path.
  package let results: [PublishedResult]
  /// The handles on frozen rolls.
  package let rolls: [RollOnFile]
  /// The files that say what an election is, and what was done in it, by path.
  package internal(set) var electionFiles: [String: SourceFile] = [:]
  /// The files of exceptions and members that electorates name, by path.
  package internal(set) var lists: [String: SourceFile] = [:]
  /// The files that say who is who, as they are: `people.yml` and `.mailmap`.
  package internal(set) var identityFiles: [SourceFile] = []
  /// Since when people contribute, if somebody read the repositories.
  package var contributions: Contributions?
  /// Posts of the site, as they are.
  package let posts: [SourceFile]

  private let byContest: [ContestKey: [Int]]
  private let electedByContest: [ContestKey: Int]
  private let resultByContest: [ContestKey: Int]

  /// Creates the folder from its parts.
  init(
    community: Community, people: People, mailmap: Mailmap, elections: [Election],
    flawedElections: [String], candidacies: [Candidacy], elected: [ElectedRecord],
    results: [PublishedResult], rolls: [RollOnFile], posts: [SourceFile]
  ) {
    self.community = community
    self.people = people
    self.mailmap = mailmap
    self.elections = elections.sorted {
      let (first, second) = ($0.timeline.voting.end, $1.timeline.voting.end)
      return first == second ? $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) : first < second
    }
    self.flawedElections = flawedElections
    self.candidacies = candidacies
    self.elected = elected
    self.results = results
    self.rolls = rolls
    self.posts = posts
    byContest = Dictionary(grouping: candidacies.indices) {
      ContestKey(election: candidacies[$0].election, contest: candidacies[$0].contest)
    }
    electedByContest = Dictionary(
      zip(elected.map { ContestKey(election: $0.election, contest: $0.contest) }, elected.indices),
      uniquingKeysWith: { first, _ in first })
    resultByContest = Dictionary(
      zip(results.map { ContestKey(election: $0.election, contest: $0.contest) }, results.indices),
      uniquingKeysWith: { first, _ in first })
  }

  /// The rule who may vote in a contest, if it can be found.
  package func electorate(of contest: Contest) -> ElectorateRule? {
    switch contest.electorate {
    case .rule(let rule): rule
    case .named(let name):
      community.electorates.first { $0.name == name.value }?.rule
    }
  }

  /// The files that electorates name, each once, by path.
  var listNames: [Placed<String>] {
    let own = elections.flatMap(\.contests).compactMap { contest -> ElectorateRule? in
      if case .rule(let rule) = contest.electorate { rule } else { nil }
    }
    var seen: Set<String> = []
    return (community.electorates.map(\.rule) + own).flatMap(\.lists)
      .filter { seen.insert($0.value).inserted }
  }

  /// The election of this id.
  package func election(_ id: String) -> Election? { elections.first { $0.id == id } }

  /// All statements for a contest, by path.
  package func candidacies(for contest: Contest, in election: Election) -> [Candidacy] {
    let key = ContestKey(election: election.id, contest: contest.id)
    return (byContest[key] ?? []).map { candidacies[$0] }
  }

  /// Those who stand in a contest and have not withdrawn, each person once, by path.
  package func standing(in contest: Contest, of election: Election) -> [Candidacy] {
    let statements = candidacies(for: contest, in: election)
    var gone = Set(
      statements.filter { $0.kind == .withdrawal }.map(\.identity)
        + election.recordedWithdrawals(from: contest).map { people.identity($0.value) })
    return statements.filter { $0.kind == .candidacy && gone.insert($0.identity).inserted }
  }

  /// Who was elected in a contest, if that is on file: in its published result, in `elected.yml`, or
  /// in the record of those whom another body appointed.
  package func record(of contest: Contest, in election: Election) -> ElectedRecord? {
    let published = result(of: contest, in: election).map { ElectedRecord($0) }
    let record = published ?? electedOnFile(in: contest, of: election)
    let appointed = election.appointed(to: contest)
    guard !appointed.isEmpty, let place = appointed.first?.place else { return record }
    let known = Set((record?.elected ?? []).map { people.identity($0.value) })
    return ElectedRecord(
      election: election.id, contest: contest.id,
      elected: (record?.elected ?? [])
        + appointed.filter { !known.contains(people.identity($0.value)) },
      manner: record.map { $0.elected.isEmpty ? .appointed : $0.manner } ?? .appointed,
      place: record?.place ?? place)
  }

  /// The published result of a contest.
  package func result(of contest: Contest, in election: Election) -> PublishedResult? {
    resultByContest[ContestKey(election: election.id, contest: contest.id)].map { results[$0] }
  }

  /// What `elected.yml` says of a contest.
  func electedOnFile(in contest: Contest, of election: Election) -> ElectedRecord? {
    electedByContest[ContestKey(election: election.id, contest: contest.id)].map { elected[$0] }
  }

  /// The frozen roll of a contest, if there is one.
  package func roll(of contest: Contest, in election: Election) -> RollOnFile? {
    rolls.first { $0.election == election.id && $0.contest == contest.id }
  }

  /// The contests of earlier elections for the same seats, latest first.
  package func earlier(
    _ contest: Contest, before election: Election
  ) -> [(election: Election, contest: Contest)] {
    let past = elections.prefix { $0.id != election.id }
    return past.reversed().flatMap { other in
      other.contests.filter { $0.subject.isSame(as: contest.subject) }.map { (other, $0) }
    }
  }

  /// Whom somebody works for at a moment: as the statement says, or else as `people.yml` does.
  package func affiliation(of candidacy: Candidacy, at instant: Instant) -> String? {
    candidacy.statement.affiliation?.value
      ?? people[candidacy.identity]?.affiliation(at: instant)
  }
}

/// What tells a contest from all others.
private struct ContestKey: Hashable {
  let election: String
  let contest: String
}
