/// All that decides what a set of ballots elects.
public struct CountingRules: Hashable, Sendable {
  /// What Ranked Pairs does with defeats of equal strength.
  public enum EqualPairs: String, CaseIterable, Hashable, Sendable {
    /// They are tried together.
    case together
    /// They are tried in the order of the lot.
    case lot
  }

  /// The counting method.
  public var method: Method
  /// How strong a defeat is, for the methods that weigh defeats.
  public var strength: Strength
  /// What a blank means.
  public var unranked: UnrankedRule
  /// What Ranked Pairs does with defeats of equal strength.
  public var equalPairs: EqualPairs
  /// How many seats there are; `nil` asks for a ranking only.
  public var seats: Int?
  /// The cap, if there is one.
  public var capRule: CapRule?
  /// The option that means "none of these"; whoever does not stand above it takes no seat.
  public var defaultOption: Candidate?
  /// What Debian's constitution needs besides the ballots.
  public var debian: DebianRules?

  /// Creates rules.
  public init(
    method: Method = .schulze, strength: Strength = .winningVotes, unranked: UnrankedRule,
    equalPairs: EqualPairs = .together, seats: Int? = nil, capRule: CapRule? = nil,
    defaultOption: Candidate? = nil, debian: DebianRules? = nil
  ) {
    self.method = method
    self.strength = strength
    self.unranked = unranked
    self.equalPairs = equalPairs
    self.seats = seats
    self.capRule = capRule
    self.defaultOption = defaultOption
    self.debian = debian
  }
}
