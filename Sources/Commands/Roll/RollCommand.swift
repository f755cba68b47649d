internal import ArgumentParser

/// Builds, explains and compares rolls.
struct RollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Find out who may vote, and why; freeze the roll, compare it, check it.",
    discussion: """
      Example:
        hustings roll explain ada --contest hyssop/tc
      """,
    subcommands: [RollBuild.self, RollExplain.self, RollDiff.self, RollCheck.self])
}
