/// Something wrong in a ballot file, and where.
public struct BallotFileProblem: Error, Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The byte in the line, counted from 1.
  public let column: Int
  /// What is wrong, what would be right, in words; lower case, without a full stop.
  public let message: String
}
