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
    switch format {
    case .cef: writtenCEF()
    case .csv: writtenCSV()
    case .blt: writtenBLT()
    case .preflib: writtenPrefLib()
    case .abif: writtenABIF()
    case .debian: writtenDebian()
    }
  }
}
