/// How many voted of how many.
package struct Turnout: Hashable, Sendable {
  /// How many ballots were cast.
  package let ballots: Int
  /// How many may vote.
  package let roll: Int

  /// Creates a turnout.
  package init(ballots: Int, roll: Int) {
    self.ballots = ballots
    self.roll = roll
  }

  /// The share in percent with one decimal, rounded half up; nothing without anybody on the roll.
  package var percent: String? {
    guard let tenths else { return nil }
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The share in tenths of a percent, rounded half up.
  package var tenths: Int? {
    guard roll > 0, ballots >= 0 else { return nil }
    let (product, overflows) = ballots.multipliedReportingOverflow(by: 2_000)
    return overflows ? nil : (product / roll + 1) / 2
  }
}
