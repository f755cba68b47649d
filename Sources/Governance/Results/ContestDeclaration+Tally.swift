package import BallotFormats
internal import Voting

extension ContestDeclaration {
  /// What the declared rules ask of a tally.
  package var request: TallyRequest {
    var request = TallyRequest()
    request.contest = id
    request.asking = .election
    request.method = counting.method
    request.strength = counting.strength
    request.blanks = counting.blanks
    request.equalPairs = counting.equalPairs
    request.seats = seats
    request.cap = cap.cap == nil ? nil : cap.description
    if case .lottery = ties { request.lotterySeed = lotterySeed }
    request.defaultOption = defaultOption
    if counting.method == .debian { request.quorum = quorum }
    return request
  }

  /// Who is affiliated with whom, continuing members included.
  ///
  /// Spellings that differ only in letter case or spaces are one affiliation.
  package var affiliations: Affiliations? {
    guard cap.cap != nil else { return nil }
    var spellings: [String: String] = [:]
    func common(_ affiliation: String?) -> String {
      guard let affiliation else { return "" }
      let key = Affiliations.key(affiliation)
      if let known = spellings[key] { return known }
      spellings[key] = affiliation
      return affiliation
    }
    let own = candidates.map { candidate in
      Affiliations.Entry(
        name: candidate.name, affiliation: common(candidate.affiliation), isContinuing: false,
        line: 1)
    }
    let others = continuing.map { member in
      Affiliations.Entry(
        name: member.name, affiliation: common(member.affiliation), isContinuing: true, line: 1)
    }
    return Affiliations(entries: own + others)
  }

  /// Counts ballots by the declared rules.
  func tally(_ file: BallotFile, inputs: [TallyRecord.Input]) -> Tally {
    switch source(of: file, inputs: inputs) {
    case .success(let source): request.tally(source)
    case .failure(let refusal): .refused(refusal.reasons)
    }
  }

  /// Why ballots cannot be counted for the contest.
  package struct Refused: Error, Hashable, Sendable {
    /// The reasons.
    package let reasons: [String]
  }

  /// Ballots with what belongs to their count: who stands no more, who is affiliated with whom.
  ///
  /// - Parameters:
  ///   - file: the ballots.
  ///   - inputs: the files that were read.
  ///   - names: further candidates to leave out, by name or handle.
  /// - Returns: what can be counted, or why nothing can.
  package func source(
    of file: BallotFile, inputs: [TallyRecord.Input], without names: [String] = []
  ) -> Result<TallySource, Refused> {
    var file = file
    var refusals = objections(to: file)
    let withdrawn = candidates.filter { !$0.isStanding }.map(\.name)
    file.withdrawn.formUnion(withdrawn.compactMap { file.candidates.firstIndex(of: $0) })
    for name in names {
      if let candidate = file.candidates.firstIndex(of: ballotName(of: name)) {
        file.withdrawn.insert(candidate)
      } else {
        refusals.append(
          "\(quoted(name)) is no candidate of \(quoted(id))"
            + suggestion(for: name, among: standing.map(\.name) + standing.map(\.handle)))
      }
    }
    guard refusals.isEmpty else { return .failure(Refused(reasons: refusals)) }
    // The election declares; what the file says of the same would only be noted.
    file.declared = DeclaredRules()
    file.method = nil
    file.seats = nil
    file.unranked = nil
    let standing = file.candidates.indices.filter { !file.withdrawn.contains($0) }
    let names = Set(standing.map { file.candidates[$0] })
    var list = affiliations
    list?.keep { $0.isContinuing || names.contains($0.name) }
    return .success(
      TallySource(file: file, inputs: inputs, affiliations: list, fallbackContest: id))
  }

  /// The name on the ballot of somebody who is named by name or handle.
  package func ballotName(of text: String) -> String {
    let exact = candidates.first { $0.name == text }
    let other = candidates.first {
      $0.name.lowercased() == text.lowercased() || $0.handle.lowercased() == text.lowercased()
    }
    return (exact ?? other)?.name ?? text
  }

  /// Why ballots are not those of this contest.
  package func objections(to file: BallotFile) -> [String] {
    var objections: [String] = []
    func compare<Value: Equatable>(
      _ what: String, _ declared: Value?, _ found: Value?, _ text: (Value) -> String
    ) {
      guard let declared, let found, declared != found else { return }
      objections.append(
        "the ballots say \(what) \(text(found)), and the election declares \(text(declared)); find "
          + "out which is right")
    }
    compare("seats:", seats, file.seats) { "\($0)" }
    if counting.method.readsBlanks {
      compare("blanks:", counting.blanks, file.unranked) { $0.rawValue }
    }
    return objections + names(in: file)
  }

  private func names(in file: BallotFile) -> [String] {
    var objections: [String] = []
    let known = candidates.map(\.name) + [defaultOption].compactMap(\.self)
    for name in file.candidates where !known.contains(name) {
      objections.append(
        "the ballots name \(quoted(name)), who is no candidate of \(quoted(id))"
          + suggestion(for: name, among: known))
    }
    for name in standing.map(\.name) + [defaultOption].compactMap(\.self)
    where !file.candidates.contains(name) {
      objections.append(
        "\(quoted(name)) stands in \(quoted(id)), and the ballots do not name them"
          + suggestion(for: name, among: file.candidates))
    }
    return objections
  }
}
