import Voting

/// A contest with the rules that earlier ones had, for officials to confirm.
package struct ContestProposal: Sendable {
  /// Its name in files.
  package let id: String
  /// Its name on pages.
  package let title: String
  /// What the seats are in.
  package let subject: ContestSubject
  /// How many seats are to be filled.
  package let seats: Int
  /// Who stays in the body.
  package let continuing: [ContinuingMember]
  /// How the ballots are counted.
  package let counting: DeclaredCounting
  /// How many members may share an affiliation.
  package let cap: CapDeclaration
  /// Who may vote.
  package let electorate: ElectorateRule
  /// What a statement must contain.
  package let statements: StatementRule
  /// Who must support a candidate.
  package let endorsements: EndorsementRule
  /// How many votes are needed.
  package let quorum: Int?
  /// The option "none of these".
  package let defaultOption: String?
  /// Where the rules come from, and what officials have to confirm, in sentences.
  package internal(set) var notes: [String]
}

extension ContestProposal {
  /// What is asked for a seat, and where the answers are looked up.
  struct Question {
    let folder: CommunityFolder
    /// The new election's name in files.
    let election: String
    /// The number of its cycle.
    let cycle: Int
    let subject: ContestSubject
    let id: String
    let seats: Int
    let continuing: [ContinuingMember]
    /// Earlier contests for the same seat, latest first; the rules are those of the first.
    let past: [(election: Election, contest: Contest)]
    /// Where there are none, the latest for another project.
    let model: (election: Election, contest: Contest)?
  }

  /// Proposes a contest for a seat.
  init(_ question: Question) {
    let source = question.past.first ?? question.model
    let old = source?.contest
    let charter = question.folder.community.charter(for: question.subject)
    id = question.id
    title =
      question.past.first { !$0.contest.isSpecial }?.contest.title ?? Self.title(question, charter)
    subject = question.subject
    seats = question.seats
    continuing = question.continuing
    counting =
      old?.counting
      ?? DeclaredCounting(
        method: .schulze, strength: .winningVotes, blanks: .last, equalPairs: nil)
    cap = charter?.cap ?? old?.cap.value ?? .none
    statements = old?.statements ?? .none
    endorsements = old?.endorsements ?? .none
    quorum = old?.quorum
    defaultOption = old?.defaultOption
    var notes = [Self.origin(question)]
    if case .lottery = old?.ties {
      // Its seed has become public, so whoever votes now could know the lot.
      notes.append(
        "Ties were settled by a lottery whose seed is known by now: name a new one, as in "
          + "'ties: {lottery: …}'")
    }
    electorate = Self.electorate(question, &notes)
    self.notes = notes
  }

  private static func title(_ question: Question, _ charter: Charter?) -> String {
    switch question.subject {
    case .body(let body): charter?.title ?? body.value
    case .project(let project):
      "\(question.folder.community.project(project.value)?.title ?? project.value) "
        + (charter.map { $0.title == $0.body ? "Lead" : $0.title } ?? "Lead")
    }
  }

  private static func origin(_ question: Question) -> String {
    if let last = question.past.first {
      return "Rules as in \(quoted(last.election.id)); confirm them"
    }
    if let model = question.model {
      return "New: rules as for \(quoted(model.contest.id)) in \(quoted(model.election.id)); "
        + "confirm them"
    }
    return "New: nobody has declared the rules yet; confirm each, or choose others"
  }

  /// The latest rule moved to the new cycle, or else one to start from.
  private static func electorate(_ question: Question, _ notes: inout [String]) -> ElectorateRule {
    let (folder, cycles) = (question.folder, question.folder.community.cycles)
    for (election, contest) in question.past + (question.model.map { [$0] } ?? []) {
      guard let rule = folder.electorate(of: contest),
        let earlier = ElectionProposal.cycle(of: election, among: cycles),
        let shifted = rule.shifted(
          from: (election.id, earlier), to: (question.election, question.cycle),
          in: folder.community)
      else { continue }
      if case .window = shifted.period {
        notes.append(
          "The dates of the electorate are those of \(quoted(election.id)), moved; confirm them")
      }
      if shifted.members != nil {
        notes.append("The list of members is the one on file; see that it is up to date")
      }
      return contest.subject.isSame(as: question.subject) ? shifted : shifted.forAnotherProject()
    }
    notes.append("No earlier electorate could be carried over; confirm who may vote")
    let last =
      question.cycle > 0 ? cycles[max(0, question.cycle - 2)..<question.cycle] : cycles[..<1]
    let isProject = if case .project = question.subject { true } else { false }
    return ElectorateRule(
      period: .cycles(last.map { Placed($0.name, at: $0.place) }), leastChanges: 1,
      projects: isProject ? .own : .all, countsCoAuthors: true, exceptions: nil, excluded: [],
      members: nil)
  }
}
