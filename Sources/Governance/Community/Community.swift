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
  /// Repositories that were split from another, whose changes it brought along.
  package let splits: [RepositorySplit]
  /// Patterns of identities whose commits no person made; `*` stands for anything.
  package let bots: [String]
  /// What is laid down for each body.
  package let charters: [Charter]
  /// Rules who may vote, by name, for contests to refer to.
  package let electorates: [NamedElectorate]
  /// What of an election becomes public.
  package let publication: Publication
  /// Who writes to the community about elections, and where to.
  package let mail: MailSettings?
  /// How the community's site is made.
  package let site: SiteSettings
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

/// The statement that repositories were once part of another.
package struct RepositorySplit: Hashable, Sendable {
  /// The repository that was split.
  package let original: Placed<String>
  /// The repositories that came of it.
  package let parts: [Placed<String>]

  /// All of them, the original first.
  package var repositories: [String] { [original.value] + parts.map(\.value) }
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

extension Community {
  /// The repositories of some projects, and those that were one with them.
  package func splitFamilies(of projects: [Project]) -> Set<String> {
    var names = Set(projects.flatMap(\.repositories).map(\.value))
    var grows = true
    while grows {
      let joined = splits.map(\.repositories).filter { !names.isDisjoint(with: $0) }
      let before = names.count
      names.formUnion(joined.joined())
      grows = names.count > before
    }
    return names
  }
}
