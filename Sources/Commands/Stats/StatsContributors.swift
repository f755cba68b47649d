internal import ArgumentParser
internal import Electorates

/// The command `hustings stats contributors`.
struct StatsContributors: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contributors",
    abstract: "Count people per cycle: who is new, who came back, who did not.",
    discussion: """
      Example:
        hustings stats contributors
      """)

  @OptionGroup var arguments: StatsArguments

  func run() async throws {
    let counted = try await arguments.statistics()
    try arguments.write([counted.statistics.contributors, counted.statistics.cohorts], of: counted)
  }
}
