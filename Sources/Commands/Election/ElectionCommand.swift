internal import ArgumentParser

/// Prepares an election and tells people about it.
struct ElectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "election",
    abstract: "Propose an election, put its dates into calendars, write what officials send.",
    discussion: """
      Example:
        hustings election new iris --now '2026-07-01 12:00 UTC' --dry-run
      """,
    subcommands: [ElectionNew.self, ElectionCalendarCommand.self, ElectionMail.self])
}
