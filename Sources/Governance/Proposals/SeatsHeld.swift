// A seat is not up if its term lasts beyond the start of the cycle. Terms counted in cycles run from
// cycle to cycle. Other terms run from the start of the cycle, and as elections move a little, one
// that ends in the first half of the new cycle ends with it: its seat is up now, not next time.
// Special contests fill the rest of somebody's term: who is elected takes the place of one who is
// neither elected with them nor said to continue.

/// The seats of a body or project that are held beyond the start of a cycle.
struct SeatsHeld {
  /// Who holds a seat, and for how long.
  struct Holder {
    /// The handle; nothing if it is not on file who was elected.
    var handle: Placed<String>?
    /// The election that filled the seat last.
    var election: Election
    /// The contest of that election.
    var contest: Contest
    /// How long the term lasts, in words.
    let lasting: String
  }

  /// The holders, those elected first first.
  let holders: [Holder]

  /// Looks at the contests for a seat before a cycle, latest first.
  init(
    past: [(election: Election, contest: Contest)], term: Length?, at cycle: Cycle,
    in folder: CommunityFolder
  ) {
    var holders: [Holder] = []
    for (election, contest) in past.reversed() {
      let elected = folder.record(of: contest, in: election)?.elected
      if contest.isSpecial {
        Self.replace(&holders, by: elected, election, contest, folder.people)
      } else if let term,
        let lasting = Self.lasting(term, from: election, at: cycle, in: folder.community)
      {
        let seats = elected?.count ?? contest.seats.value
        for place in 0..<min(seats, contest.seats.value) {
          let handle = elected.map { $0[place] }
          holders.append(
            Holder(handle: handle, election: election, contest: contest, lasting: lasting))
        }
      }
    }
    self.holders = holders
  }

  /// Until when the term of those elected lasts, in words; nothing if their seats are up.
  private static func lasting(
    _ term: Length, from election: Election, at cycle: Cycle, in community: Community
  ) -> String? {
    let cycles = community.cycles
    let first = cycles.firstIndex { $0.name == election.cycle?.value }
    if case .cycles(let number) = term {
      guard let first, let now = cycles.firstIndex(where: { $0.name == cycle.name }),
        first + number > now
      else { return nil }
      let end = first + number
      if end < cycles.count { return "until \(cycles[end].window.start.date)" }
      if end == cycles.count { return "until \(cycles[end - 1].window.end.date)" }
      return "for \(term) from \(cycles[first].window.start.date)"
    }
    let start = first.map { cycles[$0].window.start } ?? election.timeline.voting.end
    let end =
      switch term {
      case .months(let number): Instant(startOf: start.date.advanced(byMonths: number))
      case .days, .hours, .cycles: start.advanced(bySeconds: term.seconds ?? 0)
      }
    let middle = cycle.window.start.advanced(bySeconds: cycle.window.seconds / 2)
    return end > middle ? "until \(end.date)" : nil
  }

  private static func replace(
    _ holders: inout [Holder], by elected: [Placed<String>]?, _ election: Election,
    _ contest: Contest, _ people: People
  ) {
    let newcomers = elected?.map(Optional.some) ?? Array(repeating: nil, count: contest.seats.value)
    let staying = Set(
      (contest.continuing.map(\.person) + (elected ?? [])).map { people.identity($0.value) })
    let left = holders.indices.filter { place in
      holders[place].handle.map { !staying.contains(people.identity($0.value)) } ?? false
    }
    // A newcomer who holds a seat already keeps that one.
    let held = Set(holders.compactMap { $0.handle.map { people.identity($0.value) } })
    let others = newcomers.filter { $0.map { !held.contains(people.identity($0.value)) } ?? true }
    for (place, newcomer) in zip(left, others) {
      holders[place].handle = newcomer
      holders[place].election = election
      holders[place].contest = contest
    }
  }
}
