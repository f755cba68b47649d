package import Voting

/// What a community has laid down for one of its bodies, which elections must keep to.
package struct Charter: Hashable, Sendable {
  /// The parts of a timeline whose least length a charter can state.
  package struct LeastLengths: Hashable, Sendable {
    /// For nominations.
    package let nominations: Length?
    /// For the campaign.
    package let campaign: Length?
    /// For voting.
    package let voting: Length?
    /// For complaints.
    package let complaints: Length?

    /// Demands nothing.
    package static let none = LeastLengths(
      nominations: nil, campaign: nil, voting: nil, complaints: nil)
  }

  /// The body's name in files; for leads of projects, ``projectLead``.
  package let body: String
  /// The body's name on pages.
  package let title: String
  /// How many seats the whole body has.
  package let seats: Int
  /// How long a seat is held.
  package let term: Length?
  /// How many terms somebody may serve in a row.
  package let termLimit: Int?
  /// How long each part of an election must at least be.
  package let leastLengths: LeastLengths
  /// How long before the release in which those elected begin to serve voting must be over.
  package let beforeRelease: Length?
  /// On which weekday the parts of a new election open and close.
  package let weekday: Weekday?
  /// At which time of day they do.
  package let hour: TimeOfDay?
  /// How many members may share an affiliation, if the charter says so.
  package let cap: CapDeclaration?
  /// Where it is written.
  package let place: Place

  /// The body under which the charter speaks of those who lead a project.
  package static let projectLead = "project-lead"
}

/// A cap, or the statement that there is none.
package enum CapDeclaration: Hashable, Sendable {
  /// Any number of members may share an affiliation.
  case none
  /// At most so many.
  case at(Cap)

  /// The cap, if there is one.
  package var cap: Cap? {
    if case .at(let cap) = self { cap } else { nil }
  }

  /// Reads `none`, a number, `half`, `third`, or a share such as `2/5`.
  package init?(_ text: String) {
    switch text {
    case "none": self = .none
    case "half": self = .at(.half)
    case "third": self = .at(.third)
    default:
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { part in
        part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
      }
      guard numbers.count == parts.count, numbers.allSatisfy({ (1...10_000).contains($0) }) else {
        return nil
      }
      switch numbers.count {
      case 1: self = .at(.number(numbers[0]))
      case 2 where numbers[0] <= numbers[1]: self = .at(.share(numbers[0], of: numbers[1]))
      default: return nil
      }
    }
  }
}

extension CapDeclaration: CustomStringConvertible {
  /// The words that are read back.
  package var description: String {
    switch self {
    case .none: "none"
    case .at(.half): "half"
    case .at(.third): "third"
    case .at(.number(let number)): "\(number)"
    case .at(.share(let part, let whole)): "\(part)/\(whole)"
    }
  }
}
