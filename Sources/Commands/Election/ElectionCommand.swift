internal import ArgumentParser

/// Prepares an election and tells people about it.
struct ElectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "election",
    abstract: "Prepare an election, and write what officials send.",
    discussion: """
      Example:
        hustings election mail nominations-open hyssop --now '2026-02-16 12:00 UTC'
      """,
    subcommands: [ElectionMail.self])
}
