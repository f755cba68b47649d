/// What a method makes of the ballots: the candidates in tiers, and why.
public struct Outcome: Hashable, Sendable {
  /// The candidates, best tier first; those of one tier are tied, and listed by number.
  public let tiers: [[Candidate]]

  /// For each candidate, by number, why it stands where it does.
  public let reasons: [Reason]

  /// What the method did, in order; empty for methods that compare everything at once.
  public let steps: [Step]

  /// Creates an outcome.
  ///
  /// - Precondition: `tiers` hold each candidate once, and there is one reason for each.
  public init(tiers: [[Candidate]], reasons: [Reason], steps: [Step] = []) {
    let candidates = tiers.joined().sorted()
    precondition(candidates == Array(reasons.indices))
    self.tiers = tiers.map { $0.sorted() }
    self.reasons = reasons
    self.steps = steps
  }

  /// The tier of each candidate, by number; 0 is best.
  public var places: [Int] {
    var places = Array(repeating: 0, count: reasons.count)
    for (place, tier) in tiers.enumerated() {
      for candidate in tier { places[candidate] = place }
    }
    return places
  }
}
