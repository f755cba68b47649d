package import Voting

/// One thing to elect: a committee, or the lead of a project.
package struct Contest: Hashable, Sendable {
  /// Its name in files: the folder of its candidacies.
  package let id: String
  /// Its name on pages.
  package let title: String
  /// What the seats are in.
  package let subject: ContestSubject
  /// How many seats are to be filled.
  package let seats: Placed<Int>
  /// How the ballots are counted.
  package let counting: DeclaredCounting
  /// What happens to a tie across the last seat.
  package let ties: TieRule
  /// How many members of the body may share an affiliation.
  package let cap: Placed<CapDeclaration>
  /// Members of the body who are not up for election.
  package let continuing: [ContinuingMember]
  /// Who may vote.
  package let electorate: DeclaredElectorate
  /// What a statement must contain.
  package let statements: StatementRule
  /// Who must support a candidate.
  package let endorsements: EndorsementRule
  /// How many votes are needed, as the method understands it.
  package let quorum: Int?
  /// The option "none of these", which can be ranked but takes no seat.
  package let defaultOption: String?
  /// How much of the ballots is published, if the contest does not leave it to the community.
  package let publishedBallots: Publication.Ballots?
  /// Whether it is held out of turn, for a vacancy.
  package let isSpecial: Bool
  /// Where it is written.
  package let place: Place
}

/// What the seats of a contest are in.
package enum ContestSubject: Hashable, Sendable {
  /// A committee.
  case body(Placed<String>)
  /// The lead of a project.
  case project(Placed<String>)

  /// The body of the charter that speaks of it.
  package var charterBody: String {
    switch self {
    case .body(let body): body.value
    case .project: Charter.projectLead
    }
  }

  /// Whether two contests fill seats of the same body or project.
  package func isSame(as other: ContestSubject) -> Bool {
    switch (self, other) {
    case (.body(let first), .body(let second)), (.project(let first), .project(let second)):
      first.value == second.value
    case (.body, .project), (.project, .body): false
    }
  }
}

/// How a contest says its ballots are counted; what the method does not read may be missing.
package struct DeclaredCounting: Hashable, Sendable {
  /// The method.
  package let method: Method
  /// How strong a defeat is; always there for a method that weighs defeats.
  package let strength: Strength?
  /// What a blank means; always there for a method that can tell.
  package let blanks: UnrankedRule?
  /// What Ranked Pairs does with equal defeats; always there for that method.
  package let equalPairs: CountingRules.EqualPairs?
}

/// What happens to a tie that reaches the last seat.
package enum TieRule: Hashable, Sendable {
  /// It is published as a tie, and the officials decide.
  case report
  /// It is settled by a draw whose seed is named before the vote and becomes public after it.
  case lottery(seed: String)
}

/// A member of a body who stays while others are elected.
package struct ContinuingMember: Hashable, Sendable {
  /// The member's handle.
  package let person: Placed<String>
  /// The affiliation, if the election file states it; ``none`` if it says that there is none.
  package let affiliation: String?

  /// What is written for a member without affiliation.
  package static let none = "none"
}

/// The electorate rule of a contest.
package enum DeclaredElectorate: Hashable, Sendable {
  /// A rule of the community, by name.
  case named(Placed<String>)
  /// A rule of its own.
  case rule(ElectorateRule)
}

/// What the statement of a candidate must contain.
package struct StatementRule: Hashable, Sendable {
  /// Fields of the header that must be filled.
  package let fields: [String]
  /// The most words.
  package let wordLimit: Int?

  /// Demands nothing.
  package static let none = StatementRule(fields: [], wordLimit: nil)
}

/// Who must support a candidate.
package struct EndorsementRule: Hashable, Sendable {
  /// How many people.
  package let people: Int
  /// From how many different affiliations.
  package let affiliations: Int

  /// Demands nothing.
  package static let none = EndorsementRule(people: 0, affiliations: 0)
}
