internal import ArgumentParser
internal import Electorates
internal import Governance

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
