package import Governance

/// What is to be written about, and when.
package struct MailOccasion: Sendable {
  /// What the messages are about.
  package let kind: MailKind
  /// The community.
  package let folder: CommunityFolder
  /// The election.
  package let election: Election
  /// The contest that was asked for; all if none was.
  package let contest: Contest?
  /// Who writes, and where to.
  package let settings: MailSettings
  /// The moment of writing.
  package let now: Instant

  /// Creates an occasion.
  package init(
    _ kind: MailKind, of election: Election, contest: Contest? = nil, in folder: CommunityFolder,
    settings: MailSettings, now: Instant
  ) {
    self.kind = kind
    self.election = election
    self.contest = contest
    self.folder = folder
    self.settings = settings
    self.now = now
  }

  /// Where the contests asked for stand.
  package var states: [ContestState] {
    ElectionState(of: election, in: folder, at: now).contests
      .filter { contest == nil || $0.contest.id == contest?.id }
  }

  /// When the next nominations end: those of the timeline, or else the extended ones.
  var nominationsEnd: Instant {
    let regular = election.timeline.nominations.end
    guard regular <= now else { return regular }
    return states.map { election.nominationsEnd(of: $0.contest) }.max() ?? regular
  }
}

extension MailOccasion {
  /// Why the message should not be sent at this moment; nothing if it may.
  package var objection: String? {
    let timeline = election.timeline
    switch kind {
    case .season:
      return passed(timeline.nominations.start, "nominations have opened")
    case .nominationsOpen:
      return ahead(timeline.nominations.start, "nominations open only")
        ?? passed(nominationsEnd, "nominations have closed")
    case .nominationsLastDays:
      return late(Window(from: timeline.nominations.start, to: nominationsEnd), of: .nominations)
    case .noCandidate:
      return ahead(timeline.nominations.start, "nominations open only")
        ?? passed(timeline.voting.end, "voting has closed")
    case .nominationsClosed:
      return ahead(timeline.nominations.end, "nominations close only")
        ?? passed(timeline.voting.start, "voting has opened")
    case .campaign:
      guard let campaign = timeline.campaign else { return "the timeline has no campaign" }
      return ahead(campaign.start, "the campaign opens only")
        ?? passed(campaign.end, "the campaign has closed")
    case .votingOpen:
      return ahead(timeline.voting.start, "voting opens only")
        ?? passed(timeline.voting.end, "voting has closed")
    case .votingLastDays: return late(timeline.voting, of: .voting)
    case .result:
      let missing = states.filter { folder.record(of: $0.contest, in: election) == nil }
      if !missing.isEmpty {
        return "no result is on file for \(listed(missing.map { quoted($0.contest.id) }))"
      }
      return states.contains { $0.field == .contested }
        ? ahead(timeline.voting.end, "voting closes only") : nil
    }
  }

  /// Last days lie in the second half of a window.
  private func late(_ window: Window, of part: Timeline.Part) -> String? {
    let half = window.start.advanced(bySeconds: window.seconds / 2)
    return ahead(window.start, part.named("open") + " only")
      ?? (now < half ? "\(part.named("close")) only at \(window.end.utcText)" : nil)
      ?? passed(window.end, part.named("close"))
  }

  private func ahead(_ instant: Instant, _ event: String) -> String? {
    now < instant ? "\(event) at \(instant.utcText)" : nil
  }

  private func passed(_ instant: Instant, _ event: String) -> String? {
    instant <= now ? "\(event) at \(instant.utcText)" : nil
  }
}
