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

/// The files of a frozen roll, and where they go.
struct RollFiles {
  private let roll: FrozenRoll
  private let community: InputCommunity

  init(_ roll: FrozenRoll, in community: InputCommunity) {
    self.roll = roll
    self.community = community
  }

  /// The folder of a contest, below the community's or the private one.
  private var folder: String { "elections/\(roll.election)/\(roll.contest)" }

  /// All that is odd about the roll, as `roll check` would say.
  func review(_ built: Roll, of folder: CommunityFolder) -> Findings {
    let review = RollReview(
      people: folder.people, bots: BotPatterns(folder.community.bots))
    let place = Place(file: "\(self.folder)/roll.csv")
    var findings = review.findings(in: built, at: place)
    if let table = RollTable.reading(
      Array(roll.addresses.utf8), file: place.file, findings: &findings)
    {
      findings.append(review.findings(in: table))
    }
    return findings
  }

  /// Writes the files, unless they are there and the same.
  ///
  /// - Throws: ``WorkFailure`` if another roll was frozen before and may not be replaced.
  func write(replacing: Bool) throws {
    let isPublic = roll.naming != .counts
    let table = (path: "\(folder)/roll.csv", bytes: Array(roll.table.utf8))
    let manifest = (path: "\(folder)/roll.json", bytes: Array(roll.manifest.utf8))
    let addresses = (path: "\(folder)/addresses.csv", bytes: Array(roll.addresses.utf8))
    try write(
      isPublic ? [table, manifest] : [manifest], below: community.path, replacing: replacing)
    try write(
      isPublic ? [addresses] : [table, addresses],
      below: InputCommunity.onDisk(".hustings", below: community.path), isPrivate: true,
      replacing: true)
  }

  private func write(
    _ files: [(path: String, bytes: [UInt8])], below root: String, isPrivate: Bool = false,
    replacing: Bool
  ) throws {
    let writer = FolderWriter(root: root, isPrivate: isPrivate)
    let changed = files.filter { file in
      (try? InputFile(writer.onDisk(file.path)).data.elementsEqual(file.bytes)) != true
    }
    try writer.write(changed, replacing: replacing)
    for file in files {
      let isNew = changed.contains { $0.path == file.path }
      Terminal.standardError.write(
        "\(isNew ? "wrote" : "unchanged") \(writer.onDisk(file.path).printable)")
    }
  }
}
