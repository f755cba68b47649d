extension Elimination {
  /// Everybody, in the order in which the method elects those whom it has not elected yet.
  ///
  /// For methods that define a winner only. The second place goes to the winner among all but the
  /// first, counted anew, and so on; where ties leave several possible winners, each of them may be
  /// the one who is placed.
  ///
  /// - Parameters:
  ///   - shortlist: who of those not placed yet takes part.
  ///   - winner: who wins before all others are eliminated.
  /// - Returns: the candidates in tiers, with the rounds of the count for each place.
  func succession(
    shortlist: (CandidateSet) -> CandidateSet = { $0 },
    winner: ([Candidate]) -> Candidate? = { _ in nil }
  ) -> Outcome {
    var order = PossibleOrder(size: size)
    var account = EliminationAccount(size: size)
    var described = CandidateSet(all: size)
    var place = 0
    var spent = 0
    let open = Ways.follow(from: described, limit: limit, spent: &spent) { unplaced, spent in
      guard
        let race = Race(
          unplaced, shortlist: shortlist(unplaced), by: self, winner: winner, spent: &spent)
      else { return nil }
      order.put(race.winners, above: unplaced.members)
      if unplaced == described {
        place += 1
        for (round, event) in race.events { account.add(event, round: round, place: place) }
        described = unplaced.without([race.described])
      }
      // Where everybody may be the next to be placed, anybody can finish above anybody.
      guard race.winners.count < unplaced.count else { return [] }
      return race.winners.map { unplaced.without([$0]) }
    }
    for unplaced in open { order.put(unplaced.members, above: unplaced.members) }
    if !open.isEmpty {
      account.add(.tooManyWays(described.members), round: 1, place: place + 1)
    }
    return account.outcome(tiers: order.tiers)
  }
}

/// One count for a winner among some candidates.
private struct Race {
  /// Who may win, depending on how ties are settled.
  private(set) var winners: [Candidate] = []
  /// Who wins in the way that the events describe.
  private(set) var described: Candidate = 0
  /// What happens in one of the ways, with the number of the round.
  private(set) var events: [(round: Int, event: EliminationEvent)] = []

  private var path: CandidateSet
  private var rounds = 0

  /// Counts, unless ties can be settled in too many ways.
  init?(
    _ field: CandidateSet, shortlist: CandidateSet,
    by elimination: Elimination, winner: ([Candidate]) -> Candidate?,
    spent: inout Int
  ) {
    path = shortlist
    let outsiders = field.without(shortlist.members).members
    if shortlist.count == 1, let only = shortlist.members.first, !outsiders.isEmpty {
      end(with: only, .beatsAllLeft(round: 1))
      return
    }
    if !outsiders.isEmpty { events = [(1, .eliminated(outsiders, .outsideSmithSet))] }
    let open = Ways.follow(from: shortlist, limit: elimination.limit, spent: &spent) { left, _ in
      let members = left.members
      if left == path { rounds += 1 }
      if members.count == 1 {
        end(with: members[0], left == path ? .lastLeft : nil)
        return []
      }
      if let winner = winner(members) {
        end(with: winner, left == path ? .beatsAllLeft(round: rounds) : nil)
        return []
      }
      return follow(elimination.round(left), from: left)
    }
    guard open.isEmpty else { return nil }
    winners = Set(winners).sorted()
  }

  /// Notes a winner, and how it wins if this is the way to describe.
  private mutating func end(with winner: Candidate, _ win: EliminationWin?) {
    winners.append(winner)
    guard let win else { return }
    described = winner
    events.append((max(rounds, 1), .won(winner, win)))
  }

  /// Who may be left after a round.
  private mutating func follow(
    _ round: EliminationRound, from left: CandidateSet
  ) -> [CandidateSet] {
    let next = round.ways.map { left.without($0.leaving) }
    if left == path, let first = next.first {
      let ending = first.count == 0 ? [.level(left.members)] : round.events
      events += ending.map { (rounds, $0) }
      described = left.members.first ?? described
      path = first
    }
    // Nothing tells those apart who all go at once, so any of them may win.
    if next.contains(where: { $0.count == 0 }) { winners += left.members }
    return next.filter { $0.count > 0 }
  }
}
