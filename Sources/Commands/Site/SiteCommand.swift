internal import ArgumentParser

/// The command `hustings site`.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Make the community's site: blog, elections, results and statistics.",
    discussion: """
      The site is a folder of plain files, which any server can publish and which works from disk, \
      too. docs/site.md tells what goes where.

      Example:
        hustings site build
      """,
    subcommands: [
      SiteBuildCommand.self, SiteServeCommand.self, SiteNewCommand.self, SiteCheckCommand.self,
    ])
}

/// What all commands that make the site ask for.
struct SiteArguments: ParsableArguments {
  @OptionGroup var place: CommunityArguments

  @Option(
    help: ArgumentHelp(
      "Where the site is written; 'public' in the community folder if not given.",
      valueName: "dir"))
  var output: String?

  @Flag(help: "Write drafts, and posts of days to come, too.")
  var drafts = false

  @Flag(help: "Replace files in the output folder that this program does not know as its own.")
  var force = false

  @OptionGroup var clock: ClockArguments
}
