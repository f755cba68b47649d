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

    /// Adds a candidate's part of a ballot that counts for so many equally.
    mutating func add(_ weight: Int, to candidate: Candidate, outOf size: Int) {
      guard size > 1 else { return whole[candidate] += weight }
      shared[size, default: Array(repeating: 0, count: whole.count)][candidate] += weight
    }

    /// The numbers of candidates who share a ballot, rising.
    var sizes: [Int] { shared.keys.sorted() }

    /// The votes of each member, over the least denominator that all sizes divide.
    ///
    /// - Precondition: `sizes` contain ``sizes``.
    func exact(sizes: [Int]) -> [Natural] {
      let denominator = sizes.reduce(Natural(1)) { $0.leastCommonMultiple(with: $1) }
      let shares = shared.map { (denominator.divided(by: $0).quotient, $1) }
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
