internal import ArgumentParser
internal import Electorates
internal import Governance

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

/// The command `hustings stats contributors`.
struct StatsContributors: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contributors",
    abstract: "Count people per cycle: who is new, who came back, who did not.",
    discussion: """
      Example:
        hustings stats contributors
      """)

  @OptionGroup var arguments: StatsArguments

  func run() async throws {
    let counted = try await arguments.statistics()
    try arguments.write([counted.statistics.contributors, counted.statistics.cohorts], of: counted)
  }
}

/// The command `hustings stats health`.
struct StatsHealth: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Say on how few people and affiliations the work of each cycle rests.",
    discussion: """
      Example:
        hustings stats health
      """)

  @OptionGroup var arguments: StatsArguments

  func run() async throws {
    let counted = try await arguments.statistics()
    try arguments.write([counted.statistics.health], of: counted)
  }
}

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

/// The command `hustings stats person`.
struct StatsPerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Show what somebody did: commits per cycle, roles held, contests run.",
    discussion: """
      A person is named by handle, name or address, or by the id of one of their commits.

      Example:
        hustings stats person ada
      """)

  @Argument(help: ArgumentHelp("The person.", valueName: "person"))
  var person: String

  @OptionGroup var arguments: StatsArguments

  func run() async throws {
    let counted = try await arguments.statistics()
    let folder = counted.community.folder
    let activity = counted.statistics.activity
    let found = activity.contributors(named: person, people: folder.people)
    guard found.count <= 1 else {
      throw WorkFailure(message: ambiguity(among: found, in: activity))
    }
    let handle =
      found.first.flatMap { activity.contributors.all[$0].handle }
      ?? folder.people[person]?.handle
    guard let handle = handle ?? found.first.map({ _ in "" }) else {
      throw WorkFailure(
        message: "nobody is on file or has commits as \(quoted(Email.masked(person).text))"
          + suggestion(for: person, among: folder.people.all.map(\.handle)))
    }
    var tables = found.map { counted.statistics.profile(ofContributor: $0) }
    if !handle.isEmpty { tables += [folder.roles(of: handle), folder.contests(of: handle)] }
    try arguments.write(tables, of: counted)
  }

  /// Says who can be meant, and by which commits they are told apart.
  private func ambiguity(among found: [Int], in activity: Activity) -> String {
    let choices = found.compactMap { number -> String? in
      let own = activity.entries.filter { Int($0.author) == number }
      let id = own.map { activity.id(of: $0) }.min().map { "\($0)".prefix(12) }
      let title = activity.contributors.all[number].title.printable
      return id.map { "\(title), \(Governance.counted(own.count, "commit")): \($0)" }
    }
    let question = "\(quoted(Email.masked(person).text)) can be one of these; name the commit:"
    return ([question] + choices.sorted()).joined(separator: "\n  ")
  }
}
