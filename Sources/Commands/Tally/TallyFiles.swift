internal import BallotFormats
internal import FoundationEssentials
internal import Governance
internal import Voting

/// Reads the files that a tally needs.
enum TallyFiles {
  /// Reads a ballot file and the list of affiliations, telling their problems on standard error.
  ///
  /// Whole rankings are kept if `keepsRankings` says so or the method needs them. Recorded paths are
  /// relative to the file `record`; without one only names are recorded, and no digests.
  ///
  /// - Throws: ``WorkFailure`` if a file cannot be read or counted.
  static func source(
    _ path: String, request: TallyRequest, affiliations: String?, keepsRankings: Bool,
    relativeTo record: String?
  ) throws -> TallySource {
    let ballots = try ballots(path, request: request, keepsRankings: keepsRankings)
    for line in ballots.problemLines { Terminal.standardError.write(line) }
    let canLeaveOut = ballots.onlyBallotsAreRejected
    guard !ballots.hasErrors || (canLeaveOut && request.leavesOutRejected) else {
      throw WorkFailure(
        message: "\(path.printable) is not counted; \(ballots.countLine)"
          + (canLeaveOut ? "; correct it, or count the others with --leave-out-rejected" : ""))
    }
    var inputs = [input("ballots", ballots.input, record)]
    var list: Affiliations?
    if let affiliations {
      let file = try InputFile(affiliations)
      let (read, problems) = Affiliations.reading(file.data.span)
      for problem in problems {
        Terminal.standardError.write(
          "\(affiliations.printable):\(problem.line):\(problem.column): "
            + "\(problem.severity.rawValue): \(problem.message.printable)")
      }
      guard problems.isEmpty else {
        throw WorkFailure(message: "\(affiliations.printable) is not a list of affiliations")
      }
      list = read
      inputs.append(input("affiliations", file, record))
    }
    return TallySource(
      file: ballots.file, inputs: inputs, affiliations: list,
      fallbackContest: ballots.input.contest)
  }

  private static func ballots(
    _ path: String, request: TallyRequest, keepsRankings: Bool
  ) throws -> BallotSource {
    var options = ReadingOptions(
      keep: keepsRankings || request.method?.needsRankings == true ? .rankings : .pairs,
      direction: request.direction)
    let first = try BallotSource(path, format: request.format, options: options)
    guard options.keep == .pairs, request.needsRankings(first.file) else { return first }
    options.keep = .rankings
    return try BallotSource(path, format: request.format, options: options)
  }

  private static func input(
    _ role: String, _ file: InputFile, _ record: String?
  ) -> TallyRecord.Input {
    TallyRecord.Input(
      role: role, path: record.map { RelativePath.path(to: file.path, from: $0) } ?? file.name,
      sha256: record == nil ? "" : file.digest.hexadecimal)
  }
}
