/// Nominations come first, then the campaign, then voting, then complaints.
///
/// A campaign may begin while nominations are open; nothing else overlaps.
enum DatesOutOfOrder {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for election in input.folder.elections {
      let timeline = election.timeline
      demand(
        .voting, opensAfter: .nominations, closingAt: timeline.nominations.end, election, &findings)
      if let campaign = timeline.campaign {
        if campaign.start < timeline.nominations.start {
          findings.error(
            .datesOutOfOrder, at: place(of: .campaign, election),
            "the campaign opens at \(campaign.start.utcText), before nominations do at "
              + "\(timeline.nominations.start.utcText)")
        }
        demand(.voting, opensAfter: .campaign, closingAt: campaign.end, election, &findings)
      }
      demand(
        .complaints, opensAfter: .voting, closingAt: timeline.voting.end, election, &findings)
    }
  }

  private static func demand(
    _ part: Timeline.Part, opensAfter earlier: Timeline.Part, closingAt end: Instant,
    _ election: Election, _ findings: inout Findings
  ) {
    guard let window = election.timeline[part], window.start < end else { return }
    findings.error(
      .datesOutOfOrder, at: place(of: part, election),
      "\(part.named("open")) at \(window.start.utcText), while \(earlier.named("last")) until "
        + "\(end.utcText); move one of them")
  }

  private static func place(of part: Timeline.Part, _ election: Election) -> Place {
    election.timelinePlaces[part] ?? election.place
  }
}
