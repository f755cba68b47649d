internal import ArgumentParser

/// The command `hustings ballots`.
struct BallotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ballots",
    abstract: "Import, check, convert and judge ballot files.",
    subcommands: [
      ImportBallots.self, CheckBallots.self, ConvertBallots.self, BallotPrivacy.self,
    ])
}
