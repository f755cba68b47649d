// The strength of a defeat is its winning votes; of equal ones that with more losing votes is weaker
// (A.5.7). The default option is neither dropped nor asked for a majority.

/// Vote counting after Debian's constitution: quorum, majorities, then Schwartz sequential dropping.
///
/// An option that too few voters rank above the default option is dropped, and so is one that does
/// not defeat the default option by its majority. Of the defeats among the others the weakest within
/// the Schwartz set are dropped, again and again, until no defeat is left within it. One option is
/// then the winner; of several the casting vote chooses, here the lot. Without a lot they share the
/// first tier.
///
/// The constitution asks for a winner only. The further tiers come from applying articles 4 to 8
/// again without the options already placed. The dropped options share the last tier.
///
/// Source: Constitution for the Debian Project, version 1.9 (2022), appendix A.5.
public enum DebianVote {
  /// Ranks the options.
  ///
  /// - Parameters:
  ///   - matrix: the pairwise matrix; the constitution counts unranked options as last.
  ///   - rules: the default option, quorum and majorities.
  ///   - lot: what the elector with the casting vote chooses, if there is need to.
  /// - Returns: the winner in the first tier, or those among whom the casting vote has to choose.
  /// - Precondition: the default option is one of the candidates.
  /// - Complexity: O(*d* · *c*³/64) for *c* options and *d* rounds of dropping, which are few unless
  ///   there are many cycles.
  public static func outcome(
    of matrix: PairwiseMatrix, rules: DebianRules, lot: Lot? = nil
  ) -> Outcome {
    precondition(matrix.candidates.contains(rules.defaultOption))
    var reasons: [Candidate: DebianReason] = [:]
    for option in matrix.candidates { reasons[option] = dropping(option, matrix, rules) }
    let dropped = matrix.candidates.filter { reasons[$0] != nil }
    var steps = dropped.compactMap { option in
      reasons[option].map { DebianStep.dropped(option, $0) }
    }
    var remaining = matrix.candidates.filter { reasons[$0] == nil }
    var tiers: [[Candidate]] = []
    while !remaining.isEmpty {
      let place = Place(tiers.count + 1, matrix, options: remaining, lot: lot)
      steps += place.steps
      for option in place.options { reasons[option] = place.reason(for: option) }
      tiers.append(place.options)
      remaining.removeAll { place.options.contains($0) }
    }
    if !dropped.isEmpty { tiers.append(dropped) }
    return Outcome(
      tiers: tiers,
      reasons: matrix.candidates.compactMap { reasons[$0].map(Reason.debian) },
      steps: steps.map(Step.debian))
  }

  /// Why an option is dropped before any comparison with others; `nil` if it is not: A.5.2 and 3.
  private static func dropping(
    _ option: Candidate, _ matrix: PairwiseMatrix, _ rules: DebianRules
  ) -> DebianReason? {
    let standard = rules.defaultOption
    guard option != standard else { return nil }
    let (votes, against) = (matrix[option, standard], matrix[standard, option])
    guard votes >= rules.quorum else {
      return .belowQuorum(votes: votes, quorum: rules.quorum)
    }
    let majority = rules.majority(of: option)
    let needed = Int128(majority.numerator) * Int128(against)
    guard votes > against, Int128(votes) * Int128(majority.denominator) >= needed else {
      return .withoutMajority(votes: votes, against: against, majority: majority)
    }
    return nil
  }
}

/// A place of the ranking and how it was decided.
private struct Place {
  /// Who takes it; several if they are tied.
  let options: [Candidate]
  private let number: Int
  private let castingVoteAmong: [Candidate]
  private let rounds: [DebianRound]

  init(_ number: Int, _ matrix: PairwiseMatrix, options: [Candidate], lot: Lot?) {
    self.number = number
    var dropping = SequentialDropping(matrix, options: options)
    let left = dropping.run()
    rounds = dropping.rounds
    if left.count > 1, let chosen = lot?.sorted(left).first {
      self.options = [chosen]
      castingVoteAmong = left
    } else {
      self.options = left
      castingVoteAmong = []
    }
  }

  var steps: [DebianStep] {
    rounds.map { .round(place: number, $0) }
      + [.placed(place: number, options, castingVoteAmong: castingVoteAmong)]
  }

  func reason(for option: Candidate) -> DebianReason {
    .placed(
      place: number, besides: options.filter { $0 != option },
      castingVoteOver: castingVoteAmong.filter { $0 != option }, rounds: rounds.count - 1)
  }
}

/// Drops the weakest defeats within the Schwartz set until none are left there: A.5.4 to 8.
private struct SequentialDropping {
  private let options: [Candidate]
  private var defeats: [DebianDefeat] = []
  private(set) var rounds: [DebianRound] = []

  init(_ matrix: PairwiseMatrix, options: [Candidate]) {
    self.options = options
    for winner in options {
      for loser in options where matrix.beats(winner, loser) {
        defeats.append(
          DebianDefeat(
            winner: winner, loser: loser, votes: matrix[winner, loser],
            against: matrix[loser, winner]))
      }
    }
  }

  /// The Schwartz set in which no defeats are left.
  mutating func run() -> [Candidate] {
    while true {
      let schwartz = schwartzSet()
      let members = Set(schwartz)
      let within = defeats.filter { members.contains($0.winner) && members.contains($0.loser) }
      guard let weakest = within.min(by: { $0.isWeaker(than: $1) }) else {
        rounds.append(DebianRound(schwartzSet: schwartz, dropped: []))
        return schwartz
      }
      let dropped = within.filter { !weakest.isWeaker(than: $0) }
      rounds.append(DebianRound(schwartzSet: schwartz, dropped: dropped))
      let gone = Set(dropped)
      defeats.removeAll { gone.contains($0) }
    }
  }

  private func schwartzSet() -> [Candidate] {
    var places: [Candidate: Int] = [:]
    for (place, option) in options.enumerated() { places[option] = place }
    var reachability = Reachability(size: options.count)
    for defeat in defeats {
      guard let winner = places[defeat.winner], let loser = places[defeat.loser] else { continue }
      reachability.join(winner, loser)
    }
    return options.indices.filter { option in
      options.indices.allSatisfy {
        !reachability.reaches($0, option) || reachability.reaches(option, $0)
      }
    }.map { options[$0] }
  }
}
