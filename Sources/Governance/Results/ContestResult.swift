internal import BallotFormats
internal import Voting

// A result is a function of what was declared and of what was cast, and of nothing else: no clock, no
// folder. So whoever has both can make the same bytes.

/// What is published of a contest: who is elected, and everything behind it.
package struct ContestResult: Sendable {
  /// Somebody who takes a seat, and by what.
  package struct Elected: Hashable, Sendable {
    package let person: Person
    /// Why, in a sentence.
    package let reason: String
  }

  /// Somebody as a result names them.
  package struct Person: Hashable, Sendable {
    package let name: String
    package let handle: String
    package let affiliation: String?
  }

  /// A poll that was counted.
  package struct Poll: Sendable {
    /// The count.
    package let record: TallyRecord
    /// How other rules would have filled the seats; nothing for very many candidates, or where it would
    /// tell more than is published.
    package let robustness: Robustness?
    /// How far the rankings tell voters apart, where they are known.
    package let privacy: RankingPrivacy?
    /// How many votes the quorum asks for and are missing; 0 if it is met or not asked for.
    package let missingForQuorum: Int
  }

  /// What was declared.
  package let declaration: ContestDeclaration
  /// The poll, if one was held.
  package let poll: Poll?
  /// How the result came about.
  package let manner: ElectedRecord.Manner
  /// Those who take the seats, in order.
  package let elected: [Elected]

  /// Why there is no result.
  package enum Refusal: Error, Hashable, Sendable {
    /// A poll is needed, and no ballots were imported.
    case ballotsMissing
    /// The ballots cannot be counted, for these reasons.
    case notCounted([String])
  }

  /// Computes the result.
  ///
  /// - Throws: ``Refusal`` if there is nothing to count, or no way to count it.
  package init(
    of declaration: ContestDeclaration, from evidence: ContestEvidence,
    inputs: [TallyRecord.Input] = []
  ) throws(Refusal) {
    self.declaration = declaration
    guard declaration.needsPoll else {
      poll = nil
      let standing = declaration.standing.map { Elected(acclaimed: $0) }
      let appointed = Self.appointed(declaration)
      elected = standing + appointed
      manner = !standing.isEmpty ? .acclaimed : appointed.isEmpty ? .unfilled : .appointed
      return
    }
    let poll = try Self.poll(declaration, evidence, inputs)
    self.poll = poll
    let winners = poll.missingForQuorum > 0 ? [] : Self.winners(declaration, poll.record)
    let appointed = Self.appointed(declaration)
    elected = winners + appointed
    manner = !winners.isEmpty ? .poll : appointed.isEmpty ? .unfilled : .appointed
  }

  private static func poll(
    _ declaration: ContestDeclaration, _ evidence: ContestEvidence, _ inputs: [TallyRecord.Input]
  ) throws(Refusal) -> Poll {
    let file: BallotFile
    let knowsRankings: Bool
    switch evidence {
    case .none: throw .ballotsMissing
    case .ballots(let ballots):
      file = ballots
      knowsRankings = true
    case .pairs(let table):
      let totals = declaration.ballots?.count
      file = BallotFile(
        matrix: table.matrix, candidates: table.names,
        accepted: totals?.accepted ?? 0, blank: totals?.blank ?? 0,
        rejected: totals?.rejected ?? 0)
      knowsRankings = false
    }
    switch declaration.tally(file, inputs: inputs) {
    case .refused(let reasons): throw .notCounted(reasons)
    case .blanksDecide:
      throw .notCounted(["nobody declared what a blank means; write 'blanks:' in election.yml"])
    case .counted(let record):
      return Poll(
        record: record,
        robustness: Self.robustness(declaration, file, record, knowsRankings: knowsRankings),
        privacy: knowsRankings ? file.profile.map { RankingPrivacy($0) } : nil,
        missingForQuorum: missing(declaration, record))
    }
  }

  private static func robustness(
    _ declaration: ContestDeclaration, _ file: BallotFile, _ record: TallyRecord,
    knowsRankings: Bool
  ) -> Robustness? {
    guard record.names.count <= Robustness.mostCandidates, declaration.publishesFigures else {
      return nil
    }
    var file = file
    for candidate in declaration.candidates where !candidate.isStanding {
      if let number = file.candidates.firstIndex(of: candidate.name) {
        file.withdrawn.insert(number)
      }
    }
    file = file.withoutWithdrawn()
    let comparison = try? RuleComparison(
      CountedBallots(pairs: file.pairs, profile: file.profile), rules: record.count.rules,
      lot: record.lottery?.lot(for: record.names))
    return comparison.map { Robustness($0, knowsRankings: knowsRankings) }
  }

  /// Debian's method has a quorum of its own; for all others it is a number of ballots.
  private static func missing(_ declaration: ContestDeclaration, _ record: TallyRecord) -> Int {
    guard let quorum = declaration.quorum, declaration.counting.method != .debian else { return 0 }
    return max(0, quorum - record.ballots.accepted / record.ballots.unit)
  }

  private static func winners(
    _ declaration: ContestDeclaration, _ record: TallyRecord
  ) -> [Elected] {
    let people = Self.people(declaration)
    return (record.count.seats?.fills ?? []).compactMap { fill in
      people[record.names[fill.candidate]].map { person in
        // A reason names votes, and so tells of the ballots.
        Elected(
          person: person,
          reason: declaration.publishesFigures
            ? record.count.outcome.reasons[fill.candidate].sentence(record.wording)
            : "placed there by the count, whose figures are not published")
      }
    }
  }

  /// Those who stood, by the name on the ballot.
  private static func people(_ declaration: ContestDeclaration) -> [String: Person] {
    Dictionary(
      declaration.candidates.map { ($0.name, Person($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func appointed(_ declaration: ContestDeclaration) -> [Elected] {
    declaration.record.flatMap { entry -> [Elected] in
      guard case .appointed(let people, let body) = entry.event else { return [] }
      return people.map { handle in
        Elected(
          person: Person(name: handle.value, handle: handle.value, affiliation: nil),
          reason: "appointed by \(body) on \(entry.date.date): \(entry.reason)")
      }
    }
  }

  /// Those who inherit vacancies, in order; those of one tier are level.
  package var reserves: [[Person]] {
    guard let poll, poll.missingForQuorum == 0 else { return [] }
    let people = Self.people(declaration)
    return (poll.record.count.seats?.reserves ?? []).map { tier in
      tier.compactMap { people[poll.record.names[$0]] }
    }.filter { !$0.isEmpty }
  }

  /// Whether a tie is left open for a lot.
  package var isTied: Bool {
    guard let poll, poll.missingForQuorum == 0 else { return false }
    return poll.record.count.seats?.ties.isEmpty == false
  }

  /// How many seats nobody takes.
  package var vacant: Int {
    let open = isTied ? (poll?.record.count.seats?.ties ?? []).map(\.seats).reduce(0, +) : 0
    return max(0, declaration.seats - elected.count - open)
  }
}

extension ContestResult.Elected {
  fileprivate init(acclaimed candidate: DeclaredCandidate) {
    self.init(
      person: ContestResult.Person(candidate), reason: "no more stood than there are seats")
  }
}

extension ContestResult.Person {
  init(_ candidate: DeclaredCandidate) {
    self.init(
      name: candidate.name, handle: candidate.handle, affiliation: candidate.affiliation)
  }
}
