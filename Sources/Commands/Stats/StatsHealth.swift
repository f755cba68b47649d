internal import ArgumentParser
internal import Electorates

/// The command `hustings stats health`.
struct StatsHealth: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Say on how few people and affiliations the work of each cycle rests.",
    discussion: """
      Example:
        hustings stats health
      """)

  @OptionGroup var arguments: StatsArguments

  func run() async throws {
    let counted = try await arguments.statistics()
    try arguments.write([counted.statistics.health], of: counted)
  }
}
