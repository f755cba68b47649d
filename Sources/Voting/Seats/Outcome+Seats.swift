extension Outcome {
  /// Gives the seats to the first of the ranking.
  ///
  /// Tiers are taken in order. Of a tier that fits, everybody takes a seat; of one that does not, the
  /// lot decides if it has been drawn, and otherwise the tie is returned as it is. A cap passes over
  /// candidates whose affiliation has reached it. Where a cap makes members of one tier compete among
  /// themselves only, the seats after them are still filled, because it does not matter who wins.
  ///
  /// - Parameters:
  ///   - seats: how many seats there are; none if negative.
  ///   - capRule: the cap, if there is one.
  ///   - lot: the lot, if it has been drawn.
  ///   - defaultOption: the option that means "none of these", if there is one. It takes no seat, and
  ///     nor does anybody below it; whoever is level with it is tied for one.
  /// - Returns: the seats, with ties left open where only a lot could decide.
  public func assign(
    seats: Int, capRule: CapRule? = nil, lot: Lot? = nil, defaultOption: Candidate? = nil
  ) -> SeatAssignment {
    var filling = SeatFilling(seats: max(0, seats), capRule: capRule, lot: lot)
    for (place, tier) in tiers.enumerated() {
      if let defaultOption, tier.contains(defaultOption) {
        filling.take(above: defaultOption, levelIn: tier, place: place)
        break
      }
      filling.take(tier, place: place)
    }
    return filling.assignment
  }
}

/// Fills seats tier by tier.
private struct SeatFilling {
  private let seats: Int
  private let capRule: CapRule?
  private let lot: Lot?
  private let limit: Int
  private var held: [Int: Int]
  private var free: Int
  private var fills: [SeatAssignment.Fill] = []
  private var skips: [SeatAssignment.Skip] = []
  private var ties: [SeatAssignment.Tie] = []
  private var reserves: [[Candidate]] = []

  init(seats: Int, capRule: CapRule?, lot: Lot?) {
    self.seats = seats
    self.capRule = capRule
    self.lot = lot
    limit = capRule?.limit(seats: seats) ?? .max
    held = capRule?.continuing ?? [:]
    free = seats
  }

  var assignment: SeatAssignment {
    SeatAssignment(seats: seats, fills: fills, skips: skips, ties: ties, reserves: reserves)
  }

  mutating func take(_ tier: [Candidate], place: Int) {
    guard !tier.isEmpty else { return }
    guard free > 0 else { return reserves.append(tier) }
    let capped = tier.filter { room(for: affiliation(of: $0)) == 0 }
    for candidate in capped { skip(candidate, place: place) }
    let eligible = tier.filter { !capped.contains($0) }
    let groups = grouped(eligible)
    let places = groups.map { min($0.members.count, room(for: $0.affiliation)) }.reduce(0, +)
    if places > free {
      settle(eligible, place: place)
    } else {
      for group in groups {
        if group.members.count <= room(for: group.affiliation) {
          for member in group.members { fill(member, place: place, over: []) }
        } else {
          settle(group.members, place: place, affiliation: group.affiliation)
        }
      }
    }
    leaveInReserve(tier)
  }

  /// Settles who of a tier stands above the default option: by the lot, or it is left open.
  mutating func take(above defaultOption: Candidate, levelIn tier: [Candidate], place: Int) {
    if let lot {
      return take(Array(lot.sorted(tier).prefix { $0 != defaultOption }), place: place)
    }
    let level = tier.filter { $0 != defaultOption && room(for: affiliation(of: $0)) > 0 }
    guard free > 0, !level.isEmpty else { return }
    let seats = min(free, level.count)
    ties.append(
      SeatAssignment.Tie(
        seats: seats, candidates: (level + [defaultOption]).sorted(), affiliation: nil))
    free -= seats
  }

  /// Settles by the lot who of the tied take the seats, or leaves it open.
  private mutating func settle(_ tied: [Candidate], place: Int, affiliation: Int? = nil) {
    guard let lot else {
      let seats = min(free, room(for: affiliation))
      ties.append(SeatAssignment.Tie(seats: seats, candidates: tied, affiliation: affiliation))
      free -= seats
      if let affiliation { held[affiliation, default: 0] += seats }
      return
    }
    var left = lot.sorted(tied)[...]
    while let candidate = left.popFirst() {
      if room(for: self.affiliation(of: candidate)) == 0 {
        skip(candidate, place: place)
      } else if free > 0 {
        fill(candidate, place: place, over: Array(left))
      }
    }
  }

  private mutating func fill(_ candidate: Candidate, place: Int, over: [Candidate]) {
    fills.append(SeatAssignment.Fill(candidate: candidate, place: place, lotOver: over))
    free -= 1
    if let affiliation = affiliation(of: candidate) { held[affiliation, default: 0] += 1 }
  }

  private mutating func skip(_ candidate: Candidate, place: Int) {
    guard let affiliation = affiliation(of: candidate), free > 0 else { return }
    skips.append(
      SeatAssignment.Skip(
        candidate: candidate, place: place, affiliation: affiliation, limit: limit))
  }

  private mutating func leaveInReserve(_ tier: [Candidate]) {
    let seated = Set(fills.map(\.candidate)).union(ties.flatMap(\.candidates))
    let rest = tier.filter { !seated.contains($0) }
    guard !rest.isEmpty else { return }
    guard let lot else { return reserves.append(rest) }
    reserves += lot.sorted(rest).map { [$0] }
  }

  private func affiliation(of candidate: Candidate) -> Int? {
    guard let capRule, capRule.affiliations.indices.contains(candidate) else { return nil }
    return capRule.affiliations[candidate]
  }

  private func room(for affiliation: Int?) -> Int {
    guard let affiliation else { return .max }
    return max(0, limit - held[affiliation, default: 0])
  }

  /// Members of one affiliation together, each member without one alone, in the order given.
  private func grouped(_ members: [Candidate]) -> [(affiliation: Int?, members: [Candidate])] {
    var groups: [(affiliation: Int?, members: [Candidate])] = []
    for member in members {
      let own = affiliation(of: member)
      if own != nil, let index = groups.firstIndex(where: { $0.affiliation == own }) {
        groups[index].members.append(member)
      } else {
        groups.append((own, [member]))
      }
    }
    return groups
  }
}
