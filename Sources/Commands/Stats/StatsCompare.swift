internal import ArgumentParser
internal import Electorates

/// The command `hustings stats compare`.
struct StatsCompare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put one project beside another: how large a part of the second is the first?",
    discussion: """
      Example:
        hustings stats compare compass rigging
      """)

  @Argument(help: ArgumentHelp("The project that is measured.", valueName: "project"))
  var first: String

  @Argument(help: ArgumentHelp("The project it is measured by.", valueName: "other"))
  var second: String

  @OptionGroup var arguments: StatsArguments

  func validate() throws {
    if !arguments.project.isEmpty {
      throw ValidationError("the projects are named without --project here")
    }
  }

  func run() async throws {
    var arguments = arguments
    arguments.project = [first, second]
    let counted = try await arguments.statistics()
    let table = counted.statistics.comparison(
      of: try counted.community.project(first), with: try counted.community.project(second))
    try arguments.write([table], of: counted)
  }
}
