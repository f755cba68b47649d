internal import BallotFormats

/// Somebody who handed in a candidacy, as a result names them.
package struct DeclaredCandidate: Hashable, Sendable {
  /// The name on the ballot, unlike that of any other candidate of the contest.
  package let name: String
  /// The handle.
  package let handle: String
  /// The employer or funder when voting ends; nothing if there is none.
  package let affiliation: String?
  /// Whether the person still stands.
  package let isStanding: Bool
  /// The statement, relative to the community folder.
  package let statement: String
  /// The SHA-256 digest of the statement, in hexadecimal.
  package let sha256: String
}

extension CommunityFolder {
  /// All who handed in a candidacy for a contest, by handle; those who withdrew do not stand.
  ///
  /// On the ballot stands the name of the statement. Where two have the same name, or a ballot file
  /// could not hold it, the handle is added or stands in.
  package func declaredCandidates(
    for contest: Contest, in election: Election
  ) -> [DeclaredCandidate] {
    let standing = Set(standing(in: contest, of: election).map(\.identity))
    var seen: Set<String> = []
    let candidacies = candidacies(for: contest, in: election)
      .filter { $0.kind == .candidacy && seen.insert($0.identity).inserted }
      .sorted { $0.identity.utf8.lexicographicallyPrecedes($1.identity.utf8) }
    let names = candidacies.map { $0.statement.name.value }
    let moment = election.timeline(of: contest).voting.end
    return zip(candidacies, names).map { candidacy, name in
      let isShared = names.count { $0.lowercased() == name.lowercased() } > 1
      let isHeld = !name.isEmpty && CEFName.fault(in: name) == nil
      return DeclaredCandidate(
        name: !isHeld ? candidacy.handle : isShared ? "\(name) (\(candidacy.handle))" : name,
        handle: candidacy.handle,
        affiliation: affiliation(of: candidacy, at: moment).flatMap(Self.named),
        isStanding: standing.contains(candidacy.identity), statement: candidacy.path,
        sha256: SHA256Digest(of: candidacy.statement.bytes).hexadecimal)
    }
  }

  /// An affiliation; nothing if it says that there is none.
  static func named(_ affiliation: String) -> String? {
    affiliation.isEmpty || affiliation.lowercased() == ContinuingMember.none ? nil : affiliation
  }
}
