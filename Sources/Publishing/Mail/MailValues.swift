internal import Governance

/// The values that templates can show; docs/mails.md describes each.
package enum MailValues {
  /// The names of all values.
  package static let shape = TemplateShape(
    texts: [
      "community", "community-url", "election", "election-id", "officials", "reply-to", "recipient",
      "time-left",
    ] + windowNames, flags: ["has-campaign", "has-complaints"],
    lists: [("contests", contest)])

  private static let contest = TemplateShape(
    texts: [
      "id", "title", "seats", "candidate-names", "extended-to", "extended-to-aoe", "lead", "result",
    ],
    flags: ["has-poll", "has-no-poll", "has-no-candidate", "takes-nominations"],
    lists: [("candidates", candidate)])

  private static let candidate = TemplateShape(
    texts: ["name", "handle", "affiliation"], flags: [], lists: [])

  private static let windowNames = Timeline.Part.allCases.flatMap { part in
    ["start", "start-aoe", "end", "end-aoe"].map { "\(part.rawValue)-\($0)" }
  }

  /// What is the same in every message about some contests of an election.
  static func values(for occasion: MailOccasion, contests: [ContestState]) -> TemplateValues {
    let (folder, election) = (occasion.folder, occasion.election)
    var values = TemplateValues()
    values[text: "community"] = folder.community.name
    values[text: "community-url"] = folder.community.url
    values[text: "election"] = election.name
    values[text: "election-id"] = election.id
    values[text: "officials"] = listed(
      election.officials.map { shownName(of: $0.value, in: folder) })
    values[text: "reply-to"] = occasion.settings.contact.text
    for part in Timeline.Part.allCases {
      guard let window = election.timeline[part] else { continue }
      for (name, instant) in [("start", window.start), ("end", window.end)] {
        values[text: "\(part.rawValue)-\(name)"] = instant.utcText
        values[text: "\(part.rawValue)-\(name)-aoe"] = instant.anywhereOnEarthText
      }
    }
    values[flag: "has-campaign"] = election.timeline.campaign != nil
    values[flag: "has-complaints"] = election.timeline.complaints != nil
    values[text: "time-left"] = timeLeft(for: occasion)
    values[list: "contests"] = contests.map { Self.values(for: $0, in: occasion) }
    return values
  }

  private static func values(for state: ContestState, in occasion: MailOccasion) -> TemplateValues {
    let (contest, folder, election) = (state.contest, occasion.folder, occasion.election)
    var values = TemplateValues()
    values[text: "id"] = contest.id
    values[text: "title"] = contest.title
    values[text: "seats"] = counted(contest.seats.value, "seat")
    let candidates = state.standing.map { candidacy in
      var candidate = TemplateValues()
      candidate[text: "name"] = candidacy.statement.name.value
      candidate[text: "handle"] = candidacy.handle
      candidate[text: "affiliation"] = folder.affiliation(
        of: candidacy, at: election.nominationsEnd(of: contest))
      return candidate
    }
    values[list: "candidates"] = candidates
    values[text: "candidate-names"] = listed(
      candidates.compactMap { $0[text: "name"] ?? $0[text: "handle"] })
    let end = election.nominationsEnd(of: contest)
    if end > election.timeline.nominations.end {
      values[text: "extended-to"] = end.utcText
      values[text: "extended-to-aoe"] = end.anywhereOnEarthText
    }
    values[flag: "takes-nominations"] =
      election.timeline.nominations.start <= occasion.now && occasion.now < end
    values[flag: "has-poll"] = state.field == .contested
    values[flag: "has-no-poll"] = state.field == .acclaimed
    values[flag: "has-no-candidate"] = state.field == .noCandidate
    values[text: "lead"] = listed(
      folder.leads(before: election, of: contest).map { shownName(of: $0, in: folder) })
    let published = folder.result(of: contest, in: election)?.sentence
    values[text: "result"] =
      published.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
      ?? folder.record(of: contest, in: election).map {
        sentence($0, candidates: state.standing, in: folder)
      }
    return values
  }

  /// How long it is until what the message urges, in the largest unit; nothing once it is over.
  private static func timeLeft(for occasion: MailOccasion) -> String? {
    let timeline = occasion.election.timeline
    let end =
      switch occasion.kind {
      case .season: timeline.nominations.start
      case .nominationsOpen, .nominationsLastDays, .noCandidate: occasion.nominationsEnd
      case .nominationsClosed: timeline.voting.start
      case .campaign: timeline.campaign?.end ?? timeline.voting.start
      case .votingOpen, .votingLastDays: timeline.voting.end
      case .result: timeline.complaints?.end ?? timeline.end
      }
    let left = occasion.now.seconds(until: end)
    guard left > 0 else { return nil }
    return duration(seconds: left).split(separator: " ").prefix(2).joined(separator: " ")
  }

  /// Who is elected, and how.
  private static func sentence(
    _ record: ElectedRecord, candidates: [Candidacy], in folder: CommunityFolder
  ) -> String {
    let names = record.elected.map { handle in
      let identity = folder.people.identity(handle.value)
      return candidates.first { $0.identity == identity }?.statement.name.value
        ?? shownName(of: handle.value, in: folder)
    }
    guard !names.isEmpty else { return "the seat stays empty" }
    let subject = "\(listed(names)) \(names.count == 1 ? "is" : "are")"
    return switch record.manner {
    case .poll: "\(subject) elected by a poll"
    case .acclaimed:
      "\(subject) elected without a poll, because no more people stood than there are seats"
    case .appointed: "\(subject) appointed"
    case .unfilled: "\(subject) on file, although nobody was elected"
    }
  }

  /// The name on file, or else the handle.
  static func shownName(of handle: String, in folder: CommunityFolder) -> String {
    folder.people[handle]?.name ?? handle
  }
}

extension CommunityFolder {
  /// Who holds the seat of a contest before an election: who was last elected, or else a project's `leads`.
  func leads(before election: Election, of contest: Contest) -> [String] {
    guard case .project(let project) = contest.subject else { return [] }
    for (election, contest) in earlier(contest, before: election) {
      guard let record = record(of: contest, in: election), !record.elected.isEmpty else {
        continue
      }
      return record.elected.map(\.value)
    }
    return community.project(project.value)?.leads ?? []
  }
}
