import RandomElections
import Voting

/// The methods that eliminate once more, from their definitions and without any shortcut.
///
/// Every way to settle every tie is tried, one ranking at a time, so it is for a few candidates only.
struct NaiveElimination {
  let method: EliminatingMethod
  let election: RandomElection
  let unranked: UnrankedRule
  var lot: Lot?

  /// All rankings that can come out: best tier first.
  func rankings() -> Set<[[Candidate]]> { rankings(of: Set(0..<election.candidates)) }

  /// The tiers of what holds in all rankings.
  func tiers() -> [[Candidate]] {
    let all = Array(0..<election.candidates)
    var canReach = all.map { first in all.map { $0 == first } }
    for ranking in rankings() {
      for (place, tier) in ranking.enumerated() {
        for upper in tier {
          for lower in ranking[place...].joined() { canReach[upper][lower] = true }
        }
      }
    }
    for middle in all {
      for first in all where canReach[first][middle] {
        for last in all where canReach[middle][last] { canReach[first][last] = true }
      }
    }
    let groups = Set(all.map { one in all.filter { canReach[one][$0] && canReach[$0][one] } })
    return groups.sorted { canReach[$0[0]][$1[0]] && !canReach[$1[0]][$0[0]] }
  }

  private func rankings(of left: Set<Candidate>) -> Set<[[Candidate]]> {
    guard !left.isEmpty else { return [[]] }
    var rankings: Set<[[Candidate]]> = []
    switch method {
    case .benham, .tidemanAlternative, .smithIRV:
      for winner in winners(of: method == .smithIRV ? smithSet(left) : left) {
        for below in self.rankings(of: left.subtracting([winner])) {
          rankings.insert([[winner]] + below)
        }
      }
    case .instantRunoff, .bottomTwoRunoff, .baldwin, .nanson:
      for group in next(left) {
        for above in self.rankings(of: left.subtracting(group)) {
          rankings.insert(above + [group.sorted()])
        }
      }
    }
    return rankings
  }

  private func winners(of left: Set<Candidate>) -> Set<Candidate> {
    var left = left
    if method == .tidemanAlternative { left = smithSet(left) }
    if left.count == 1 { return left }
    let winner = left.filter { one in left.allSatisfy { $0 == one || margin(one, $0) > 0 } }
    if method == .benham && !winner.isEmpty { return winner }
    return next(left).reduce(into: []) { $0.formUnion(winners(of: left.subtracting($1))) }
  }

  /// Each group that may be the next to go.
  private func next(_ left: Set<Candidate>) -> [Set<Candidate>] {
    switch method {
    case .nanson:
      let below = left.filter { borda($0, left) < 0 }
      return [below.isEmpty ? left : below]
    case .baldwin:
      return settled(left.filter { one in left.allSatisfy { borda(one, left) <= borda($0, left) } })
    case .bottomTwoRunoff where left.count > 1:
      return bottomTwo(left)
    case .instantRunoff, .benham, .tidemanAlternative, .smithIRV, .bottomTwoRunoff:
      return settled(left.filter { one in left.allSatisfy { votes(one, left) <= votes($0, left) } })
    }
  }

  private func bottomTwo(_ left: Set<Candidate>) -> [Set<Candidate>] {
    var losers: Set<Candidate> = []
    for one in left {
      for other in left where one != other {
        let isBottom = left.allSatisfy {
          $0 == one || $0 == other || !isBelow($0, one, left) && !isBelow($0, other, left)
        }
        guard isBottom, margin(one, other) <= 0 else { continue }
        if margin(one, other) == 0, let lot, lot.place(of: one) < lot.place(of: other) { continue }
        losers.insert(one)
      }
    }
    return losers.map { [$0] }
  }

  /// Whether a candidate has fewer votes, or as many and worse luck.
  private func isBelow(_ one: Candidate, _ other: Candidate, _ left: Set<Candidate>) -> Bool {
    let (votes, others) = (votes(one, left), votes(other, left))
    guard votes == others, let lot else { return votes < others }
    return lot.place(of: one) > lot.place(of: other)
  }

  private func settled(_ tied: Set<Candidate>) -> [Set<Candidate>] {
    if let unlucky = lot?.sorted(tied).last { return [[unlucky]] }
    return tied.map { [$0] }
  }

  /// First preferences in sixtieths, which up to six candidates can share without a rest.
  private func votes(_ candidate: Candidate, _ left: Set<Candidate>) -> Int {
    election.ballots.reduce(0) { sum, ballot in
      let ranks = ballot.ranks.map { rank in rank.filter { left.contains($0) } }
      let best = ranks.first(where: { !$0.isEmpty }) ?? []
      return best.contains(candidate) ? sum + ballot.weight * 60 / best.count : sum
    }
  }

  private func borda(_ candidate: Candidate, _ left: Set<Candidate>) -> Int {
    left.reduce(0) { $0 + margin(candidate, $1) }
  }

  private func margin(_ one: Candidate, _ other: Candidate) -> Int {
    election.ballots.reduce(0) { sum, ballot in
      let last = unranked == .last ? ballot.ranks.count : nil
      guard let first = ballot.ranks.firstIndex(where: { $0.contains(one) }) ?? last,
        let second = ballot.ranks.firstIndex(where: { $0.contains(other) }) ?? last
      else { return sum }
      return sum + (second - first).signum() * ballot.weight
    }
  }

  /// The smallest group whose members beat all others, found by trying every group.
  func smithSet(_ left: Set<Candidate>) -> Set<Candidate> {
    let members = left.sorted()
    var smallest = left
    for choice in 1..<(1 << members.count) {
      let group = Set(members.indices.filter { choice & (1 << $0) != 0 }.map { members[$0] })
      let dominates = group.allSatisfy { one in
        left.subtracting(group).allSatisfy { margin(one, $0) > 0 }
      }
      if dominates && group.count < smallest.count { smallest = group }
    }
    return smallest
  }
}
