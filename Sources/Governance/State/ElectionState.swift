/// Where an election stands: computed from the clock and the files, never stored.
package struct ElectionState: Sendable {
  /// The election.
  package let election: Election
  /// The part it is in.
  package let phase: Phase
  /// What happens next; nothing once all is over.
  package let nextDeadline: Deadline?
  /// Where each contest stands, in the order of the file.
  package let contests: [ContestState]

  /// A moment at which something opens or closes.
  package struct Deadline: Hashable, Sendable {
    /// What happens, such as "nominations close".
    package let event: String
    /// When.
    package let instant: Instant
  }

  /// Computes the state of an election at a moment.
  package init(of election: Election, in folder: CommunityFolder, at now: Instant) {
    self.election = election
    let phase = Phase(of: election.timeline, at: now)
    self.phase = phase
    nextDeadline = Self.deadlines(of: election).first { $0.instant > now }
    contests = election.contests.map {
      ContestState(of: $0, in: election, folder: folder, at: now)
    }
  }

  /// Whether all is over and on file, so that nobody has to act any more.
  package var isFinished: Bool {
    phase == .closed && election.flawedContests.isEmpty
      && contests.allSatisfy { $0.next.actor == .nobody }
  }

  /// All openings and closings in the order of time.
  package static func deadlines(of election: Election) -> [Deadline] {
    var deadlines = Timeline.Part.allCases.flatMap { part -> [Deadline] in
      guard let window = election.timeline[part] else { return [] }
      return [
        Deadline(event: part.named("open"), instant: window.start),
        Deadline(event: part.named("close"), instant: window.end),
      ]
    }
    for contest in election.contests {
      let own = election.timeline(of: contest)
      for part in Timeline.Part.allCases {
        guard let window = own[part], let plain = election.timeline[part], window != plain else {
          continue
        }
        let name = part == .nominations ? "extended nominations" : part.rawValue
        if window.start != plain.start {
          deadlines.append(
            Deadline(event: "\(name) for \(contest.id) \(part.verb("open"))", instant: window.start)
          )
        }
        deadlines.append(
          Deadline(event: "\(name) for \(contest.id) \(part.verb("close"))", instant: window.end))
      }
    }
    let places = Array(deadlines.enumerated())
    return places.sorted {
      ($0.element.instant.seconds, $0.offset) < ($1.element.instant.seconds, $1.offset)
    }.map(\.element)
  }
}
