internal import ArgumentParser
internal import Electorates

/// The options that say what is counted.
struct CountingArguments: ParsableArguments {
  @Option(help: "The date that decides in which cycle a commit lies: landing, committer or author.")
  var date = CountingDefinition.DateBasis.landing

  @Option(help: "What is counted: commits, or changes.")
  var unit = CountingDefinition.Unit.commits

  @Flag(help: "Count merge commits with the rest.")
  var merges = false

  @Flag(help: "Count the commits of bots with the rest.")
  var bots = false

  /// The definition, with the branches that count.
  func definition(_ branches: [String]) -> CountingDefinition {
    CountingDefinition(
      basis: date, unit: unit, branches: BranchChoice(branches), includesMerges: merges,
      includesBots: bots)
  }
}

extension CountingDefinition.DateBasis: ExpressibleByArgument {}
extension CountingDefinition.Unit: ExpressibleByArgument {}
