internal import Governance

/// What is on file of everybody in elections: where they stood, which seats they took.
struct PersonRecords: Sendable {
  /// A contest in which somebody stood.
  struct Candidacy: Sendable {
    let election: Election
    let contest: Contest
    /// How it ended, in a few words.
    let outcome: String
  }

  /// A seat or duty that somebody took.
  struct Role: Sendable {
    let title: String
    /// The election and, unless the role is a duty in it, the contest.
    let election: Election?
    let contest: Contest?
    let since: String
    let how: String
    var end = ""
  }

  /// The contests of each person by identity, latest first.
  private(set) var candidacies: [String: [Candidacy]] = [:]
  /// The roles of each person by identity, latest first.
  private(set) var roles: [String: [Role]] = [:]
  /// The seats that each person holds now or is about to take.
  private(set) var seats: [String: [(body: BodySeats, seat: SeatHolding, isComing: Bool)]] = [:]

  /// Goes through all elections once.
  init(_ folder: CommunityFolder, at now: Instant) {
    for election in folder.elections.reversed() {
      for contest in election.contests {
        addCandidacies(for: contest, in: election, folder)
        addRoles(from: contest, in: election, folder)
      }
      for official in election.officials {
        let role = Role(
          title: "Official", election: election, contest: nil, since: election.name,
          how: "appointed")
        roles[folder.people.identity(official.value), default: []].append(role)
      }
    }
    addLeads(folder)
    for subject in folder.seatSubjects {
      let body = BodySeats(of: subject, in: folder, at: now)
      for (seat, isComing) in body.holdings.map({ ($0, false) }) + body.coming.map({ ($0, true) }) {
        guard let handle = seat.handle else { continue }
        seats[folder.people.identity(handle.value), default: []].append((body, seat, isComing))
      }
    }
  }

  private mutating func addCandidacies(
    for contest: Contest, in election: Election, _ folder: CommunityFolder
  ) {
    let statements = folder.candidacies(for: contest, in: election)
    guard !statements.isEmpty else { return }
    let record = folder.record(of: contest, in: election)
    let elected = record.map { Set($0.elected.map { folder.people.identity($0.value) }) }
    let withdrawn = Set(
      election.recordedWithdrawals(from: contest).map { folder.people.identity($0.value) })
    for (identity, own) in Dictionary(grouping: statements, by: \.identity) {
      let last = own.first { $0.kind == .withdrawal } ?? own[0]
      let outcome =
        switch last.kind {
        case .withdrawal: "withdrew"
        case .nonCandidacy: "did not stand"
        case .candidacy where withdrawn.contains(identity): "withdrew"
        case .candidacy:
          elected.map { $0.contains(identity) ? "elected" : "not elected" } ?? "open"
        }
      candidacies[identity, default: []].append(
        Candidacy(election: election, contest: contest, outcome: outcome))
    }
  }

  private mutating func addRoles(
    from contest: Contest, in election: Election, _ folder: CommunityFolder
  ) {
    let cycle = election.cycle?.value ?? election.name
    let record = folder.record(of: contest, in: election)
    let appointed = Set(
      election.appointed(to: contest).map { folder.people.identity($0.value) })
    var taken: [(identity: String, role: Role)] = (record?.elected ?? []).map { handle in
      let identity = folder.people.identity(handle.value)
      let how = appointed.contains(identity) ? "appointed" : record?.manner.phrase ?? ""
      return (
        identity,
        Role(
          title: contest.title, election: election, contest: contest, since: "from \(cycle)",
          how: how)
      )
    }
    for entry in election.record.entries(about: contest.id) where entry.contest != nil {
      let identities = entry.event.people.map { folder.people.identity($0.value) }
      guard let identity = identities.first else { continue }
      switch entry.event {
      case .vacated:
        if let place = taken.lastIndex(where: { $0.identity == identity }) {
          taken[place].role.end = "left on \(entry.date.date)"
        }
      case .inherited:
        taken.append(
          (
            identity,
            Role(
              title: contest.title, election: election, contest: contest,
              since: "on \(entry.date.date)", how: "inherited")
          ))
      case .extended, .rerun, .exception, .withdrawn, .appointed, .declined, .lottery, .note: break
      }
    }
    for (identity, role) in taken { roles[identity, default: []].append(role) }
  }

  private mutating func addLeads(_ folder: CommunityFolder) {
    for project in folder.community.projects {
      for lead in project.leads {
        let role = Role(
          title: "Lead of \(project.title)", election: nil, contest: nil,
          since: "before the first election on file", how: "")
        roles[folder.people.identity(lead), default: []].append(role)
      }
    }
  }
}

extension ElectedRecord.Manner {
  /// How somebody came to a seat, in a few words.
  fileprivate var phrase: String {
    switch self {
    case .poll: "elected"
    case .acclaimed: "elected without a poll"
    case .appointed: "appointed"
    case .unfilled: ""
    }
  }
}
