internal import ArgumentParser

/// The command `hustings ballots`.
struct BallotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ballots",
    abstract: "Check, convert and judge ballot files.",
    subcommands: [CheckBallots.self, ConvertBallots.self, BallotPrivacy.self])
}
