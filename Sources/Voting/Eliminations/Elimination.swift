// Nothing but the votes decides a tie: unless a lot was drawn, every way to settle it is followed
// (``Ways``), and one candidate is ranked above another only if it finishes above it in all of them.
// A tie that comes out the same in all of them leaves no mark on the outcome but a step.
// Tiers say what is certain of any two candidates, not who can win: somebody who can never be first
// is in the first tier if it can finish above somebody who can. Only a lot tells them apart.
//
// Conitzer, Rognlie and Xia, "Preference functions that score rankings and maximum likelihood
// estimation" (IJCAI 2009), call this parallel-universes tie-breaking. Whether somebody can win in
// it is NP-hard to tell for instant runoff, which is why there is a limit. Beyond it those who are
// still in the count are declared tied: that may be coarser than necessary, but is never wrong.

/// Counts round after round, and in every round somebody has to go.
struct Elimination {
  /// How many candidates stand.
  let size: Int

  /// How many sets of candidates may be looked at because of ties.
  var limit = Ways.limit

  /// Who may go next of those who are left, two at least.
  let round: (CandidateSet) -> EliminationRound

  /// Everybody, in the reverse order of elimination; those who go together share a tier.
  func ranking() -> Outcome {
    var order = PossibleOrder(size: size)
    var account = EliminationAccount(size: size)
    var described = CandidateSet(all: size)
    var rounds = 0
    var spent = 0
    let open = Ways.follow(from: described, limit: limit, spent: &spent) { left, _ in
      let members = left.members
      if left == described { rounds += 1 }
      guard members.count > 1 else {
        if left == described { account.add(.won(members[0], .lastLeft), round: rounds) }
        return []
      }
      let round = self.round(left)
      for way in round.ways { order.put(members, above: way.leaving) }
      // Where everybody may be the next to go, anybody can finish above anybody.
      let isLevel = Set(round.ways.flatMap(\.leaving)).count == members.count
      if left == described, let way = round.ways.first {
        let events = isLevel ? [.level(members)] : round.events
        for event in events { account.add(event, round: rounds) }
        described = left.without(way.leaving)
      }
      return isLevel ? [] : round.ways.map { left.without($0.leaving) }
    }
    for left in open { order.put(left.members, above: left.members) }
    if !open.isEmpty { account.add(.tooManyWays(described.members), round: rounds + 1) }
    return account.outcome(tiers: order.tiers)
  }
}
