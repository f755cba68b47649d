/// What it takes to put reasons and steps into words: the candidates' names and the unit of votes.
public struct Wording: Sendable {
  /// The candidates' names, by number.
  public let names: [String]
  /// How many units of weight make one vote.
  public let unit: Int

  /// Creates a wording.
  public init(names: [String], unit: Int = 1) {
    self.names = names
    self.unit = unit
  }

  /// A candidate's name; its number, counted from 1, if it has none.
  public func name(_ candidate: Candidate) -> String {
    names.indices.contains(candidate) ? names[candidate] : "#\(candidate + 1)"
  }

  /// Several names as a phrase: "A", "A and B", "A, B and C".
  public func list(_ candidates: some Collection<Candidate>) -> String {
    let names = candidates.map(name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Names joined by arrows, as a path.
  public func path(_ candidates: some Sequence<Candidate>) -> String {
    candidates.map(name).joined(separator: " → ")
  }

  /// Units as a number of votes.
  public func votes(_ units: Int) -> String { Fraction(units, over: unit).decimals(9) }

  /// A fraction of units as a number of votes.
  public func votes(_ units: Fraction) -> String {
    let (denominator, overflow) = units.denominator.multipliedReportingOverflow(by: unit)
    return overflow ? units.decimals() : Fraction(units.numerator, over: denominator).decimals(9)
  }
}
