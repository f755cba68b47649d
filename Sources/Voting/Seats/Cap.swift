/// How many members of a body may share an affiliation.
public enum Cap: Hashable, Sendable {
  /// At most this many.
  case number(Int)
  /// At most this share of the whole body, rounded down.
  case share(Int, of: Int)

  /// At most half of the body.
  public static let half = Cap.share(1, of: 2)
  /// At most a third of the body.
  public static let third = Cap.share(1, of: 3)

  /// The cap in members, for a body of some size, continuing members included.
  public func limit(bodySize: Int) -> Int {
    switch self {
    case .number(let number): max(0, number)
    case .share(let part, let whole): whole > 0 ? max(0, bodySize) * max(0, part) / whole : 0
    }
  }
}

/// A cap together with who counts against it.
public struct CapRule: Hashable, Sendable {
  /// The cap.
  public let cap: Cap
  /// For each candidate, by number, the affiliation, as a number of the caller's; `nil` for none.
  ///
  /// Candidates without an affiliation are never capped.
  public let affiliations: [Int?]
  /// For each affiliation, how many continuing members of the body have it.
  public let continuing: [Int: Int]
  /// How many members continue, whatever their affiliation.
  public let continuingMembers: Int

  /// Creates a rule; members who continue count against the cap and towards the body's size.
  public init(
    cap: Cap, affiliations: [Int?], continuing: [Int: Int] = [:], continuingMembers: Int = 0
  ) {
    self.cap = cap
    self.affiliations = affiliations
    self.continuing = continuing
    self.continuingMembers = max(continuingMembers, continuing.values.reduce(0, +))
  }

  /// How many members of one affiliation a body of these seats and the continuing members may have.
  public func limit(seats: Int) -> Int { cap.limit(bodySize: seats + continuingMembers) }
}
