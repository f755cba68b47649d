/// The same ballots under every method, strength and meaning of blanks.
///
/// It tells whether a different choice would have filled the seats differently.
public struct RuleComparison: Sendable {
  /// One combination of rules and what it makes of the ballots.
  public struct Row: Sendable {
    /// The rules.
    public let rules: CountingRules
    /// The count, or why there is none.
    public let count: Result<Count, CountingError>
  }

  /// The rules that are declared, counted.
  public let base: Count
  /// All combinations, by method, then strength, then meaning of blanks.
  public let rows: [Row]

  /// Counts every combination that differs in something the method reads.
  ///
  /// Methods of transferable votes take part if seats are given and neither cap nor default option is;
  /// Debian's if its rules are.
  ///
  /// - Throws: ``CountingError`` if the declared rules themselves cannot be counted.
  public init(
    _ ballots: CountedBallots, rules: CountingRules, lot: Lot? = nil
  ) throws(CountingError) {
    base = try Count(ballots, rules: rules, lot: lot)
    var rows: [Row] = []
    for method in Method.allCases where Self.takesPart(method, rules) {
      for strength in method.strengths.isEmpty ? [rules.strength] : method.strengths {
        for unranked in method.readsBlanks ? UnrankedRule.allCases : [rules.unranked] {
          var other = rules
          other.method = method
          other.strength = strength
          other.unranked = unranked
          rows.append(Row(rules: other, count: Self.count(ballots, other, lot)))
        }
      }
    }
    self.rows = rows
  }

  /// Who takes a seat under some rules and not under the declared ones, and the other way round.
  ///
  /// Candidates left tied for a seat count as taking it on neither side.
  public func changes(_ count: Count) -> (gained: [Candidate], lost: [Candidate]) {
    let before = base.seats?.elected ?? base.outcome.tiers.first ?? []
    let after = count.seats?.elected ?? count.outcome.tiers.first ?? []
    return (
      after.filter { !before.contains($0) }.sorted(), before.filter { !after.contains($0) }.sorted()
    )
  }

  private static func takesPart(_ method: Method, _ rules: CountingRules) -> Bool {
    if method == .debian { return rules.debian != nil }
    return !method.electsCommittee
      || (rules.seats != nil && rules.capRule == nil && rules.defaultOption == nil)
  }

  private static func count(
    _ ballots: CountedBallots, _ rules: CountingRules, _ lot: Lot?
  ) -> Result<Count, CountingError> {
    do throws(CountingError) {
      return .success(try Count(ballots, rules: rules, lot: lot))
    } catch {
      return .failure(error)
    }
  }
}
