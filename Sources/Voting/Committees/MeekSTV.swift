// Shares, quota and factors have nine decimals: shares and factors are rounded up, the quota is cut
// off and raised by one billionth. The reference rule stops the moment no more candidates are left
// than seats, so the last exclusion is not followed by a distribution; nor is it here.

/// The single transferable vote after Brian Meek: every candidate keeps a share of each ballot.
///
/// Each candidate has a keep factor, 1 to begin with. A ballot gives that share of its weight to its
/// first candidate, the same share of what is left to the next, and so on; an excluded candidate's
/// factor is 0. The factors of the elected are lowered until each holds about a quota, so that later
/// preferences count as if the excluded had never stood. The quota is worked out anew from the votes
/// that candidates hold. When the surplus left is below a millionth of a vote, the lowest is excluded.
///
/// Candidates whom no more than that surplus sets apart from the lowest are tied with it; a lot says
/// who is excluded. Without one every way is followed: ``TransferableVoteCount``.
///
/// A ballot counts up to its first shared rank; one that ranks nobody first alone is not valid.
///
/// Sources: The Proportional Representation Foundation, "Reference Meek Rule"; B. L. Meek, "Une
/// nouvelle approche du scrutin transférable", Mathématiques et sciences humaines 25 (1969) and 29
/// (1970).
public enum MeekSTV {
  /// Counts a profile.
  ///
  /// - Parameters:
  ///   - profile: the ballots.
  ///   - seats: how many to elect; none if negative.
  ///   - lot: the lot over all candidates, if it has been drawn.
  ///   - mostWays: how many states to follow at most where there is no lot.
  /// - Returns: who is elected, and every stage.
  /// - Complexity: O(*i* · *p* + *c*²) for *i* iterations, *p* ranks on all distinct ballots and *c*
  ///   candidates; that for each way of settling ties which have to be followed.
  public static func count(
    _ profile: Profile, seats: Int, lot: Lot? = nil,
    mostWays: Int = TransferableVoteCount.mostWays
  ) -> TransferableVoteCount {
    let rule = MeekRule(ballots: PreferenceLists(profile), seats: seats)
    return TransferableVoteCounting(rule: rule, lot: lot, mostWays: mostWays).count()
  }
}

struct MeekRule: TransferableVoteRule {
  struct State: TransferableVoteState {
    var board: TransferableVoteBoard
    /// For each candidate the share it keeps, in billionths.
    var keepFactors: [Int]
    /// What the elected hold above the quota, in parts of a vote.
    var surplus: Int128 = 0
  }

  static let mostWaysTimesRankings = 200_000

  let ballots: PreferenceLists
  let seats: Int
  private static let decimals = 9
  private static let one = 1_000_000_000
  /// The surplus at which an iteration ends, in billionths of a vote.
  private static let omega = 1_000

  init(ballots: PreferenceLists, seats: Int) {
    self.ballots = ballots
    // More seats than any contest has candidates elect everybody as well.
    self.seats = min(max(0, seats), Profile.Limit.candidates)
  }

  private var omega: Int128 { Int128(Self.omega) * Int128(ballots.unit) }

  func start(stages: inout [TransferableVoteCount.Stage]) -> State {
    var state = State(
      board: TransferableVoteBoard(
        candidates: ballots.candidates, seats: seats, unit: ballots.unit, places: Self.decimals),
      keepFactors: Array(repeating: Self.one, count: ballots.candidates))
    playRounds(.firstPreferences, tie: nil, in: &state, stages: &stages)
    return state
  }

  func choice(in state: State) -> TransferableVoteChoice? {
    guard !state.board.isComplete else { return nil }
    let votes = state.board.votes
    let continuing = state.board.continuing
    let lowest = continuing.map { votes[$0] }.min() ?? 0
    let tied = continuing.filter { votes[$0] <= lowest + state.surplus }
    return TransferableVoteChoice(
      purpose: .exclusion, candidates: tied, level: tied, votes: state.board.decimal(lowest),
      // No ballot reaches them, so without them it is distributed as before, and they are next.
      orderIsIndifferent: state.surplus < omega && tied.allSatisfy { votes[$0] == 0 }
        && continuing.count - tied.count >= state.board.vacancies)
  }

  func carryOut(
    _ purpose: TransferableVoteCount.Tie.Purpose, of candidate: Candidate,
    tie: TransferableVoteCount.Tie?, in state: inout State,
    stages: inout [TransferableVoteCount.Stage]
  ) {
    let votes = state.board.decimal(state.board.votes[candidate])
    state.board.statuses[candidate] = .excluded
    state.keepFactors[candidate] = 0
    let last = state.board.electLast()
    guard last.isEmpty else {
      stages.append(
        state.board.stage(
          .exclusion(candidate, votes), tie: tie, elected: [], electedLast: last))
      return
    }
    playRounds(.exclusion(candidate, votes), tie: tie, in: &state, stages: &stages)
  }

  /// Iterates until nobody is elected any more, one stage for each time that somebody is.
  private func playRounds(
    _ first: TransferableVoteCount.Action, tie: TransferableVoteCount.Tie?,
    in state: inout State, stages: inout [TransferableVoteCount.Stage]
  ) {
    var (action, tie) = (first, tie)
    while true {
      let elected = iterate(&state)
      let last = state.board.electLast()
      stages.append(state.board.stage(action, tie: tie, elected: elected, electedLast: last))
      if elected.isEmpty || state.board.isComplete { return }
      (action, tie) = (.surpluses, nil)
    }
  }

  /// Distributes votes and lowers keep factors until somebody is elected or the surplus is spent.
  private func iterate(_ state: inout State) -> [[Candidate]] {
    var previous: Int128?
    while true {
      distribute(&state)
      let elected = state.board.electWithQuota()
      guard elected.isEmpty else { return elected }
      let holders = state.board.statuses.indices.filter { state.board.statuses[$0] == .elected }
      let surplus = holders.reduce(0) { $0 + state.board.votes[$1] - state.board.quota }
      state.surplus = max(0, surplus)
      if state.surplus < omega { return [] }
      if let previous, state.surplus >= previous { return [] }
      previous = state.surplus
      for candidate in holders { lowerKeepFactor(of: candidate, in: &state) }
    }
  }

  private func distribute(_ state: inout State) {
    var votes = Array(repeating: Int128(0), count: ballots.candidates)
    var left: Int128 = 0
    for ranking in 0..<ballots.count {
      let weight = Int128(ballots.weights[ranking])
      var share = Self.one
      for place in 0..<ballots.length(of: ranking) where share > 0 {
        let candidate = ballots.candidate(place, in: ranking)
        // Both are at most a thousand million, so the product fits.
        let kept = (share * state.keepFactors[candidate] + Self.one - 1) / Self.one
        votes[candidate] += Int128(kept) * weight
        share -= kept
      }
      left += Int128(share) * weight
    }
    state.board.votes = votes
    state.board.nonTransferable = left
    let unit = Int128(ballots.unit)
    state.board.quota = (votes.reduce(0, +) / (unit * Int128(seats + 1)) + 1) * unit
  }

  private func lowerKeepFactor(of candidate: Candidate, in state: inout State) {
    let (one, unit) = (Int128(Self.one), Int128(ballots.unit))
    let product = Int128(state.keepFactors[candidate]) * (state.board.quota / unit)
    let quotaKept = (product + one - 1) / one
    let votes = max(1, state.board.votes[candidate])
    let factor = (quotaKept * unit * one + votes - 1) / votes
    // Rounding up can leave an elected candidate a shade below the quota; none keeps more than all.
    state.keepFactors[candidate] = Int(min(one, factor))
  }
}
