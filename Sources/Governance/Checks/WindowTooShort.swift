/// Each part of an election lasts at least as long as the charter of its bodies demands.
enum WindowTooShort {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for election in input.folder.elections {
      let charters = election.contests.compactMap {
        input.folder.community.charter(for: $0.subject)
      }
      for part in Timeline.Part.allCases {
        let demands = charters.compactMap { charter in
          charter.leastLengths[part].map { (charter, $0) }
        }
        guard
          let (charter, least) = demands.max(by: { ($0.1.seconds ?? 0) < ($1.1.seconds ?? 0) })
        else { continue }
        check(part, of: election, charter, least, &findings)
      }
    }
  }

  private static func check(
    _ part: Timeline.Part, of election: Election, _ charter: Charter, _ least: Length,
    _ findings: inout Findings
  ) {
    let place = election.timelinePlaces[part] ?? election.place
    guard let window = election.timeline[part] else {
      findings.error(
        .windowTooShort, at: place,
        "there is no '\(part.rawValue)' in the timeline, and the charter of "
          + "\(quoted(charter.body)) demands \(least)")
      return
    }
    guard window.seconds < least.seconds ?? 0 else { return }
    findings.error(
      .windowTooShort, at: place,
      "\(part.named("last")) \(duration(seconds: window.seconds)), and the charter of "
        + "\(quoted(charter.body)) demands at least \(least); move its start or its end")
  }
}

extension Charter.LeastLengths {
  /// The least length of a part, if one is demanded.
  subscript(part: Timeline.Part) -> Length? {
    switch part {
    case .nominations: nominations
    case .campaign: campaign
    case .voting: voting
    case .complaints: complaints
    }
  }
}
