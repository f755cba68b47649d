import Randomness
package import Voting

/// A made-up contest: some candidates and the ballots, one by one.
package struct RandomElection: Sendable {
  /// How many candidates stand.
  package let candidates: Int
  /// The ballots in the order in which they came.
  package let ballots: [Ballot]

  /// Creates an election from its ballots.
  package init(candidates: Int, ballots: [Ballot]) {
    self.candidates = candidates
    self.ballots = ballots
  }

  /// The ballots as a profile.
  package func profile() throws(ProfileError) -> Profile {
    var profile = Profile(candidates: candidates)
    for ballot in ballots { try profile.add(ballot) }
    return profile
  }
}

extension RandomElection {
  /// What a made-up voter may do.
  package struct Habits: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Ranks some candidates equal.
    package static let sharing = Habits(rawValue: 1)
    /// Leaves some candidates off.
    package static let leavingBlank = Habits(rawValue: 2)
    /// Casts the same ballot up to five times.
    package static let repeating = Habits(rawValue: 4)
    /// All of these.
    package static let all: Habits = [.sharing, .leavingBlank, .repeating]
  }

  /// An election in which every order of the candidates is equally likely for each voter, but for
  /// the voters' habits.
  package static func impartial(
    candidates: Int, ballots: Int, habits: Habits = [],
    using random: inout some RandomNumberGenerator
  ) -> RandomElection {
    var drawn: [Ballot] = []
    for _ in 0..<ballots {
      var order = (0..<candidates).shuffled(using: &random)
      if habits.contains(.leavingBlank) {
        order.removeLast(Int.random(in: 0...candidates, using: &random))
      }
      var ranks: [[Candidate]] = []
      for candidate in order {
        let shares = habits.contains(.sharing) && Bool.random(using: &random)
        if shares, let last = ranks.indices.last {
          ranks[last].append(candidate)
        } else {
          ranks.append([candidate])
        }
      }
      let weight = habits.contains(.repeating) ? Int.random(in: 1...5, using: &random) : 1
      drawn.append(Ballot(ranks: ranks, weight: weight))
    }
    return RandomElection(candidates: candidates, ballots: drawn)
  }

  /// An election of a seed's own size and habits, small enough for any brute force.
  package static func small(
    seed: UInt64, candidates: ClosedRange<Int> = 1...4, ballots: ClosedRange<Int> = 0...8
  ) -> RandomElection {
    var random = RepeatableRandom(seed: seed)
    return impartial(
      candidates: Int.random(in: candidates, using: &random),
      ballots: Int.random(in: ballots, using: &random),
      habits: Habits(rawValue: Int.random(in: 0...Habits.all.rawValue, using: &random)),
      using: &random)
  }
}

extension RandomElection {
  /// The same ballots in another order.
  package func shuffled(using random: inout some RandomNumberGenerator) -> RandomElection {
    RandomElection(candidates: candidates, ballots: ballots.shuffled(using: &random))
  }

  /// The same election with each candidate under its new number.
  ///
  /// - Precondition: `numbers` is an order of all candidates.
  package func renamed(_ numbers: [Candidate]) -> RandomElection {
    RandomElection(
      candidates: candidates,
      ballots: ballots.map { ballot in
        Ballot(ranks: ballot.ranks.map { $0.map { numbers[$0] } }, weight: ballot.weight)
      })
  }

  /// The same election with every ballot as often as its weight says, each of weight 1.
  package func repeated() -> RandomElection {
    RandomElection(
      candidates: candidates,
      ballots: ballots.flatMap { ballot in
        repeatElement(Ballot(ranks: ballot.ranks), count: ballot.weight)
      })
  }
}
