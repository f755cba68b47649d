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
          seats: $0, capRule: rules.capRule, lot: lot, defaultOption: rules.defaultOption)
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
    let (method, strength, unranked) = (rules.method, rules.strength, rules.unranked)
    guard method.strengths.isEmpty || method.strengths.contains(strength) else {
      throw .strengthNotForMethod(strength, method)
    }
    func profile() throws(CountingError) -> Profile {
      guard let profile = ballots.profile else { throw .rankingsNeeded(method) }
      return profile
    }
    return switch method {
    case .schulze: Schulze.outcome(of: matrix, strength: strength)
    case .rankedPairs:
      RankedPairs.outcome(
        of: matrix, strength: strength, equalPairs: try equalPairs(rules, lot: lot),
        listsSteps: matrix.size <= RankedPairs.mostCandidatesWithSteps)
    case .minimax: Minimax.outcome(of: matrix, strength: strength)
    case .splitCycle: SplitCycle.outcome(of: matrix, strength: strength)
    case .copeland: Copeland.outcome(of: matrix)
    case .kemenyYoung: try KemenyYoung.outcome(of: matrix)
    case .benham: Benham.outcome(of: try profile(), unranked: unranked, lot: lot)
    case .tidemanAlternative:
      TidemanAlternative.outcome(of: try profile(), unranked: unranked, lot: lot)
    case .smithIRV: SmithIRV.outcome(of: try profile(), unranked: unranked, lot: lot)
    case .bottomTwoRunoff: BottomTwoRunoff.outcome(of: try profile(), unranked: unranked, lot: lot)
    case .instantRunoff: InstantRunoff.outcome(of: try profile(), unranked: unranked, lot: lot)
    case .borda: Borda.outcome(of: try profile(), unranked: unranked)
    case .baldwin: Baldwin.outcome(of: try profile(), unranked: unranked, lot: lot)
    case .nanson: Nanson.outcome(of: try profile(), unranked: unranked)
    case .black: Black.outcome(of: try profile(), unranked: unranked)
    case .firstPreferences: FirstPreferences.outcome(of: try profile(), unranked: unranked)
    case .scottishSTV, .meekSTV:
      try transferableVotes(ballots, rules: rules, lot: lot).outcome
    case .debian: try debian(matrix, rules: rules, lot: lot)
    }
  }

  private static func equalPairs(
    _ rules: CountingRules, lot: Lot?
  ) throws(CountingError) -> RankedPairs.EqualPairs {
    guard rules.equalPairs == .lot else { return .together }
    guard let lot else { throw .lotNeeded(rules.method) }
    return .byLot(lot)
  }

  private static func debian(
    _ matrix: PairwiseMatrix, rules: CountingRules, lot: Lot?
  ) throws(CountingError) -> Outcome {
    guard let debian = rules.debian else { throw .debianRulesNeeded }
    return DebianVote.outcome(of: matrix, rules: debian, lot: lot)
  }
}
