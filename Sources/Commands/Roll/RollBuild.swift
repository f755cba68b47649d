internal import ArgumentParser
internal import Electorates
internal import Governance

/// The command `hustings roll build`.
struct RollBuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Freeze who may vote: the roll, and a manifest of what it was built from.",
    discussion: """
      The roll and its manifest are written beside the contest's ballots, with as much of the names \
      as community.yml publishes. The addresses for the invitations are written below .hustings/, \
      which is never published. Two officials who build from the same things write the same bytes.

      Example:
        hustings roll build hyssop --until '2026-03-12 12:00 UTC' --dry-run
      """)

  @Argument(
    help: ArgumentHelp(
      "The election, for all of its contests, or one contest.", valueName: "election[/contest]"))
  var contest: String

  @Flag(help: "Say how many would be on each roll, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace a roll that was frozen before.")
  var force = false

  @OptionGroup var freeze: FreezeArguments
  @OptionGroup var place: CommunityArguments
  @OptionGroup var clock: ClockArguments
  @OptionGroup var history: HistoryArguments

  func run() async throws {
    let community = try InputCommunity(place.community)
    let contests = try community.contests(contest)
    let electorates = try await ContestElectorates(
      of: contests, in: community, until: freeze.until, options: history)
    var failures: [WorkFailure] = []
    var hasErrors = false
    for (election, contest) in contests {
      do {
        let electorate = try electorates.electorate(of: contest, in: election)
        let roll = Roll(electorate)
        let files = RollFiles(
          FrozenRoll(
            roll, of: contest, in: election, electorate: electorate, folder: community.folder,
            version: Version.text), in: community)
        let findings = files.review(roll, of: community.folder)
        for finding in findings.sorted {
          Terminal.standardError.write(InputCommunity.line(finding, below: community.path))
        }
        hasErrors = hasErrors || findings.hasErrors
        try report(roll, of: contest, in: election, electorate)
        if !dryRun { try files.write(replacing: force) }
      } catch let failure as WorkFailure {
        failures.append(failure)
      }
    }
    for failure in failures.dropLast() {
      Terminal.standardError.write("error: \(failure.message)")
    }
    if let last = failures.last { throw last }
    if hasErrors { throw ExitStatus.somethingFound }
  }

  private func report(
    _ roll: Roll, of contest: Contest, in election: Election, _ electorate: Electorate
  ) throws {
    let exceptions = roll.lines.count { line in
      if case .exception = line.verdict { true } else { false }
    }
    var text = "\(election.id)/\(contest.id): \(people(roll.lines.count)) may vote"
    if exceptions > 0 { text += ", \(exceptions) of them by exception" }
    let output = Terminal.standardOutput
    let rule = "  \(electorate.ruleSentence)".printable
    try output.write(
      ([text.printable] + rule.broken(at: output.width, indentation: "  ")).joined(separator: "\n"))
    if let end = electorate.terms.end, end > clock.instant, freeze.until == nil {
      Terminal.standardError.write(
        "\(election.id)/\(contest.id): the period lasts until \(end.utcText); what lands until then is "
          + "not on this roll")
    }
  }

  private func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }
}

/// The option that builds the roll of an earlier day.
struct FreezeArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Count only what landed before this time, as in '2026-03-12 12:00 UTC': the roll of that day.",
      valueName: "time"), transform: ClockArguments.parsed)
  var until: Instant?
}
