public import ArgumentParser
public import BallotFormats
internal import Governance
public import Voting

// The words of the counting rules as values of options.

extension Method: ExpressibleByArgument {
  /// Reads a method as people write it, without a strength.
  public init?(argument: String) {
    guard let method = Method.named(argument), method.strength == nil else { return nil }
    self = method.method
  }
}
extension Strength: ExpressibleByArgument {}
extension UnrankedRule: ExpressibleByArgument {}
extension CountingRules.EqualPairs: ExpressibleByArgument {}
extension BallotFormat: ExpressibleByArgument {}
extension ReadingOptions.Direction: ExpressibleByArgument {}
