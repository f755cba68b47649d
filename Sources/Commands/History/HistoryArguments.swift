internal import ArgumentParser
internal import Electorates

/// The options that say how repositories are read.
struct HistoryArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A branch that counts, or a pattern such as 'stable/*'; may be repeated. Otherwise those that "
        + "community.yml names, or the branch of HEAD.", valueName: "branch"))
  var branch: [String] = []

  @Flag(help: "Read repositories that belong to another user, too.")
  var trustOwners = false

  @Flag(help: "Tell of each commit in which something was odd.")
  var odd = false
}
