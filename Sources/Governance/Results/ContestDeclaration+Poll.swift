internal import Voting

extension ContestDeclaration {
  /// Whether ballots decide: more stand than there are seats, the cap keeps some of them out, or a
  /// default option stands against them.
  package var needsPoll: Bool {
    guard !standing.isEmpty else { return false }
    return standing.count > seats || defaultOption != nil
      || cap.isExceeded(
        by: standing.map(\.affiliation), beside: continuing.map(\.affiliation), seats: seats)
  }

  /// Whether anything that tells of single votes is published: the matrix, reasons with figures.
  var publishesFigures: Bool { ballots?.tier != .result }
}

extension CapDeclaration {
  /// Whether a body of all these people would have more members of one affiliation than the cap allows.
  ///
  /// - Parameters:
  ///   - candidates: the affiliations of those who would take a seat.
  ///   - continuing: the affiliations of those who stay.
  ///   - seats: how many seats are to be filled.
  /// - Returns: whether somebody could not take a seat.
  package func isExceeded(
    by candidates: [String?], beside continuing: [String?], seats: Int
  ) -> Bool {
    guard let cap else { return false }
    let limit = cap.limit(bodySize: seats + continuing.count)
    let names = (candidates + continuing).compactMap { $0.map(Affiliations.key) }
    let own = Set(candidates.compactMap { $0.map(Affiliations.key) })
    return Dictionary(grouping: names, by: \.self).contains { name, members in
      own.contains(name) && members.count > limit
    }
  }
}

extension Affiliations {
  /// What two spellings of one affiliation have in common: letter case and spaces do not count.
  static func key(_ affiliation: String) -> String {
    affiliation.lowercased().split(separator: " ").joined(separator: " ")
  }
}

extension CommunityFolder {
  /// Whether ballots decide a contest.
  package func needsPoll(_ contest: Contest, in election: Election) -> Bool {
    let moment = election.timeline(of: contest).voting.end
    let standing = standing(in: contest, of: election)
    let affiliations = standing.map { affiliation(of: $0, at: moment).flatMap(Self.named) }
    let continuing = contest.continuing.map { member in
      (member.affiliation ?? people[member.person.value]?.affiliation(at: moment))
        .flatMap(Self.named)
    }
    return !standing.isEmpty
      && (standing.count > contest.seats.value || contest.defaultOption != nil
        || contest.cap.value.isExceeded(
          by: affiliations, beside: continuing, seats: contest.seats.value))
  }
}
