internal import Voting

/// Made-up contests of any size, the same for the same seed.
struct RandomContest {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A matrix in which all margins differ, and all winning votes too; who wins a pair is a coin flip.
  ///
  /// Cycles are everywhere in it, so no method gets away with little.
  mutating func distinctMargins(candidates: Int) -> PairwiseMatrix {
    let pairs = candidates * (candidates - 1) / 2
    let halves = Array(1...max(pairs, 1)).shuffled(using: &random)
    var votes = Array(repeating: 0, count: candidates * candidates)
    var next = 0
    for first in 0..<candidates {
      for second in (first + 1)..<max(candidates, first + 1) {
        let half = Bool.random(using: &random) ? halves[next] : -halves[next]
        votes[first * candidates + second] = pairs + 1 + half
        votes[second * candidates + first] = pairs + 1 - half
        next += 1
      }
    }
    return PairwiseMatrix(size: candidates, votes: votes)
  }

  /// Ballots of which every order is equally likely, each ranking half of the candidates or more.
  mutating func profile(candidates: Int, ballots: Int) throws -> Profile {
    var profile = Profile(candidates: candidates)
    for _ in 0..<ballots {
      let length = Int.random(in: (candidates / 2)...candidates, using: &random)
      let order = (0..<candidates).shuffled(using: &random).prefix(length)
      try profile.add(Ballot(ranks: order.map { [$0] }))
    }
    return profile
  }
}

// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).

/// Random numbers that are the same for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
