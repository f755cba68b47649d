internal import ArgumentParser
internal import Electorates

/// The command `hustings stats commits`.
struct StatsCommits: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commits",
    abstract: "Count commits per cycle.",
    discussion: """
      Examples:
        hustings stats commits
        hustings stats commits --by person --top 10 --project rigging
      """)

  @Option(help: "What the commits are grouped by: project, repository, person or affiliation.")
  var by: Statistics.Grouping?

  @Option(
    help: ArgumentHelp(
      "How many rows are shown before the rest is joined into one; 0 shows all. In text and "
        + "markdown 20 if not given.", valueName: "rows"))
  var top: Int?

  @OptionGroup var arguments: StatsArguments

  func validate() throws {
    if let top, top < 0 { throw ValidationError("--top must not be negative") }
    if top != nil, by == nil { throw ValidationError("--top needs --by") }
  }

  func run() async throws {
    let counted = try await arguments.statistics()
    let table =
      by.map { counted.statistics.commits(by: $0, limit: limit) } ?? counted.statistics.commits
    try arguments.write([table], of: counted)
  }

  private var limit: Int? {
    switch (top, arguments.format) {
    case (0, _), (nil, .csv), (nil, .json): nil
    case (let top?, _): top
    case (nil, .text), (nil, .markdown): 20
    }
  }
}

extension Statistics.Grouping: ExpressibleByArgument {}
