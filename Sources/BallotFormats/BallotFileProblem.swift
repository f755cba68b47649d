/// Something wrong in a ballot file, and where.
public struct BallotFileProblem: Error, Hashable, Sendable {
  /// How much a problem matters.
  public enum Severity: String, Hashable, Sendable {
    /// What the line says cannot be counted.
    case error
    /// What the line says was counted, but perhaps not as its writer meant it.
    case warning
  }

  /// How much it matters.
  public let severity: Severity
  /// The line, counted from 1.
  public let line: Int
  /// The byte in the line, counted from 1.
  public let column: Int
  /// What is wrong, what would be right, in words; lower case, without a full stop.
  public let message: String

  /// Creates a problem.
  public init(severity: Severity = .error, line: Int, column: Int, message: String) {
    self.severity = severity
    self.line = line
    self.column = column
    self.message = message
  }

  /// The same in a text with lines put before it.
  func moved(down lines: Int) -> BallotFileProblem {
    BallotFileProblem(severity: severity, line: line + lines, column: column, message: message)
  }
}
