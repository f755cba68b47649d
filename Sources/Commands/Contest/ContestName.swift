internal import Governance

/// The name by which arguments mean a contest.
enum ContestName {
  /// Whether a text could be `election` or `election/contest`, and is no path of a file.
  static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { FileName.objection(to: String($0)) == nil }
      && !(parts.last?.contains(".") ?? false)
  }
}
