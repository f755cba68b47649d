@testable import Governance

/// The published statements among the shared data.
enum RealStatements {
  private static let others: Set<String> = [
    "README.md", "RESULTS.md", "voters.md", "voters.yaml", "ballots.csv", "ranking.md",
    "results.md", "OWNERS", "election.yaml", "election_desc.md", "ELECTION-README.md",
    "nomination-template.md", ".placeholder",
  ]

  /// All of them, read once for all tests.
  private static let all: [(Statement, [StatementProblem])] =
    SharedData.files(below: "candidacies").compactMap {
      let name = $0.path.split(separator: "/").last.map(String.init) ?? ""
      guard !others.contains(name), !$0.path.contains("/results/") else { return nil }
      return Statement.reading($0.bytes, path: StatementPath($0.path))
    }

  /// The statements of a folder, read.
  static func read(below folder: String) -> [(Statement, [StatementProblem])] {
    all.filter { $0.0.path.path.hasPrefix("candidacies/\(folder)/") }
  }
}
