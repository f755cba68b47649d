internal import ArgumentParser
internal import BallotFormats
internal import Governance
internal import Voting

/// The command `hustings tally`.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Count ballots and say who is elected, and why.",
    discussion: """
      A contest of the community (election/contest, or an election for all of its contests) is counted \
      as election.yml declares; options then ask "what if?", and the answer says so. A file is counted \
      as it declares itself: Condorcet Election Format, CIVS and Elekto CSV, BLT, PrefLib, ABIF and Debian tally \
      sheets. Nothing is guessed: seats and the meaning of blanks are declared by the file or an \
      option, or the outcome is shown not to depend on them.

      Example: which seats of the sample committee would another method have filled differently?
        hustings tally --compare ginger/tc
      """)

  /// How the outcome is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: ArgumentHelp(
      "Ballot files, or contests of the community.", valueName: "file|election[/contest]"))
  var files: [String]

  @OptionGroup var options: TallyOptions

  @Option(
    help: ArgumentHelp(
      "Count as if this candidate did not stand, by name or handle.", valueName: "name"))
  var without: [String] = []

  @OptionGroup var place: CommunityArguments

  @Flag(help: "Show every method, strength and meaning of blanks in one table.")
  var compare = false

  @Option(
    help: ArgumentHelp("Write outcome, rules and digests to a file.", valueName: "result.json"))
  var save: String?

  @Flag(help: "Replace the file that --save names if it exists.")
  var force = false

  @Flag(help: "Say what --save would write, and write nothing.")
  var dryRun = false

  @Option(help: "How the outcome is printed.")
  var format = Format.text

  func validate() throws {
    if save != nil, files.count != 1 {
      throw ValidationError("--save takes the outcome of one file; give one")
    }
    if save != nil, !without.isEmpty {
      throw ValidationError("--save keeps results, and --without asks for something that is none")
    }
    if save != nil, compare { throw ValidationError("--save and --compare do not go together") }
  }

  func run() throws {
    let request = try options.request()
    var ending = TallyEnding()
    var printed = 0
    var reports: [JSONText] = []
    var failed: [String] = []
    let items = items(&failed)
    for failure in failed {
      Terminal.standardError.write("error: \(failure)")
      ending.note(.failed)
    }
    let hasColumn =
      !without.isEmpty || (request != TallyRequest() && items.contains { $0.isContest })
    for item in items {
      do {
        let report = try report(on: item, request).labelled(as: format, hasColumn: hasColumn)
        ending.note(report.ending)
        if let json = report.json { reports.append(json) }
        if !report.lines.isEmpty {
          let lines =
            items.count == 1
            ? report.lines : labelled(report.lines, item.name, isFirst: printed == 0)
          try Terminal.standardOutput.write(lines.joined(separator: "\n"))
          printed += 1
        }
      } catch let failure as WorkFailure {
        Terminal.standardError.write("error: \(failure.message)")
        ending.note(.failed)
      }
    }
    if format == .json, !reports.isEmpty {
      let whole = items.count == 1 ? reports[0] : .array(reports)
      try Terminal.standardOutput.write(String(whole.text.dropLast()))
    }
    try ending.end()
  }

  /// Something to count.
  private enum Item {
    case file(String)
    case contest(ContestFiles)

    var isContest: Bool {
      if case .contest = self { true } else { false }
    }

    var name: String {
      switch self {
      case .file(let path): path
      case .contest(let files): files.id
      }
    }
  }

  /// What the arguments name: a file if there is one, and otherwise a contest.
  private func items(_ failures: inout [String]) -> [Item] {
    var community: InputCommunity?
    var items: [Item] = []
    for name in files {
      let isContest =
        FolderWriter.kind(of: name) == nil && ContestName.isPlausible(name)
        && FolderWriter(root: place.community).has("community.yml")
      guard isContest else {
        items.append(.file(name))
        continue
      }
      do {
        let known = try community ?? InputCommunity(place.community)
        community = known
        items += try known.contestFiles(name).map(Item.contest)
      } catch {
        failures.append((error as? WorkFailure)?.message ?? "\(error)")
      }
    }
    return items
  }

  private func report(on item: Item, _ request: TallyRequest) throws -> TallyReport {
    switch item {
    case .contest(let files):
      guard save == nil else {
        throw WorkFailure(
          message: "\(files.id.printable) is published with 'hustings publish', which keeps more "
            + "than --save")
      }
      guard options.affiliations == nil else {
        throw WorkFailure(
          message: "\(files.id.printable): affiliations of a contest are in its statements and in "
            + "people.yml; --affiliations is for files")
      }
      return try ContestTally(files, options: request, without: without)
        .report(as: format, compare: compare)
    case .file(let path):
      var source = try TallyFiles.source(
        path, request: request, affiliations: options.affiliations,
        keepsRankings: compare, relativeTo: save)
      try leaveOut(of: &source, path)
      var report = try report(on: source, request: request, path: path)
      report.supposed = without.map { "without \($0)" }
      return report
    }
  }

  /// Takes those out of a file's candidates whom --without names.
  private func leaveOut(of source: inout TallySource, _ path: String) throws {
    for name in without {
      guard let candidate = source.file.candidates.firstIndex(of: name) else {
        throw WorkFailure(
          message: "\(path.printable): \(quoted(name)) is no candidate"
            + suggestion(for: name, among: source.file.candidates))
      }
      source.file.withdrawn.insert(candidate)
    }
  }

  /// Lines that say which of several files they are about: a heading, or a first column.
  private func labelled(_ lines: [String], _ path: String, isFirst: Bool) -> [String] {
    guard format == .csv else {
      let heading = path.printable.emphasized(.faint, on: .standardOutput)
      return (isFirst ? [] : [""]) + [heading] + lines
    }
    let label = CSVTable.line([path]) + ","
    return (isFirst ? lines.prefix(1).map { "file," + $0 } : [])
      + lines.dropFirst().map { label + $0 }
  }

  private func report(
    on source: TallySource, request: TallyRequest, path: String
  ) throws -> TallyReport {
    if compare {
      return try ComparisonReport.report(on: source, request: request, path: path, format: format)
    }
    switch request.tally(source) {
    case .refused(let reasons):
      throw WorkFailure(
        message: reasons.map { "\(path.printable): \($0.printable)" }
          .joined(separator: "\nerror: "))
    case .blanksDecide(let last, let noOpinion):
      throw WorkFailure(message: BlanksReport.text(path: path, last: last, noOpinion: noOpinion))
    case .counted(let record):
      if let save { try write(record, request: request, to: save) }
      return TallyReport(record: record, format: format)
    }
  }

  private func write(_ record: TallyRecord, request: TallyRequest, to path: String) throws {
    // A contest named after the file's place keeps its name, and so its lottery, if both are moved.
    var request = request
    request.contest = record.contest
    let text = record.savedText(request: request, version: Version.text)
    if dryRun { return Terminal.standardError.write("would write \(path.printable)") }
    try WholeFile.write(
      Array(text.utf8), to: path, replacing: force,
      sparing: files + [options.affiliations].compactMap(\.self))
    Terminal.standardError.write("wrote \(path.printable)")
  }
}

/// How the run will end: as badly as its worst file.
struct TallyEnding {
  enum Kind: Int {
    case decided
    case somethingFound
    case tieLeftOpen
    case failed
  }

  private var worst = Kind.decided

  mutating func note(_ kind: Kind) {
    if kind.rawValue > worst.rawValue { worst = kind }
  }

  func end() throws {
    switch worst {
    case .decided: return
    case .somethingFound: throw ExitStatus.somethingFound
    case .tieLeftOpen: throw ExitStatus.tieLeftOpen
    case .failed: throw ExitStatus.couldNotBeDone
    }
  }
}
