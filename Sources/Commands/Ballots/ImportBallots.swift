internal import ArgumentParser
internal import BallotFormats
internal import FoundationEssentials
internal import Governance

/// The command `hustings ballots import`.
struct ImportBallots: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over the ballots of a contest, if they agree with what it declares.",
    discussion: """
      Seats, names, the meaning of blanks and the number of ballots must agree with the election and \
      the roll. The ballots are written sorted by content, so that nothing tells who voted when; below \
      .hustings/ if the community does not publish every ranking.

      Example:
        hustings ballots import ginger/tc elections/ginger/tc/ballots.cvotes --dry-run
      """)

  @Argument(help: ArgumentHelp("The contest.", valueName: "election/contest"))
  var contest: String

  @Argument(help: ArgumentHelp("The ballots, in any format that 'tally' reads.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "A table 'name,candidate': names in the file, and the name or handle of whom they mean.",
      valueName: "file"))
  var names: String?

  @Flag(help: "Take over the ballots that can be read, although others cannot.")
  var leaveOutRejected = false

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace ballots that were imported before.")
  var force = false

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var place: CommunityArguments

  func run() throws {
    let community = try InputCommunity(place.community)
    guard contest.contains("/"), let files = try community.contestFiles(contest).first else {
      throw WorkFailure(
        message:
          "'\(contest.printable)' names no contest; write election/contest, as in 'ginger/tc'")
    }
    let source = try BallotSource(
      file, format: reading.inputFormat,
      options: ReadingOptions(keep: .ballots, direction: reading.direction))
    for line in source.problemLines { Terminal.standardError.write(line) }
    guard !source.hasErrors || source.onlyBallotsAreRejected else {
      throw WorkFailure(message: "\(file.printable) is not imported; \(source.countLine)")
    }
    let imported = BallotImport(
      source.file, for: try files.declaration(with: nil), mapping: try mapping(),
      leavesOutRejected: leaveOutRejected)
    for note in imported.notes {
      Terminal.standardError.write("\(file.printable): note: \(note.printable)")
    }
    guard imported.refusals.isEmpty else {
      for refusal in imported.refusals {
        Terminal.standardError.write("\(file.printable): error: \(refusal.printable)")
      }
      throw WorkFailure(
        message: "\(file.printable) is not imported as the ballots of \(files.id.printable)")
    }
    try write(imported, from: source, to: files)
  }

  private func write(
    _ imported: BallotImport, from source: BallotSource, to files: ContestFiles
  ) throws {
    let tier = files.tier(of: imported.count)
    let record = BallotSourceRecord(
      file: source.input.name, sha256: source.input.digest.hexadecimal,
      format: source.file.format.rawValue,
      direction: source.file.format == .csv ? (reading.direction ?? .lowest).rawValue : nil,
      renamed: imported.renamed, rejected: imported.count.rejected)
    let isPrivate = tier != .full
    let root =
      isPrivate
      ? InputCommunity.onDisk(".hustings", below: place.community) : place.community
    if isPrivate, FolderWriter.kind(of: files.onDisk(ArchiveFile.ballots.rawValue)) != nil {
      throw WorkFailure(
        message:
          "'\(files.onDisk(ArchiveFile.ballots.rawValue).printable)' lies where everybody can "
          + "read it, and only \(tier.phrase) is to be published; remove it first")
    }
    let path = files.onDisk(ArchiveFile.ballots.rawValue, isPrivate: isPrivate)
    if !dryRun {
      try FolderWriter(root: root, isPrivate: isPrivate).write(
        [
          (ArchiveFile.ballots.rawValue, imported.bytes),
          (
            ArchiveFile.ballotSource.rawValue,
            Array(record.text(version: Version.text, poll: files.poll).utf8)
          ),
        ], inFolder: files.folder, replacing: force)
    }
    Terminal.standardError.write(
      "\(dryRun ? "would write" : "wrote") \(path.printable); "
        + "\(counted(imported.count.accepted, "ballot")), \(tier.phrase) will be published")
    if tier == .full, let privacy = imported.privacy, privacy.exposesVoters {
      Terminal.standardError.write(privacy.warning)
    }
  }

  /// The names in the file and whom they mean.
  private func mapping() throws -> [String: String] {
    guard let names else { return [:] }
    let (rows, problems) = CSVTable.rows(try InputFile(names).data.span)
    var mapping: [String: String] = [:]
    var faults = problems.map { "\($0.line):\($0.column): error: \($0.message)" }
    for row in rows where row.fields != ["name", "candidate"] {
      if row.fields.count != 2 || row.fields.contains("") {
        faults.append("\(row.line):1: error: expected 'name,candidate'")
      } else if mapping.updateValue(row.fields[1], forKey: row.fields[0]) != nil {
        faults.append("\(row.line):1: error: \(quoted(row.fields[0])) is listed twice")
      }
    }
    for fault in faults { Terminal.standardError.write("\(names.printable):\(fault.printable)") }
    guard faults.isEmpty else {
      throw WorkFailure(message: "\(names.printable) is no list of names and candidates")
    }
    return mapping
  }
}

extension Publication.Ballots {
  /// What is published, in words.
  var phrase: String {
    switch self {
    case .full: "every ranking"
    case .matrix: "the pairwise matrix"
    case .result: "the result alone"
    }
  }
}

extension RankingPrivacy {
  /// The warning that published rankings would tell voters apart.
  var warning: String {
    "warning: \(uniqueBallots) of \(ballots) ballots have a ranking of their own, and whoever knows a "
      + "part of one can find its voter; 'ballots: matrix' in election.yml publishes the pairwise "
      + "matrix instead"
  }
}
