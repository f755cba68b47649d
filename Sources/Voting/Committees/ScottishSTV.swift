// Where three or more are level, the rules 49(2) and 51(2) do not say what to do if the latest stage
// at which they were unequal sets apart two of them and not one. Here the same rule then goes on for
// these two. Votes compared stage by stage, the latest first, are a lexicographic order, so that one
// number a candidate, its standing, sums up the whole history.

/// The single transferable vote as Scotland's councils are elected: weighted inclusive Gregory.
///
/// The quota is the valid votes divided by one more than the seats, without decimals, plus one.
/// Whoever has it is elected; what is above it goes on to the next preferences, every ballot at a
/// fraction of its value, cut off after five decimals. The largest surplus goes first. When there is
/// none, the candidate with the fewest votes is excluded, and its ballots go on at their value. When
/// no more candidates are left than seats, they are elected and nothing more is transferred.
///
/// Equal votes are told apart by the latest earlier stage at which they were unequal, otherwise by
/// lot. Without a lot every way of settling them is followed: ``TransferableVoteCount``.
///
/// A ballot counts up to its first shared rank; one that ranks nobody first alone is not valid.
///
/// Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45
/// to 52.
public enum ScottishSTV {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - seats: how many to elect; none if negative.
  ///   - lot: the lot over all candidates, if it has been drawn.
  ///   - mostWays: how many states to follow at most where there is no lot.
  /// - Returns: who is elected, and every stage.
  /// - Complexity: O(*n* · *p* + *c*²) for *n* stages, *p* ranks on all distinct ballots and *c*
  ///   candidates; that for each way of settling ties which have to be followed.
  public static func count(
    _ profile: Profile, seats: Int, lot: Lot? = nil,
    mostWays: Int = TransferableVoteCount.mostWays
  ) -> TransferableVoteCount {
    let rule = ScottishRule(ballots: PreferenceLists(profile), seats: seats)
    return TransferableVoteCounting(rule: rule, lot: lot, mostWays: mostWays).count()
  }
}

struct ScottishRule: TransferableVoteRule {
  struct State: TransferableVoteState {
    var board: TransferableVoteBoard
    /// Whether an elected candidate's surplus is still to be transferred.
    var hasSurplus: [Bool]
    /// For each candidate still in play how its votes compare, now or else before; 0 is fewest.
    var standings: [Int]
    /// For each ranking, at which of its preferences it is.
    var places: [UInt16]
    /// For each ranking, what one vote of it is worth.
    var values: [UInt32]
  }

  static let mostWaysTimesRankings = 2_000_000

  let ballots: PreferenceLists
  let seats: Int
  private static let decimals = 5
  private static let one: UInt32 = 100_000

  init(ballots: PreferenceLists, seats: Int) {
    self.ballots = ballots
    // More seats than any contest has candidates elect everybody as well.
    self.seats = min(max(0, seats), Profile.Limit.candidates)
  }

  func start(stages: inout [TransferableVoteCount.Stage]) -> State {
    var state = State(
      board: TransferableVoteBoard(
        candidates: ballots.candidates, seats: seats, unit: ballots.unit, places: Self.decimals),
      hasSurplus: Array(repeating: false, count: ballots.candidates),
      standings: Array(repeating: 0, count: ballots.candidates),
      places: Array(repeating: 0, count: ballots.count),
      values: Array(repeating: Self.one, count: ballots.count))
    for ranking in 0..<ballots.count {
      state.board.votes[ballots.candidate(0, in: ranking)] += worth(ranking, in: state)
    }
    let quota = Int128(ballots.valid) / (Int128(ballots.unit) * Int128(seats + 1)) + 1
    state.board.quota = quota * state.board.scale
    conclude(.firstPreferences, tie: nil, in: &state, stages: &stages)
    return state
  }

