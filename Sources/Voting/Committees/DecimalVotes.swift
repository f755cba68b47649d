/// An exact number of votes in a count that works to a fixed number of decimals.
public struct DecimalVotes: Hashable, Sendable {
  /// How many of the smallest parts of a vote there are.
  public let parts: Int128
  /// How many parts make one vote.
  public let scale: Int128
  /// How many decimals the rules work to.
  public let places: Int

  /// Creates a number of votes.
  ///
  /// - Precondition: `scale` is positive.
  public init(parts: Int128, scale: Int128, places: Int) {
    precondition(scale > 0)
    self.parts = parts
    self.scale = scale
    self.places = places
  }

  /// The number in digits: whole, or with all decimals that the rules work to, the rest cut off.
  public var digits: String {
    let whole = parts.magnitude / scale.magnitude
    var rest = parts.magnitude % scale.magnitude
    var decimals = ""
    for _ in 0..<places {
      rest *= 10
      decimals += String(rest / scale.magnitude)
      rest %= scale.magnitude
    }
    let isWhole = decimals.allSatisfy { $0 == "0" }
    return (parts < 0 ? "-" : "") + String(whole) + (isWhole ? "" : "." + decimals)
  }
}
