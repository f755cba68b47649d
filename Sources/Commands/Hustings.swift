public import ArgumentParser

/// The root command.
public struct Hustings: ParsableCommand {
  /// Name, abstract, version and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "hustings",
    abstract: "Run a community's elections from plain files, and let everybody recount them.",
    discussion: """
      Example: count an election of the sample community.
        hustings tally elections/ginger/tc/ballots.cvotes

      Exit status: 0 done; 1 done, and something was found or differs; 2 could not be done; \
      3 a tie at the last seat is left open; 64 wrong usage.
      """,
    version: Version.text,
    subcommands: [
      InitCommand.self, CheckCommand.self, StatusCommand.self, NominateCommand.self,
      ActionsCommand.self, ImportCommand.self, StatsCommand.self, RollCommand.self,
      ElectionCommand.self, BallotsCommand.self, TallyCommand.self, PublishCommand.self,
      CertifyCommand.self, VerifyCommand.self, SeatsCommand.self, TurnoutCommand.self,
      SiteCommand.self,
    ])

  /// Creates the command; the parser fills it.
  public init() {}

  /// Runs the command that the arguments ask for, then ends the process.
  ///
  /// The parser answers for help, wrong usage (64) and statuses that a command ends with itself. Any
  /// other error means that the work could not be done, and ends with 2.
  public static func runAndExit() async -> Never {
    StandardStreams.occupy()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      exit()
    } catch let error as WorkFailure {
      Terminal.standardError.write("error: \(error.message)")
    } catch let error as OutputFailure {
      if let message = error.message { Terminal.standardError.write("error: \(message)") }
    } catch let error as ExitCode {
      exit(withError: error)
    } catch {
      endAsParserAsks(error)
    }
    exit(withError: ExitStatus.couldNotBeDone)
  }

  /// Ends with what the parser answers: help, the version, a completion script or wrong usage.
  ///
  /// Returns if the error is none of the parser's, or its answer could not be written.
  private static func endAsParserAsks(_ error: any Error) {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    do throws(OutputFailure) {
      if code == .success {
        if !message.isEmpty { try Terminal.standardOutput.write(message) }
        exit(withError: code)
      }
    } catch {
      if let message = error.message { Terminal.standardError.write("error: \(message)") }
      return
    }
    guard code != .failure else { return Terminal.standardError.write("error: \(error)") }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    Terminal.standardError.write(lines.map { String($0).printable }.joined(separator: "\n"))
    exit(withError: code)
  }
}

/// The version that `--version` prints and records carry.
enum Version {
  static let text = "0.1.0"
}

/// How a run can end, besides success and wrong usage.
enum ExitStatus {
  /// Done, and something was found or differs.
  static let somethingFound = ExitCode(1)
  /// Could not be done.
  static let couldNotBeDone = ExitCode(2)
  /// Done, and a tie at the last seat is left open.
  static let tieLeftOpen = ExitCode(3)
}

/// Why the work could not be done, in words for the one who asked for it.
struct WorkFailure: Error {
  let message: String
}
