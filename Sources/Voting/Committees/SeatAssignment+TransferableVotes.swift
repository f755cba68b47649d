extension SeatAssignment {
  /// The seats that a count of transferable votes has filled.
  public init(_ count: TransferableVoteCount) {
    let places = count.outcome.places
    let tied = Set(count.tied)
    let fills = count.elected.map { Fill(candidate: $0, place: places[$0], lotOver: []) }
    let elected = Set(count.elected)
    self.init(
      seats: count.seats, fills: fills, skips: [],
      ties: count.tied.isEmpty
        ? [] : [Tie(seats: count.seatsLeft, candidates: count.tied, affiliation: nil)],
      reserves: count.outcome.tiers
        .map { $0.filter { !elected.contains($0) && !tied.contains($0) } }
        .filter { !$0.isEmpty })
  }
}
