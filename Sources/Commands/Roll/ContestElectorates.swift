internal import Electorates
internal import GitHistory
internal import Governance

/// The electorates of contests, from repositories that are read once for all of them.
struct ContestElectorates {
  private let community: InputCommunity
  private let history: CommunityHistory
  private let terms: [String: ElectorateTerms]

  /// Reads what the rules of some contests need.
  ///
  /// - Throws: ``WorkFailure`` if a rule cannot be applied.
  init(
    of contests: [(election: Election, contest: Contest)], in community: InputCommunity,
    until: Instant? = nil, options: HistoryArguments
  ) async throws {
    self.community = community
    var terms: [String: ElectorateTerms] = [:]
    for (election, contest) in contests {
      do throws(ElectorateProblem) {
        terms[Self.key(contest, in: election)] = try ElectorateTerms(
          of: contest, in: community.folder, until: until)
      } catch {
        throw WorkFailure(message: error.message)
      }
    }
    self.terms = terms
    let projects = terms.values.flatMap(\.projects)
    history = await CommunityHistory(
      of: community.folder, at: community.path,
      repositories: community.folder.community.splitFamilies(of: projects), options: options)
  }

  /// Who may vote in a contest.
  ///
  /// - Throws: ``WorkFailure`` if a repository is missing: a roll without it would leave people out.
  func electorate(of contest: Contest, in election: Election) throws -> Electorate {
    guard let terms = terms[Self.key(contest, in: election)] else {
      throw WorkFailure(message: "contest \(quoted(contest.id)) was not asked for")
    }
    let folder = community.folder
    let needed = folder.community.splitFamilies(of: terms.projects)
    let absent = history.absences.filter { needed.contains($0.repository) }
    guard absent.isEmpty else {
      let reasons = absent.map { "\($0.repository.printable) (\($0.reason.printable))" }
      throw WorkFailure(
        message:
          "the roll of \(quoted("\(election.id)/\(contest.id)")) needs repositories that cannot "
          + "be read: \(reasons.joined(separator: "; "))")
    }
    let histories = history.histories.filter { needed.contains($0.name) }
    if let empty = histories.first(where: { $0.branches.isEmpty && !$0.unmatched.isEmpty }) {
      throw WorkFailure(
        message: "the roll of \(quoted("\(election.id)/\(contest.id)")) needs a branch of "
          + "\(empty.name.printable) that is not there; mend 'branches' in community.yml or --branch"
      )
    }
    return Electorate(terms, to: Activity(of: histories, in: folder), people: folder.people)
  }

  private static func key(_ contest: Contest, in election: Election) -> String {
    "\(election.id)/\(contest.id)"
  }
}
