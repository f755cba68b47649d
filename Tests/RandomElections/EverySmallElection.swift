package import Voting

/// Every election of a size, so that no small case is left to chance.
package enum EverySmallElection {
  /// Every ballot over some candidates: each way to rank some of them, with shared ranks.
  package static func ballots(candidates: Int) -> [Ballot] {
    rankings(of: Array(0..<candidates)).map { Ballot(ranks: $0) }
  }

  /// Every election of so many ballots, whose order does not matter.
  ///
  /// With three candidates there are 26 ballots, and 3 276 elections of three of them.
  package static func elections(candidates: Int, ballots count: Int) -> [RandomElection] {
    let all = ballots(candidates: candidates)
    var choices: [[Int]] = [[]]
    for _ in 0..<count {
      choices = choices.flatMap { choice in ((choice.last ?? 0)..<all.count).map { choice + [$0] } }
    }
    return choices.map { choice in
      RandomElection(candidates: candidates, ballots: choice.map { all[$0] })
    }
  }

  /// Every order of some numbers from zero.
  package static func orders(of count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return orders(of: count - 1).flatMap { order in
      (0...order.count).map { place in
        Array(order[..<place]) + [count - 1] + Array(order[place...])
      }
    }
  }

  /// Every way to put some of the candidates into ranks: the first rank is any of their subsets.
  private static func rankings(of candidates: [Candidate]) -> [[[Candidate]]] {
    var rankings: [[[Candidate]]] = [[]]
    for choice in 1..<(1 << candidates.count) {
      let best = candidates.indices.filter { choice & (1 << $0) != 0 }.map { candidates[$0] }
      let rest = candidates.filter { !best.contains($0) }
      rankings += self.rankings(of: rest).map { [best] + $0 }
    }
    return rankings
  }
}
