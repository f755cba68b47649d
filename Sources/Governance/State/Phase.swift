/// Where an election stands, by the clock.
package enum Phase: String, CaseIterable, Hashable, Sendable {
  /// Nominations have not opened.
  case beforeNominations = "before-nominations"
  /// Candidacies are taken.
  case nominations
  /// Candidates answer questions.
  case campaign
  /// Nominations and campaign are over, and voting has not opened.
  case beforeVoting = "before-voting"
  /// Ballots are cast.
  case voting
  /// Voting is over, and the time for complaints has not begun.
  case counting
  /// The result can be challenged.
  case complaints
  /// All is over.
  case closed

  /// The phase at a moment.
  package init(of timeline: Timeline, at now: Instant) {
    self =
      switch now {
      case ..<timeline.nominations.start: .beforeNominations
      case ..<timeline.nominations.end: .nominations
      case ..<timeline.voting.start:
        timeline.campaign?.contains(now) == true ? .campaign : .beforeVoting
      case ..<timeline.voting.end: .voting
      case ..<(timeline.complaints?.start ?? timeline.voting.end): .counting
      case ..<timeline.end: .complaints
      default: .closed
      }
  }
}
