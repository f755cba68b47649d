internal import Voting

/// Where the readers put the ballots they have understood.
///
/// A reader fills ``row`` with one rank a candidate and calls ``accept(weight:)``; whatever the
/// options keep is kept here, so that no format knows about it.
struct Collector {
  /// The ranks of the ballot at hand: smaller is better, 0 blank.
  ///
  /// `accept` leaves it as it is.
  var row: [UInt16]
  /// Ballots of weight 1 that a reader has written straight into their place, which is quicker.
  ///
  /// The next place is `block.count`; ``acceptPlace()`` takes it, ``countBlock()`` counts them all.
  /// A place that is not taken in the end has to be cleared.
  var block: RankBlock
  private(set) var count: BallotCount
  private(set) var pairs: PairwiseTally
  private(set) var profile: Profile?
  private(set) var ballots: [CastBallot]?
  private(set) var problems: [BallotFileProblem] = []

  /// From the rank of one candidate in a block to that of the next.
  //
  // The same as in `Voting`, said again because constants are not folded over module borders.
  static let step = 64

  init(candidates: Int, unit: Int = 1, options: ReadingOptions) {
    precondition(Self.step == RankBlock.capacity)
    row = Array(repeating: 0, count: candidates)
    block = RankBlock(candidates: candidates)
    count = BallotCount(unit: unit)
    pairs = PairwiseTally(candidates: candidates)
    switch options.keep {
    case .pairs: break
    case .rankings: profile = Profile(candidates: candidates, unit: unit)
    case .ballots:
      profile = Profile(candidates: candidates, unit: unit)
      ballots = []
    }
  }

  /// Tells whether ids and tags of ballots are wanted.
  var keepsBallots: Bool { ballots != nil }

  /// Takes the ballot in the next place of ``block``, with the weight 1; `false` if there would be
  /// more votes than can be counted.
  ///
  /// Before another ballot is written there, a full block must be counted.
  mutating func acceptPlace() -> Bool {
    guard count.accepted < Profile.Limit.weight else { return false }
    count.accepted += 1
    block.count += 1
    return true
  }

  /// Counts the ballots in ``block`` and empties it.
  mutating func countBlock() {
    guard block.count > 0 else { return }
    pairs.add(block)
    let candidates = row.count
    count.blank += block.candidates(at: 0).count { $0 == candidates }
    if profile != nil {
      var ranks = row
      for place in 0..<block.count {
        block.copy(place, to: &ranks)
        keep(ranks, weight: 1, id: nil, tags: [])
      }
    }
    block.empty()
  }

  /// Takes what was written into the next place of ``block`` back into ``row``.
  mutating func movePlaceToRow() {
    block.copy(block.count, to: &row)
    block.clear(block.count)
  }

  /// Counts the ballot in ``row``; `false` if there would be more votes than can be counted.
  mutating func accept(weight: Int, id: String? = nil, tags: [String] = []) -> Bool {
    guard weight > 0, weight <= Profile.Limit.weight - count.accepted else { return false }
    // What is kept keeps the order of the file.
    if profile != nil { countBlock() }
    count.accepted += weight
    // The row leaves `self` for the moment, as a span of a part would keep the whole from changing.
    var ranks: [UInt16] = []
    swap(&ranks, &row)
    pairs.add(ranks.span, weight: weight)
    if Self.isBlank(ranks.span) { count.blank += weight }
    keep(ranks, weight: weight, id: id, tags: tags)
    swap(&ranks, &row)
    return true
  }

  /// Adds what was collected further down in the same file, where lines were counted anew; `false` if
  /// there would be more votes than can be counted.
  ///
  /// Only for pairs: rankings and ballots are kept in the order of the file by one collector.
  mutating func append(_ next: Collector, linesBefore: Int) -> Bool {
    precondition(profile == nil && next.block.count == 0)
    guard next.count.accepted <= Profile.Limit.weight - count.accepted else { return false }
    countBlock()
    count.accepted += next.count.accepted
    count.blank += next.count.blank
    count.rejected += next.count.rejected
    pairs.merge(next.pairs)
    problems += next.problems.map { $0.moved(down: linesBefore) }
    return true
  }

  /// Notes what is wrong with the file as a whole or a line of it.
  mutating func report(_ message: String, line: Int, column: Int) {
    problems.append(BallotFileProblem(line: line, column: column, message: message))
  }

  /// Notes what was counted, but perhaps not as the file's writer meant it.
  mutating func warn(_ message: String, line: Int, column: Int) {
    problems.append(
      BallotFileProblem(severity: .warning, line: line, column: column, message: message))
  }

  /// Counts a ballot as rejected; a problem must have been reported for it.
  mutating func reject() { count.rejected += 1 }

  private mutating func keep(_ ranks: [UInt16], weight: Int, id: String?, tags: [String]) {
    // The weight fits and the row has the right size: nothing is left that could be refused.
    try? profile?.add(ranks.span, weight: weight)
    guard ballots != nil else { return }
    let ballot = Self.ballot(ranks, weight: weight)
    ballots?.append(CastBallot(ballot: ballot, id: id, tags: tags))
  }

  private static func isBlank(_ ranks: Span<UInt16>) -> Bool {
    for candidate in 0..<ranks.count where ranks[candidate] != 0 { return false }
    return true
  }

  private static func ballot(_ row: [UInt16], weight: Int) -> Ballot {
    let ranked = row.indices.filter { row[$0] != 0 }.sorted { row[$0] < row[$1] }
    var ranks: [[Candidate]] = []
    for (place, candidate) in ranked.enumerated() {
      if place > 0, row[ranked[place - 1]] == row[candidate] {
        ranks[ranks.count - 1].append(candidate)
      } else {
        ranks.append([candidate])
      }
    }
    return Ballot(ranks: ranks, weight: weight)
  }
}
