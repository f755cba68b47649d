// A method that eliminates goes from sets of candidates to smaller ones. Which set comes next may
// depend on a tie, but what comes after a set never depends on how it was reached, so each set is
// looked at once, the larger sets first.

/// Follows every way in which ties can be settled, as far as that can be done.
enum Ways {
  /// How many sets may be looked at beyond those of a single way.
  ///
  /// Any ties among up to 14 candidates stay within it, or 9 where a count for each place is nested
  /// in the order of places.
  static let limit = 20_000

  /// How many sets may be looked at if each is a count of so many distinct rankings.
  ///
  /// Few enough to be done in seconds; up to 500 rankings, where ties are likely, the whole limit.
  static func limit(rankings: Int) -> Int {
    max(1_000, min(limit, 10_000_000 / max(rankings, 1)))
  }

  /// Follows all ways that begin with a set.
  ///
  /// The order in which sets are visited decides nothing: a set counts against the limit whether
  /// it is found early or late, and if the limit is passed, all sets of that size are left open.
  ///
  /// - Parameters:
  ///   - start: all who are in the count.
  ///   - limit: how many sets may be looked at beyond those of a single way.
  ///   - spent: how many sets beyond a single way have been looked at so far.
  ///   - visit: says which sets may come next, or `nil` if it had to give up.
  /// - Returns: the sets that were left open: none, unless the limit was passed. All sets that were
  ///   not visited are among them, or subsets of one.
  static func follow(
    from start: CandidateSet, limit: Int = limit, spent: inout Int,
    visit: (CandidateSet, inout Int) -> [CandidateSet]?
  ) -> [CandidateSet] {
    var waiting = Array(repeating: [CandidateSet](), count: start.count + 1)
    var known: Set<CandidateSet> = []
    waiting[start.count] = [start]
    for size in waiting.indices.reversed() where size > 0 {
      let level = waiting[size]
      waiting[size] = []
      for set in level {
        guard let next = visit(set, &spent) else { return level + waiting.joined() }
        for smaller in next where known.insert(smaller).inserted {
          if !waiting[smaller.count].isEmpty { spent += 1 }
          waiting[smaller.count].append(smaller)
        }
        guard spent <= limit else { return level + waiting.joined() }
      }
    }
    return []
  }
}
