internal import Voting

extension BallotFile {
  /// Something that one format can hold and another cannot.
  enum Detail: CaseIterable {
    case title
    case seats
    case unranked
    case method
    case withdrawn
    case defaultOption
    case rules
    case ids
    case tags
  }

  /// What this file says and a format that holds only some details cannot, in words.
  func losses(holding held: Set<Detail>) -> [String] {
    Detail.allCases.filter { !held.contains($0) }.compactMap(loss)
  }

  private func loss(of detail: Detail) -> String? {
    switch detail {
    case .title: return title.map { "the title '\($0)'" }
    case .seats: return seats.map { "the number of seats, which is \($0)" }
    case .unranked: return unranked.map { "the meaning of blanks, which is '\($0.rawValue)'" }
    case .method: return method.map { "the method '\($0)'" }
    case .withdrawn:
      let names = withdrawn.sorted().map { "'\(candidates[$0])'" }
      return names.isEmpty ? nil : "who has withdrawn: \(names.joined(separator: ", "))"
    case .defaultOption:
      return defaultOption.map { "that '\(candidates[$0])' is the default option" }
    case .rules:
      return declared == DeclaredRules()
        ? nil : "the declared strength, cap, affiliations or quorum"
    case .ids: return loss(of: "id", (ballots ?? []).count { $0.id != nil })
    case .tags: return loss(of: "tags", (ballots ?? []).count { !$0.tags.isEmpty })
    }
  }

  private func loss(of label: String, _ ballots: Int) -> String? {
    ballots == 0 ? nil : "the \(label) of \(ballots == 1 ? "1 ballot" : "\(ballots) ballots")"
  }
}

extension BallotFile {
  /// The candidates who have not withdrawn.
  var standing: [Candidate] { candidates.indices.filter { !withdrawn.contains($0) } }

  /// The ballots to write, one by one if they were kept and else by distinct ranking.
  var ballotsToWrite: [CastBallot] {
    ballots ?? (profile?.ballots ?? []).map { CastBallot(ballot: $0) }
  }

  /// Why a format that names its candidates first cannot hold these, if it cannot.
  ///
  /// What ``CandidateNames`` finds wrong with a name as the format holds it would be an error when the
  /// file is read.
  func refusalOfNames(_ format: String, as held: (String) -> String) -> String? {
    if candidates.isEmpty { return "\(format) needs a candidate, and there is none" }
    var known: Set<String> = []
    for (candidate, name) in candidates.map(held).enumerated() {
      if name.isEmpty { return "\(format) cannot hold candidate \(candidate + 1), who has no name" }
      if name.unicodeScalars.contains(where: CandidateNames.isControl) {
        return "\(format) cannot hold the name of candidate \(candidate + 1), "
          + "which has a control character"
      }
      guard known.insert(name).inserted else {
        return "\(format) cannot hold two candidates who are called '\(name)'"
      }
    }
    return nil
  }

  /// Why a format without decimal weights cannot hold these ballots, if it cannot.
  func refusalOfBallots(_ format: String) -> String? {
    if ballots == nil, profile == nil { return "the rankings were not kept when the file was read" }
    guard ballotsToWrite.contains(where: { $0.ballot.weight % count.unit != 0 }) else { return nil }
    return "\(format) holds whole votes only, and some ballots have a fraction of one"
  }
}
