/// What somebody who reviews a nomination wants to see.
package struct NominationReview: Sendable {
  /// Whether the author may vote in the contest, as far as the files tell.
  package enum Eligibility: String, CaseIterable, Hashable, Sendable {
    /// The author is on the frozen roll.
    case onRoll = "on-roll"
    /// There is a frozen roll, and the author is not on it.
    case notOnRoll = "not-on-roll"
    /// The roll is not frozen yet.
    case noRoll = "no-roll"
    /// The contest cannot be told.
    case unknown
  }

  /// The statement.
  package let candidacy: Candidacy
  /// What it is for, if election and contest can be read.
  package let scope: (election: Election, contest: Contest)?
  /// Whom the author works for, as the statement or `people.yml` says.
  package let affiliation: String?
  /// Whether the author may vote in the contest.
  package let eligibility: Eligibility
  /// What the author says of the past, held against the record.
  package let claims: [ClaimAnswer]

  /// Gathers what the folder tells about a statement.
  package init(of candidacy: Candidacy, in folder: CommunityFolder) {
    self.candidacy = candidacy
    guard let election = folder.election(candidacy.election),
      let contest = election.contest(candidacy.contest)
    else {
      scope = nil
      affiliation = candidacy.statement.affiliation?.value
      eligibility = .unknown
      claims = []
      return
    }
    scope = (election, contest)
    affiliation = folder.affiliation(of: candidacy, at: election.nominationsEnd(of: contest))
    eligibility =
      folder.roll(of: contest, in: election).map { roll in
        roll.contains(candidacy.identity, in: folder.people) ? .onRoll : .notOnRoll
      } ?? .noRoll
    claims = folder.claims(of: candidacy, contest, in: election)
  }
}
