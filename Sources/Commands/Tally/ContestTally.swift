internal import BallotFormats
internal import Governance
internal import Voting

/// A contest of a community, counted as its election declares, or as somebody wonders.
struct ContestTally {
  private let files: ContestFiles
  private let declaration: ContestDeclaration
  private let ballots: ImportedBallots?
  private let request: TallyRequest
  private let left: [String]
  /// What is asked that the election does not declare, in words; empty for the count itself.
  private let supposed: [String]
  /// The lottery's seed, if it is given here and not on record.
  private let givenSeed: String?

  /// Gathers what is to be counted.
  ///
  /// - Parameters:
  ///   - files: the contest's files.
  ///   - options: what is asked besides or against what is declared.
  ///   - names: candidates to leave out, by name or handle.
  /// - Throws: ``WorkFailure`` if a file cannot be read.
  init(_ files: ContestFiles, options: TallyRequest, without names: [String]) throws {
    self.files = files
    ballots = try files.ballots()
    declaration = try files.declaration(with: ballots)
    left = names
    var options = options
    var declared = declaration.request
    var seed: String?
    if case .lottery = declaration.ties, declared.lotterySeed == nil,
      let given = options.lotterySeed
    {
      // To draw with the seed that was named is what the election declares.
      declared.lotterySeed = given
      options.lotterySeed = nil
      seed = given
    }
    givenSeed = seed
    options.contest = nil
    let (request, changes) = declared.changed(by: options)
    self.request = request
    supposed = changes + names.map { "without \($0)" }
  }

  /// The count as it is printed.
  ///
  /// - Throws: ``WorkFailure`` if there is nothing to count, or no way to count it.
  func report(as format: TallyCommand.Format, compare: Bool) throws -> TallyReport {
    guard declaration.needsPoll || !supposed.isEmpty else { return try unpolled(as: format) }
    guard let ballots else {
      throw WorkFailure(message: ContestResult.Refusal.ballotsMissing.message(about: files.id))
    }
    let source: TallySource
    switch declaration.source(of: ballots.file, inputs: [], without: left) {
    case .success(let found): source = found
    case .failure(let refused): throw failure(refused.reasons)
    }
    if compare {
      var report = try ComparisonReport.report(
        on: source, request: request, path: files.id, format: format)
      report.supposed = supposed
      return report
    }
    switch request.tally(source) {
    case .refused(let reasons): throw failure(reasons)
    case .blanksDecide(let last, let noOpinion):
      throw WorkFailure(
        message: BlanksReport.text(path: files.id, last: last, noOpinion: noOpinion))
    case .counted(let record):
      var report = TallyReport(record: record, format: format)
      if format == .text { report.lines += closing(record) }
      report.supposed = supposed
      return report
    }
  }

  private func failure(_ reasons: [String]) -> WorkFailure {
    WorkFailure(message: ContestResult.Refusal.notCounted(reasons).message(about: files.id))
  }

  /// A contest that no ballots decide.
  private func unpolled(as format: TallyCommand.Format) throws -> TallyReport {
    do throws(ContestResult.Refusal) {
      let result = try ContestResult(of: declaration, from: .none)
      switch format {
      case .text:
        return TallyReport(
          lines: result.sentence.printable.broken(at: Terminal.standardOutput.width), json: nil,
          ending: .decided)
      case .json: return TallyReport(lines: [], json: result.json(inputs: []), ending: .decided)
      case .csv:
        return TallyReport(lines: TallyCSV.lines(result.elected), json: nil, ending: .decided)
      }
    } catch {
      throw WorkFailure(message: error.message(about: files.id))
    }
  }

  /// What a reader should know besides: how many voted, what is on record, how a tie is settled.
  private func closing(_ record: TallyRecord) -> [String] {
    var sentences: [String] = []
    if supposed.isEmpty, let result = try? ContestResult(of: declaration, from: evidence) {
      sentences += [result.turnoutSentence].compactMap(\.self)
      if result.poll?.missingForQuorum ?? 0 > 0 { sentences.insert(result.sentence, at: 0) }
    }
    sentences += declaration.record.map { "On record: \($0.sentence)" }
    if let givenSeed {
      sentences.append(
        "The seed '\(givenSeed)' is not in record.yml yet; put it there to publish this.")
    }
    if record.count.seats?.ties.isEmpty == false, case .lottery(let seed) = declaration.ties {
      sentences.append(
        "The election declares a lottery: \(seed). Give the seed with --lottery-seed, or put it into "
          + "record.yml as 'what: lottery'.")
    }
    guard !sentences.isEmpty else { return [] }
    return [""]
      + sentences.flatMap {
        $0.printable.broken(at: Terminal.standardOutput.width, indentation: "  ")
      }
  }

  private var evidence: ContestEvidence { ballots.map { .ballots($0.file) } ?? .none }
}
