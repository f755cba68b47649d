/// Voting is over as long before those elected begin to serve as the charter of their body demands.
///
/// They begin with the cycle of the election. Special contests come when they must and do not count.
enum TooCloseToRelease {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for election in input.folder.elections {
      let charters = election.contests.filter { !$0.isSpecial }.compactMap {
        input.folder.community.charter(for: $0.subject)
      }
      let demands = charters.compactMap { charter in charter.beforeRelease.map { (charter, $0) } }
      guard let (charter, distance) = demands.max(by: { ($0.1.seconds ?? 0) < ($1.1.seconds ?? 0) })
      else { continue }
      guard let name = election.cycle else {
        findings.error(
          .missingField, at: election.place,
          "the charter of \(quoted(charter.body)) demands \(distance) between voting and the "
            + "release, and the election names none; write 'cycle: ' and the one it is for")
        continue
      }
      guard let cycle = input.folder.community.cycle(name.value) else { continue }
      check(election, cycle, charter, distance, &findings)
    }
  }

  private static func check(
    _ election: Election, _ cycle: Cycle, _ charter: Charter, _ distance: Length,
    _ findings: inout Findings
  ) {
    let (end, release) = (election.timeline.voting.end, cycle.window.start)
    let latest = release.advanced(bySeconds: -(distance.seconds ?? 0))
    guard end > latest else { return }
    let left = end.seconds(until: release)
    let now =
      switch left {
      case 1...: "only \(duration(seconds: left)) before"
      case 0: "just when"
      default: "\(duration(seconds: left)) after"
      }
    findings.error(
      .tooCloseToRelease, at: election.timelinePlaces[.voting] ?? election.place,
      "voting closes \(now) \(quoted(cycle.name)) starts on \(release.date), and the charter of "
        + "\(quoted(charter.body)) demands \(distance); close it by \(latest.utcText)")
  }
}
