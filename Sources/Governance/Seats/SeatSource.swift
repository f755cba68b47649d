/// The contest that filled a seat last.
struct SeatSource: Sendable {
  let election: Election
  let contest: Contest

  /// The contest's name with that of its election.
  var name: String { "\(election.id)/\(contest.id)" }

  /// When the parts of the contest happen.
  var timeline: Timeline { election.timeline(of: contest) }

  /// When those elected take their seats: with the election's cycle, but not before voting is over.
  func start(in community: Community) -> Instant {
    let cycle = election.cycle.flatMap { community.cycle($0.value) }
    return max(timeline.voting.end, cycle?.window.start ?? timeline.voting.end)
  }

  func isSame(as other: SeatSource) -> Bool { name == other.name }
}
