// A ballot counts for the candidate it ranks best among those who remain, in equal parts where it
// ranks several equally best, and for nobody where it ranks none of them: a blank has no first
// preference under either meaning of blanks. Votes are kept apart by the size of the shared rank,
// so that every sum is a whole number; only comparing brings them over a common denominator.

/// Counts first preferences among those who remain, round after round.
struct FirstPreferenceCount {
  private let profile: Profile
  /// The ranked candidates of every ballot, the best first.
  private let ranked: [UInt16]
  /// Where the candidates of each ballot begin, and where the last one's end.
  private let starts: [Int]

  /// Prepares to count a profile.
  ///
  /// - Complexity: O(*b* · *c*) for *b* distinct rankings over *c* candidates.
  init(_ profile: Profile) {
    var ranked: [UInt16] = []
    var starts = [0]
    ranked.reserveCapacity(profile.rows.count)
    starts.reserveCapacity(profile.count + 1)
    var places = Array(repeating: 0, count: profile.candidates + 2)
    for row in stride(from: 0, to: profile.rows.count, by: max(profile.candidates, 1)) {
      for rank in places.indices { places[rank] = 0 }
      for candidate in 0..<profile.candidates {
        places[Int(profile.rows[row + candidate]) + 1] += 1
      }
      places[1] = ranked.count
      for rank in 2..<places.count { places[rank] += places[rank - 1] }
      ranked.append(contentsOf: repeatElement(0, count: (places.last ?? 0) - ranked.count))
      for candidate in 0..<profile.candidates where profile.rows[row + candidate] > 0 {
        let rank = Int(profile.rows[row + candidate])
        ranked[places[rank]] = UInt16(candidate)
        places[rank] += 1
      }
      starts.append(ranked.count)
    }
    self.profile = profile
    self.ranked = ranked
    self.starts = starts
  }

  /// The first preferences among some candidates.
  ///
  /// - Complexity: O(*b* · *c*) at worst; about *c* ÷ *r* for a ballot when *r* remain.
  func votes(among remaining: CandidateSet) -> FirstPreferences.Votes {
    var votes = FirstPreferences.Votes(size: profile.candidates, members: remaining.members)
    let remains = (0..<profile.candidates).map(remaining.contains)
    var best: [Candidate] = []
    for ballot in 0..<(starts.count - 1) {
      best.removeAll(keepingCapacity: true)
      var bestRank: UInt16 = 0
      for index in starts[ballot]..<starts[ballot + 1] {
        let candidate = Int(ranked[index])
        guard remains[candidate] else { continue }
        let rank = profile.rows[ballot * profile.candidates + candidate]
        guard best.isEmpty || rank == bestRank else { break }
        bestRank = rank
        best.append(candidate)
      }
      for candidate in best {
        votes.add(profile.weights[ballot], to: candidate, outOf: best.count)
      }
    }
    return votes
  }

  /// For each of a group the first preferences it has once the rest of the group is gone.
  ///
  /// As long as nobody else goes, none of the group can have more.
  func largestVotes(
    of group: [Candidate], among remaining: CandidateSet
  ) -> FirstPreferences.Votes {
    var votes = FirstPreferences.Votes(size: profile.candidates, members: group)
    let others = remaining.without(group)
    let isOther = (0..<profile.candidates).map(others.contains)
    var isInGroup = Array(repeating: false, count: profile.candidates)
    for candidate in group { isInGroup[candidate] = true }
    for ballot in 0..<(starts.count - 1) {
      let row = ballot * profile.candidates
      var limit = UInt16.max
      var sharing = 1
      for index in starts[ballot]..<starts[ballot + 1] where isOther[Int(ranked[index])] {
        let rank = profile.rows[row + Int(ranked[index])]
        guard rank <= limit else { break }
        limit = rank
        sharing += 1
      }
      for index in starts[ballot]..<starts[ballot + 1] {
        let candidate = Int(ranked[index])
        let rank = profile.rows[row + candidate]
        guard rank <= limit else { break }
        guard isInGroup[candidate] else { continue }
        votes.add(profile.weights[ballot], to: candidate, outOf: rank < limit ? 1 : sharing)
      }
    }
    return votes
  }
}
