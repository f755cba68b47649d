internal import Voting

/// A ballot file as text, with what it could not say.
public struct Written: Hashable, Sendable {
  /// The file; empty where it is refused.
  public var bytes: [UInt8]
  /// What the ballots had and the format cannot hold, in words; the pairwise counts are the same.
  public var losses: [String]
  /// Why the format cannot hold the ballots at all.
  public var refusal: String?

  /// Creates a file from its bytes.
  public init(bytes: [UInt8], losses: [String] = [], refusal: String? = nil) {
    self.bytes = bytes
    self.losses = losses
    self.refusal = refusal
  }

  /// Creates a file that could not be written.
  public init(refusal: String) { self.init(bytes: [], refusal: refusal) }
}

extension BallotFile {
  /// Writes the ballots in a format.
  ///
  /// The ballots are written one by one if they were kept, and otherwise by distinct ranking, so one
  /// of both must have been asked for when they were read. The same ballots give the same bytes.
  ///
  /// - Parameter format: the format to write.
  /// - Returns: the file, or why there is none.
  public func written(as format: BallotFormat) -> Written {
    guard ballots != nil || profile != nil else {
      return Written(refusal: "only pairs were kept of the ballots")
    }
    return switch format {
    case .cef: writtenCEF()
    case .csv: writtenCSV()
    case .blt: writtenBLT()
    case .preflib: writtenPrefLib()
    case .abif: writtenABIF()
    case .debian: writtenDebian()
    }
  }

  /// The ballots to write: one by one if they were kept, otherwise each distinct ranking once.
  var ballotsToWrite: [CastBallot] {
    ballots ?? profile?.ballots.map { CastBallot(ballot: $0) } ?? []
  }

  /// How often a ballot was cast; `nil` if that is no whole number.
  func votes(_ ballot: Ballot) -> Int? {
    let unit = max(count.unit, 1)
    return ballot.weight % unit == 0 ? ballot.weight / unit : nil
  }

  /// What a format loses that holds nothing but names and ranks.
  func losses(keepingTitle keepsTitle: Bool, keepingSeats keepsSeats: Bool) -> [String] {
    var losses: [String] = []
    if let title, !keepsTitle { losses.append("the title '\(title)'") }
    if let seats, !keepsSeats { losses.append("the number of seats, \(seats)") }
    if let unranked { losses.append("what a blank means: \(unranked.rawValue)") }
    if let method { losses.append("the method, '\(method)'") }
    if let defaultOption {
      losses.append("that '\(candidates[defaultOption])' is the default option")
    }
    return losses
  }

  /// What a format loses of single ballots.
  func losses(keepingIDs keepsIDs: Bool) -> [String] {
    guard let ballots else { return [] }
    var losses: [String] = []
    if !keepsIDs, ballots.contains(where: { $0.id != nil }) {
      losses.append("the ids of the ballots")
    }
    if ballots.contains(where: { !$0.tags.isEmpty }) { losses.append("the tags of the ballots") }
    return losses
  }
}
