/// Where a contest stands.
package struct ContestState: Sendable {
  /// How many stand, against the seats there are.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    /// Nobody stands.
    case noCandidate = "no-candidate"
    /// As many stand as there are seats, or fewer: no poll is needed.
    case acclaimed
    /// More stand than there are seats or a cap lets in, or a default option stands against them.
    case contested
  }

  /// Who has to act next, and how.
  package struct Task: Hashable, Sendable {
    /// Who can act.
    package enum Actor: String, CaseIterable, Hashable, Sendable {
      case officials, candidates, voters, nobody
    }

    /// Who can act.
    package let actor: Actor
    /// What is to be done; empty if nobody has to act.
    package let action: String
  }

  /// The contest.
  package let contest: Contest
  /// Those who stand, by path.
  package let standing: [Candidacy]
  /// How many stand, against the seats there are.
  package let field: Field
  /// Whether nominations are over, so that the field does not change any more.
  package let isFinal: Bool
  /// The part of the election it is in, which the record can make another than that of the others.
  package let phase: Phase
  /// Until when nominations are open although the timeline has closed them.
  package let extendedTo: Instant?
  /// Who was elected, if that is on file.
  package let record: ElectedRecord?
  /// Who has to act next.
  package let next: Task

  /// Computes the state of a contest.
  init(
    of contest: Contest, in election: Election, folder: CommunityFolder, at now: Instant
  ) {
    let timeline = election.timeline(of: contest)
    let phase = Phase(of: timeline, at: now)
    let standing = folder.standing(in: contest, of: election)
    let end = timeline.nominations.end
    let isExtended = election.timeline.nominations.end <= now && now < end
    let field: Field =
      standing.isEmpty
      ? .noCandidate : folder.needsPoll(contest, in: election) ? .contested : .acclaimed
    let record = folder.record(of: contest, in: election)
    let hasRoll = folder.roll(of: contest, in: election) != nil
    self.contest = contest
    self.phase = phase
    self.standing = standing
    self.field = field
    isFinal = now >= end
    extendedTo = isExtended ? end : nil
    self.record = record
    next =
      if let record {
        record.manner == .unfilled
          ? Task(
            actor: .officials,
            action:
              "fill the empty seat: put into record.yml who is 'appointed', or hold a special "
              + "election")
          : Task(actor: .nobody, action: "")
      } else if phase == .nominations || isExtended {
        Task(actor: .candidates, action: "hand in candidacies until \(end.utcText)")
      } else {
        Task(field: field, phase: phase, hasRoll: hasRoll, contest: contest)
      }
  }
}

extension ContestState.Task {
  /// What is to be done while neither nominations are open nor the outcome is on file.
  init(field: ContestState.Field, phase: Phase, hasRoll: Bool, contest: Contest) {
    switch (phase, field) {
    case (.beforeNominations, _): self.init(actor: .officials, action: "announce the nominations")
    case (_, .noCandidate):
      self.init(
        actor: .officials,
        action: "put into record.yml that nominations are 'extended', or who is 'appointed'")
    case (_, .acclaimed):
      self.init(
        actor: .officials,
        action: "publish that no poll was needed: 'hustings publish'")
    case (.nominations, .contested), (.campaign, .contested), (.beforeVoting, .contested):
      self.init(
        actor: .officials,
        action: hasRoll ? "prepare the poll" : "freeze the roll and prepare the poll")
    case (.voting, .contested): self.init(actor: .voters, action: "cast ballots")
    case (.counting, .contested), (.complaints, .contested), (.closed, .contested):
      self.init(actor: .officials, action: "count the ballots and publish the result")
    }
  }
}
