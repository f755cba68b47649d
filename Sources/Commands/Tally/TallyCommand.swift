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
      Reads Condorcet Election Format, CIVS and Elekto CSV, BLT, PrefLib, ABIF and Debian tally \
      sheets. Nothing is guessed: seats and the meaning of blanks are declared by the file or an \
      option, or the outcome is shown not to depend on them.

      Example: which seats of the sample committee would another method have filled differently?
        hustings tally --compare elections/ginger/tc/ballots.cvotes
      """)

  /// How the outcome is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(help: ArgumentHelp("Ballot files, each a contest of its own.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: TallyOptions

  @Flag(help: "Show every method, strength and meaning of blanks in one table.")
  var compare = false

  @Option(
    help: ArgumentHelp("Write outcome, rules and digests to a file.", valueName: "result.json"))
  var save: String?

  @Flag(help: "Replace the file that --save names if it exists.")
  var force = false

  @Option(help: "How the outcome is printed.")
  var format = Format.text

  func validate() throws {
    if save != nil, files.count != 1 {
      throw ValidationError("--save takes the outcome of one file; give one")
    }
    if save != nil, compare { throw ValidationError("--save and --compare do not go together") }
  }

  func run() throws {
    let request = try options.request()
    var ending = TallyEnding()
    var printed = 0
    var reports: [JSONText] = []
    for path in files {
      do {
        let source = try TallyFiles.source(
          path, request: request, affiliations: options.affiliations,
          keepsRankings: compare, relativeTo: save)
        let report = try report(on: source, request: request, path: path)
        ending.note(report.ending)
        if let json = report.json { reports.append(json) }
        if !report.lines.isEmpty {
          let lines =
            files.count == 1 ? report.lines : labelled(report.lines, path, isFirst: printed == 0)
          try Terminal.standardOutput.write(lines.joined(separator: "\n"))
          printed += 1
        }
      } catch let failure as WorkFailure {
        Terminal.standardError.write("error: \(failure.message)")
        ending.note(.failed)
      }
    }
    if format == .json, !reports.isEmpty {
      let whole = files.count == 1 ? reports[0] : .array(reports)
      try Terminal.standardOutput.write(String(whole.text.dropLast()))
    }
    try ending.end()
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
