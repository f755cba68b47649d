// Such a count needs to know who is next. A shared rank does not say it, so a ballot is read up to
// its first shared rank and no further: what Scottish law says of a paper on which a later figure
// stands twice. A ballot whose first rank is shared has no first preference and is not valid.

/// Every distinct ranking as a list of candidates, for counts in which a vote is with one candidate
/// at a time.
struct PreferenceLists: Sendable {
  let candidates: Int
  /// How many units of weight make one vote.
  let unit: Int
  /// The weight of each valid ranking.
  private(set) var weights: [Int] = []
  /// The sum of the weights of valid rankings.
  private(set) var valid = 0
  /// The weight of ballots that rank nobody.
  private(set) var blank = 0
  /// The weight of ballots whose first rank is shared.
  private(set) var withoutFirst = 0
  /// The weight of valid ballots that are read in part only, because a later rank is shared.
  private(set) var cut = 0

  /// The lists of all valid rankings, one after the other.
  private var preferences: [UInt16] = []
  /// Where each list starts; one more entry than there are lists.
  private var starts = [0]

  init(_ profile: Profile) {
    candidates = profile.candidates
    unit = profile.unit
    var holders: [UInt16] = []
    var counts: [Int] = []
    for index in 0..<profile.count {
      let row = profile.rows[(index * candidates)..<((index + 1) * candidates)]
      let ranks = Int(row.max() ?? 0)
      holders = Array(repeating: 0, count: ranks)
      counts = Array(repeating: 0, count: ranks)
      for (candidate, rank) in row.enumerated() where rank > 0 {
        holders[Int(rank) - 1] = UInt16(candidate)
        counts[Int(rank) - 1] += 1
      }
      add(holders, readUpTo: counts.firstIndex { $0 > 1 }, weight: profile.weights[index])
    }
  }

  private mutating func add(_ holders: [UInt16], readUpTo shared: Int?, weight: Int) {
    if holders.isEmpty {
      blank += weight
    } else if shared == 0 {
      withoutFirst += weight
    } else {
      if shared != nil { cut += weight }
      preferences += holders.prefix(shared ?? holders.count)
      starts.append(preferences.count)
      weights.append(weight)
      valid += weight
    }
  }

  /// How many valid rankings there are.
  var count: Int { weights.count }

  /// How many candidates a ranking lists.
  func length(of ranking: Int) -> Int { starts[ranking + 1] - starts[ranking] }

  /// The candidate at a place of a ranking, counted from zero.
  func candidate(_ place: Int, in ranking: Int) -> Candidate {
    Int(preferences[starts[ranking] + place])
  }

  /// The first place from `place` on whose candidate fulfils a condition; the length if none does.
  func place(
    from place: Int, in ranking: Int, where condition: (Candidate) -> Bool
  ) -> Int {
    let length = length(of: ranking)
    var place = place
    while place < length, !condition(candidate(place, in: ranking)) { place += 1 }
    return place
  }
}
