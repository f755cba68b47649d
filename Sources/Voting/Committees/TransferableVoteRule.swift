/// A way to count transferable votes, one act at a time, that leaves ties to its caller.
protocol TransferableVoteRule: Sendable {
  associatedtype State: TransferableVoteState

  /// How many ways of settling ties are worth following, times distinct rankings.
  static var mostWaysTimesRankings: Int { get }

  var ballots: PreferenceLists { get }
  var seats: Int { get }

  /// Counts first preferences, and on as far as nobody has to be chosen.
  func start(stages: inout [TransferableVoteCount.Stage]) -> State

  /// Whom the rules choose next and what for; `nil` at the end of the count.
  func choice(in state: State) -> TransferableVoteChoice?

  /// Transfers a surplus or excludes a candidate, and goes on as far as nobody has to be chosen.
  func carryOut(
    _ purpose: TransferableVoteCount.Tie.Purpose, of candidate: Candidate,
    tie: TransferableVoteCount.Tie?, in state: inout State,
    stages: inout [TransferableVoteCount.Stage])
}

/// All that the rest of a count depends on.
protocol TransferableVoteState: Hashable, Sendable {
  var board: TransferableVoteBoard { get }
}

/// Whom the rules choose next.
struct TransferableVoteChoice: Hashable, Sendable {
  let purpose: TransferableVoteCount.Tie.Purpose
  /// Those who qualify alike, by number; never empty.
  let candidates: [Candidate]
  /// Those who have the same votes now, told apart by an earlier stage if there are more of them.
  let level: [Candidate]
  let votes: DecimalVotes
  /// Whether all of them will be chosen in turn, and the order makes no difference to anybody else.
  let orderIsIndifferent: Bool
}

/// Where everybody stands in a count.
struct TransferableVoteBoard: Hashable, Sendable {
  var statuses: [TransferableVoteCount.Status]
  /// In parts of a vote.
  var votes: [Int128]
  var quota: Int128 = 0
  var nonTransferable: Int128 = 0
  let seats: Int
  let scale: Int128
  let places: Int

  init(candidates: Int, seats: Int, unit: Int, places: Int) {
    statuses = Array(repeating: .continuing, count: candidates)
    votes = Array(repeating: 0, count: candidates)
    self.seats = seats
    self.places = places
    scale = (0..<places).reduce(Int128(unit)) { scale, _ in scale * 10 }
  }

  var continuing: [Candidate] { statuses.indices.filter { statuses[$0] == .continuing } }

  var vacancies: Int { max(0, seats - statuses.count { $0 == .elected }) }

  var isComplete: Bool { vacancies == 0 || !statuses.contains(.continuing) }

  func decimal(_ parts: Int128) -> DecimalVotes {
    DecimalVotes(parts: parts, scale: scale, places: places)
  }

  /// Candidates by falling votes, those with equal votes together.
  func byVotes(_ candidates: [Candidate]) -> [[Candidate]] {
    tiers(byFalling: candidates.map { votes[$0] }).map { $0.map { candidates[$0] } }
  }

  /// Elects the continuing candidates who have the quota.
  mutating func electWithQuota() -> [[Candidate]] {
    let elected = continuing.filter { votes[$0] >= quota }
    for candidate in elected { statuses[candidate] = .elected }
    return byVotes(elected)
  }

  /// Elects all continuing candidates if there are no more of them than vacancies.
  mutating func electLast() -> [[Candidate]] {
    let last = continuing
    guard last.count <= vacancies else { return [] }
    for candidate in last { statuses[candidate] = .elected }
    return byVotes(last)
  }

  func stage(
    _ action: TransferableVoteCount.Action, tie: TransferableVoteCount.Tie?,
    elected: [[Candidate]], electedLast: [[Candidate]]
  ) -> TransferableVoteCount.Stage {
    TransferableVoteCount.Stage(
      action: action, tie: tie, parts: votes, statuses: statuses,
      quota: decimal(quota), nonTransferable: decimal(nonTransferable), elected: elected,
      electedLast: electedLast)
  }
}