  func choice(in state: State) -> TransferableVoteChoice? {
    guard !state.board.isComplete else { return nil }
    let votes = state.board.votes
    let pending = state.hasSurplus.indices.filter { state.hasSurplus[$0] }
    if let most = pending.map({ votes[$0] }).max() {
      let level = pending.filter { votes[$0] == most }
      let first = level.lazy.map { state.standings[$0] }.max()
      return TransferableVoteChoice(
        purpose: .surplus, candidates: level.filter { state.standings[$0] == first },
        level: level, votes: state.board.decimal(most), orderIsIndifferent: false)
    }
    let continuing = state.board.continuing
    let fewest = continuing.map { votes[$0] }.min() ?? 0
    let level = continuing.filter { votes[$0] == fewest }
    let last = level.lazy.map { state.standings[$0] }.min()
    return TransferableVoteChoice(
      purpose: .exclusion, candidates: level.filter { state.standings[$0] == last }, level: level,
      votes: state.board.decimal(fewest),
      // Without votes there is nothing to transfer, so the next to be excluded are the others.
      orderIsIndifferent: fewest == 0 && continuing.count - level.count >= state.board.vacancies)
  }

  func carryOut(
    _ purpose: TransferableVoteCount.Tie.Purpose, of candidate: Candidate,
    tie: TransferableVoteCount.Tie?, in state: inout State,
    stages: inout [TransferableVoteCount.Stage]
  ) {
    let votes = state.board.votes[candidate]
    let action: TransferableVoteCount.Action
    switch purpose {
    case .surplus:
      let surplus = votes - state.board.quota
      action = .surplus(candidate, state.board.decimal(surplus))
      state.hasSurplus[candidate] = false
      transfer(from: candidate, keeping: state.board.quota, in: &state) { value in
        UInt32(surplus * Int128(value) / votes)
      }
    case .exclusion:
      action = .exclusion(candidate, state.board.decimal(votes))
      state.board.statuses[candidate] = .excluded
      if state.board.continuing.count > state.board.vacancies {
        transfer(from: candidate, keeping: 0, in: &state) { $0 }
      }
    }
    conclude(action, tie: tie, in: &state, stages: &stages)
  }

  /// Passes a candidate's ballots on; what they are worth now and before differs by what it keeps
  /// and what is lost.
  private func transfer(
    from candidate: Candidate, keeping kept: Int128, in state: inout State,
    value: (UInt32) -> UInt32
  ) {
    let before = state.board.votes[candidate]
    var passedOn: Int128 = 0
    for ranking in 0..<ballots.count {
      let place = Int(state.places[ranking])
      guard place < ballots.length(of: ranking),
        ballots.candidate(place, in: ranking) == candidate
      else { continue }
      let next = ballots.place(from: place + 1, in: ranking) {
        state.board.statuses[$0] == .continuing
      }
      state.places[ranking] = UInt16(next)
      state.values[ranking] = value(state.values[ranking])
      guard next < ballots.length(of: ranking) else { continue }
      let worth = worth(ranking, in: state)
      state.board.votes[ballots.candidate(next, in: ranking)] += worth
      passedOn += worth
    }
    state.board.votes[candidate] = kept
    state.board.nonTransferable += before - kept - passedOn
  }

  /// What all ballots of a ranking are worth, in parts of a vote.
  private func worth(_ ranking: Int, in state: State) -> Int128 {
    Int128(ballots.weights[ranking]) * Int128(state.values[ranking])
  }

  private func conclude(
    _ action: TransferableVoteCount.Action, tie: TransferableVoteCount.Tie?,
    in state: inout State, stages: inout [TransferableVoteCount.Stage]
  ) {
    let elected = state.board.electWithQuota()
    let last = state.board.electLast()
    for candidate in elected.joined() {
      state.hasSurplus[candidate] = state.board.votes[candidate] > state.board.quota
    }
    updateStandings(in: &state)
    stages.append(state.board.stage(action, tie: tie, elected: elected, electedLast: last))
  }

  private func updateStandings(in state: inout State) {
    let (votes, before) = (state.board.votes, state.standings)
    let inPlay = state.board.statuses.indices.filter {
      state.board.statuses[$0] == .continuing || state.hasSurplus[$0]
    }
    // Those out of play all stand at 0, so that ways that differ in their past only meet again.
    state.standings = Array(repeating: 0, count: before.count)
    let order = inPlay.sorted { (votes[$0], before[$0], $0) < (votes[$1], before[$1], $1) }
    for (lower, upper) in zip(order, order.dropFirst()) {
      let isLevel = votes[lower] == votes[upper] && before[lower] == before[upper]
      state.standings[upper] = state.standings[lower] + (isLevel ? 0 : 1)
    }
  }
}
