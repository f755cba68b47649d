extension FirstPreferences {
  /// The first preferences of some candidates.
  struct Votes {
    /// Whose votes they are.
    let members: [Candidate]
    /// By candidate, the weight of ballots that rank it best alone.
    private var whole: [Int]
    /// The weight of ballots that rank it best with others: by the number of these, then candidate.
    private var shared: [Int: [Int]] = [:]

    /// No votes yet, for some of all candidates.
    init(size: Int, members: [Candidate]) {
      self.members = members
      whole = Array(repeating: 0, count: size)
    }

    /// Adds a ballot that ranks some candidates best; none if it ranks none of the members.
    mutating func add(_ weight: Int, sharedBy best: [Candidate]) {
      guard best.count != 1 else { return whole[best[0]] += weight }
      for candidate in best {
        shared[best.count, default: Array(repeating: 0, count: whole.count)][candidate] += weight
      }
    }

    /// The votes of each member, over a denominator common to all of them.
    var exact: [Natural] {
      let sizes = shared.keys.sorted()
      let denominator = sizes.reduce(Natural(1)) { $0.leastCommonMultiple(with: $1) }
      let shares = sizes.map { (denominator.divided(by: $0).quotient, shared[$0, default: []]) }
      return members.map { member in
        var votes = denominator.times(whole[member])
        for (share, weights) in shares { votes += share.times(weights[member]) }
        return votes
      }
    }

    /// The votes of a candidate, in units.
    ///
    /// Cut to five decimals where the exact fraction does not fit: for showing, not for comparing.
    func fraction(of candidate: Candidate) -> Fraction {
      let sizes = shared.keys.sorted()
      var sum = Fraction(whole[candidate])
      for size in sizes {
        guard let next = sum.adding(shared[size, default: []][candidate], over: size) else {
          let parts = sizes.map { shared[$0, default: []][candidate] * 100_000 / $0 }
          return Fraction(parts.reduce(whole[candidate] * 100_000, +), over: 100_000)
        }
        sum = next
      }
      return sum
    }
  }

  /// Those who have the fewest first preferences.
  struct Fewest {
    /// Those who are tied for the fewest, by number.
    let candidates: [Candidate]
    /// How many each of them has, in units.
    let votes: Fraction
    /// Those who are tied for the fewest of the others, by number.
    let next: [Candidate]
    /// Whether they have fewer than any other even if one inherited the votes of all; if there are no
    /// others, whether there is nothing to inherit.
    let areBelowOthersTogether: Bool
  }
}

extension FirstPreferences.Votes {
  /// Those who have the fewest.
  ///
  /// - Precondition: there is a member.
  func fewest() -> FirstPreferences.Fewest {
    let exact = self.exact
    let lowest = exact.min() ?? Natural(0)
    let candidates = members.indices.filter { exact[$0] == lowest }.map { members[$0] }
    let above = exact.filter { $0 != lowest }.min()
    return FirstPreferences.Fewest(
      candidates: candidates,
      votes: fraction(of: candidates[0]),
      next: members.indices.filter { exact[$0] == above }.map { members[$0] },
      areBelowOthersTogether: above.map { lowest.times(candidates.count) < $0 }
        ?? (lowest == Natural(0)))
  }
}

extension Fraction {
  /// The sum with another fraction, if it fits.
  fileprivate func adding(_ numerator: Int, over denominator: Int) -> Fraction? {
    let (left, overflow) = self.numerator.multipliedReportingOverflow(by: denominator)
    let (right, overflowToo) = numerator.multipliedReportingOverflow(by: self.denominator)
    let (sum, overflowNow) = left.addingReportingOverflow(right)
    let (common, overflowLast) = self.denominator.multipliedReportingOverflow(by: denominator)
    guard !overflow, !overflowToo, !overflowNow, !overflowLast else { return nil }
    return Fraction(sum, over: common)
  }
}
