/// What `community.yml` says: the rules and parts that outlast an election.
package struct Community: Sendable {
  /// The community's name.
  package let name: String
  /// Where its site is published.
  package let url: String?
  /// Its release cycles, earliest first.
  package let cycles: [Cycle]
  /// Its projects, in the order of the file.
  package let projects: [Project]
  /// Patterns of identities whose commits no person made; `*` stands for anything.
  package let bots: [String]
  /// What is laid down for each body.
  package let charters: [Charter]
  /// Rules who may vote, by name, for contests to refer to.
  package let electorates: [NamedElectorate]
  /// What of an election becomes public.
  package let publication: Publication
  /// Names of cycles, projects, bodies and electorates that are declared but cannot be read.
  package let flawed: Set<String>

  /// The cycle of this name.
  package func cycle(_ name: String) -> Cycle? { cycles.first { $0.name == name } }

  /// The project with this id.
  package func project(_ id: String) -> Project? { projects.first { $0.id == id } }

  /// What is laid down for a seat.
  package func charter(for seat: ContestSubject) -> Charter? {
    charters.first { $0.body == seat.charterBody }
  }
}

/// A rule who may vote under a name that contests refer to.
package struct NamedElectorate: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The rule.
  package let rule: ElectorateRule
}

/// What of an election becomes public.
package struct Publication: Hashable, Sendable {
  /// How people on a roll are named.
  package enum Rolls: String, CaseIterable, Hashable, Sendable {
    /// Not at all: only how many they are.
    case counts
    /// By handle.
    case handles
    /// By name.
    case names
  }

  /// How much of the ballots is shown.
  package enum Ballots: String, CaseIterable, Hashable, Sendable {
    /// Every ranking.
    case full
    /// The pairwise matrix.
    case matrix
    /// The result only.
    case result
  }

  /// How people on a roll are named.
  package let rolls: Rolls
  /// How much of the ballots is shown; decided by size if not declared.
  package let ballots: Ballots?

  /// The least that is published.
  package static let least = Publication(rolls: .counts, ballots: nil)
}
