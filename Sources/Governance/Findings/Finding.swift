/// Something wrong, or worth a look, in the files of a community.
package struct Finding: Hashable, Sendable {
  /// Whether the files can be used as they are.
  package enum Severity: String, Hashable, Sendable {
    /// What is found keeps an election from running as declared.
    case error
    /// What is found may be meant; somebody should look.
    case warning
  }

  /// Where it is.
  package let place: Place
  /// How bad it is.
  package let severity: Severity
  /// Its kind, for filters and documentation.
  package let code: FindingCode
  /// What is wrong, why, and what to do.
  package let message: String

  /// Creates a finding.
  package init(_ severity: Severity, _ code: FindingCode, at place: Place, _ message: String) {
    self.place = place
    self.severity = severity
    self.code = code
    self.message = message
  }
}

extension Finding: CustomStringConvertible {
  /// One line that editors and CI can follow: `path:line:column: error: message [code]`.
  package var description: String {
    "\(place): \(severity.rawValue): \(message) [\(code.rawValue)]"
  }
}

extension Finding: Comparable {
  /// By file, then by place in it; the same on every machine.
  package static func < (first: Finding, second: Finding) -> Bool {
    if first.place != second.place { return first.place < second.place }
    if first.severity != second.severity { return first.severity == .error }
    if first.code != second.code { return first.code.rawValue < second.code.rawValue }
    return first.message.utf8.lexicographicallyPrecedes(second.message.utf8)
  }
}
