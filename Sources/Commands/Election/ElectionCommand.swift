internal import ArgumentParser

/// Prepares elections.
struct ElectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "election",
    abstract: "Propose an election, and put its dates into calendars.",
    discussion: """
      Example:
        hustings election new iris --now '2026-07-01 12:00 UTC' --dry-run
      """,
    subcommands: [ElectionNew.self, ElectionCalendarCommand.self])
}
