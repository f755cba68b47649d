// Equal pairs are where implementations part ways, and where a hidden order could decide. Both rules
// here are neutral: the first needs no order, the second takes one that was drawn.

/// Ranked Pairs, Tideman's method: defeats are locked from the strongest down, unless a locked chain
/// already leads the other way.
///
/// Candidate *a* stands above *b* if locked pairs lead from *a* to *b* and none lead back. That is a
/// strict partial order; the tiers are its layers.
///
/// Source: T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice
/// and Welfare 4 (1987); for equal pairs T. M. Zavist and T. N. Tideman, "Complete independence of
/// clones in the ranked pairs rule", Social Choice and Welfare 6 (1989).
public enum RankedPairs {
  /// What happens to defeats of equal strength.
  public enum EqualPairs: Hashable, Sendable {
    /// They are tried together: each is locked unless *strictly stronger* pairs already lead back.
    ///
    /// Equal pairs may then lock a cycle, whose members stay tied.
    case together
    /// They are tried in the order of the lot: first the pair whose winner it favours most, of
    /// these the pair whose loser it favours least.
    case byLot(Lot)
  }

  /// Above this number of candidates ``Count`` does not ask for steps: there may be thousands.
  public static let mostCandidatesWithSteps = 60

  /// Ranks the candidates.
  ///
  /// If `listsSteps`, ``Outcome/steps`` tells of every pair that was left out; for hundreds of
  /// candidates that takes far longer than the ranking.
  ///
  /// - Complexity: O(*c*²) for sorting and O(*c*³/64) for locking *c* candidates.
  public static func outcome(
    of matrix: PairwiseMatrix, strength: Strength, equalPairs: EqualPairs = .together,
    listsSteps: Bool = true
  ) -> Outcome {
    var locking = Locking(size: matrix.size, listsSteps: listsSteps)
    var defeats = matrix.defeats(by: strength)[...]
    while let strongest = defeats.first {
      let count = defeats.prefix { $0.strength == strongest.strength }.count
      locking.tryOut(defeats.prefix(count), equalPairs)
      defeats = defeats.dropFirst(count)
    }
    let tiers = layers(size: matrix.size, isAbove: locking.isAbove)
    let comparisons = Comparisons(tiers: tiers, isAbove: locking.isAbove)
    let reasons = matrix.candidates.map { candidate in
      guard let (other, standing) = comparisons.other(for: candidate) else { return Reason.alone }
      let ends = standing == .below ? (other, candidate) : (candidate, other)
      return .locked(
        LockedPath(
          standing: standing, other: other,
          path: standing == .level ? [] : locking.path(from: ends.0, to: ends.1)))
    }
    return Outcome(tiers: tiers, reasons: reasons, steps: locking.steps.map(Step.rankedPairs))
  }
}

/// The locked pairs that put a candidate above or below another.
public struct LockedPath: Hashable, Sendable {
  /// Where they put the candidate.
  public let standing: Standing
  /// With whom it is compared.
  public let other: Candidate
  /// Locked pairs from the upper to the lower of the two; empty if they are level.
  public let path: [Candidate]
}

/// A pair that was not locked.
public enum RankedPairsStep: Hashable, Sendable {
  /// The pair would have closed a cycle with stronger ones, which lead along `path`.
  case leftOut(Defeat, path: [Candidate])
}

/// The pairs locked so far.
private struct Locking {
  private let listsSteps: Bool
  private(set) var steps: [RankedPairsStep] = []
  private var reachability: Reachability
  private var locked: [[Candidate]]

  init(size: Int, listsSteps: Bool) {
    self.listsSteps = listsSteps
    reachability = Reachability(size: size)
    locked = Array(repeating: [], count: size)
  }

  func isAbove(_ first: Candidate, _ second: Candidate) -> Bool {
    reachability.reaches(first, second) && !reachability.reaches(second, first)
  }

  func path(from start: Candidate, to end: Candidate) -> [Candidate] {
    shortestPath(size: reachability.size, from: start, to: end) { locked[$0] }
  }

  /// Locks what can be locked of some defeats of equal strength.
  mutating func tryOut(_ group: ArraySlice<Defeat>, _ equalPairs: RankedPairs.EqualPairs) {
    switch equalPairs {
    case .together: lock(group)
    case .byLot(let lot):
      let pairs = group.sorted { left, right in
        (lot.place(of: left.winner), lot.place(of: right.loser))
          < (lot.place(of: right.winner), lot.place(of: left.loser))
      }
      for index in pairs.indices { lock(pairs[index...index]) }
    }
  }

  /// Locks each pair of a group that no pair locked before leads back from.
  private mutating func lock(_ group: ArraySlice<Defeat>) {
    if listsSteps {
      for defeat in group where reachability.reaches(defeat.loser, defeat.winner) {
        steps.append(.leftOut(defeat, path: path(from: defeat.loser, to: defeat.winner)))
      }
    }
    // Chosen before any of them is locked, as they must not keep each other out.
    let chosen = group.filter { !reachability.reaches($0.loser, $0.winner) }
    for defeat in chosen {
      locked[defeat.winner].append(defeat.loser)
      reachability.join(defeat.winner, defeat.loser)
    }
  }
}
