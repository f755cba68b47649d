internal import ArgumentParser
internal import Glibc
internal import Governance

/// The option that names the community folder.
struct CommunityArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The community folder.", valueName: "dir"))
  var community = "."
}

/// The option that sets the clock.
struct ClockArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The time to go by instead of the clock, as in '2026-09-30 12:00 UTC'.", valueName: "time"),
    transform: ClockArguments.parsed)
  var now: Instant?

  /// The time to go by.
  var instant: Instant { now ?? Instant(seconds: time(nil)) }

  /// A time as it is written in arguments.
  @Sendable static func parsed(_ text: String) throws -> Instant {
    do throws(UnreadableTime) {
      return try Instant(text, for: .moment)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
