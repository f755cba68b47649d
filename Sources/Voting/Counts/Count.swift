/// What one set of rules makes of the ballots.
public struct Count: Sendable {
  /// The rules.
  public let rules: CountingRules
  /// The pairwise matrix under the rules' meaning of blanks.
  public let matrix: PairwiseMatrix
  /// The ranking, with reasons.
  public let outcome: Outcome
  /// Who takes the seats; `nil` if no number of seats was given.
  public let seats: SeatAssignment?
  /// The stages of a count of transferable votes; empty for other methods.
  public let stages: [TransferableVoteCount.Stage]

  /// Counts ballots.
  ///
  /// - Parameters:
  ///   - ballots: the ballots; methods that read whole rankings need ``CountedBallots/profile``.
  ///   - rules: the method and everything else that decides.
  ///   - lot: the lot, if it has been drawn.
  /// - Throws: ``CountingError`` if the rules do not fit together or ask for too much.
  public init(
    _ ballots: CountedBallots, rules: CountingRules, lot: Lot? = nil
  ) throws(CountingError) {
    self.rules = rules
    matrix = ballots.pairs.matrix(rules.unranked)
    if rules.method.electsCommittee {
      let count = try Self.transferableVotes(ballots, rules: rules, lot: lot)
      outcome = count.outcome
      stages = count.stages
      seats = SeatAssignment(count)
    } else {
      outcome = try Self.ranking(ballots, matrix: matrix, rules: rules, lot: lot)
      stages = []
      seats = rules.seats.map { [outcome] in
        outcome.assign(
          seats: $0, capRule: rules.capRule, lot: lot, excluding: rules.seatless)
      }
    }
  }

  private static func transferableVotes(
    _ ballots: CountedBallots, rules: CountingRules, lot: Lot?
  ) throws(CountingError) -> TransferableVoteCount {
    guard let profile = ballots.profile else { throw .rankingsNeeded(rules.method) }
    guard let seats = rules.seats else { throw .seatsNeeded(rules.method) }
    guard rules.capRule == nil else { throw .capNotForMethod(rules.method) }
    return rules.method == .meekSTV
      ? MeekSTV.count(profile, seats: seats, lot: lot)
      : ScottishSTV.count(profile, seats: seats, lot: lot)
  }

  private static func ranking(
    _ ballots: CountedBallots, matrix: PairwiseMatrix, rules: CountingRules, lot: Lot?
  ) throws(CountingError) -> Outcome {
    let (method, strength) = (rules.method, rules.strength)
    guard method.strengths.isEmpty || method.strengths.contains(strength) else {
      throw .strengthNotForMethod(strength, method)
    }
    switch method {
    case .schulze: return Schulze.outcome(of: matrix, strength: strength)
    case .rankedPairs:
      var equalPairs = RankedPairs.EqualPairs.together
      if rules.equalPairs == .lot {
        guard let lot else { throw .lotNeeded(method) }
        equalPairs = .byLot(lot)
      }
      return RankedPairs.outcome(
        of: matrix, strength: strength, equalPairs: equalPairs,
        listsSteps: matrix.size <= RankedPairs.mostCandidatesWithSteps)
    case .minimax: return Minimax.outcome(of: matrix, strength: strength)
    case .splitCycle: return SplitCycle.outcome(of: matrix, strength: strength)
    case .copeland: return Copeland.outcome(of: matrix)
    case .kemenyYoung: return try KemenyYoung.outcome(of: matrix)
    case .debian:
      guard let debian = rules.debian else { throw .debianRulesNeeded }
      return DebianVote.outcome(of: matrix, rules: debian, lot: lot)
    case .benham, .tidemanAlternative, .smithIRV, .bottomTwoRunoff, .instantRunoff, .borda,
      .baldwin, .nanson, .black, .firstPreferences, .scottishSTV, .meekSTV:
      guard let profile = ballots.profile else { throw .rankingsNeeded(method) }
      return rankingOfRankings(profile, rules: rules, lot: lot)
    }
  }

  /// The methods that read whole rankings.
  private static func rankingOfRankings(
    _ profile: Profile, rules: CountingRules, lot: Lot?
  ) -> Outcome {
    let unranked = rules.unranked
    return switch rules.method {
    case .benham: Benham.outcome(of: profile, unranked: unranked, lot: lot)
    case .tidemanAlternative:
      TidemanAlternative.outcome(of: profile, unranked: unranked, lot: lot)
    case .smithIRV: SmithIRV.outcome(of: profile, unranked: unranked, lot: lot)
    case .bottomTwoRunoff: BottomTwoRunoff.outcome(of: profile, unranked: unranked, lot: lot)
    case .borda: Borda.outcome(of: profile, unranked: unranked)
    case .baldwin: Baldwin.outcome(of: profile, unranked: unranked, lot: lot)
    case .nanson: Nanson.outcome(of: profile, unranked: unranked)
    case .black: Black.outcome(of: profile, unranked: unranked)
    case .firstPreferences: FirstPreferences.outcome(of: profile)
    case .instantRunoff, .schulze, .rankedPairs, .minimax, .splitCycle, .copeland, .kemenyYoung,
      .scottishSTV, .meekSTV, .debian:
      InstantRunoff.outcome(of: profile, lot: lot)
    }
  }
}
