internal import ArgumentParser
internal import BallotFormats
internal import Governance
internal import Voting

/// The command `hustings ballots privacy`.
struct BallotPrivacy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "privacy",
    abstract: "Say how many voters could be recognised by their published rankings.",
    discussion: """
      A ranking that only one ballot has is a fingerprint: who knows a part of it may find the rest. \
      Ends with status 1 if publishing the rankings would expose more than a tenth of the voters.

      Example:
        hustings ballots privacy elections/ginger/tc/ballots.cvotes
      """)

  @Argument(help: ArgumentHelp("The ballot file.", valueName: "file"))
  var file: String

  @OptionGroup var reading: ReadingArguments

  @Option(help: "How the figures are printed.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let source = try BallotSource(
      file, format: reading.inputFormat,
      options: ReadingOptions(keep: .rankings, direction: reading.direction))
    for line in source.problemLines { Terminal.standardError.write(line) }
    guard !source.hasErrors, let profile = source.file.profile else {
      throw WorkFailure(message: "\(file.printable) is not judged; \(source.countLine)")
    }
    let privacy = RankingPrivacy(profile)
    switch format {
    case .json: try Terminal.standardOutput.write(String(privacy.json.text.dropLast()))
    case .text: try Terminal.standardOutput.write(privacy.lines.joined(separator: "\n"))
    }
    if privacy.exposesVoters { throw ExitStatus.somethingFound }
  }
}
