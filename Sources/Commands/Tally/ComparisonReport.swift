internal import BallotFormats
internal import Governance
internal import Voting

/// Every method, strength and meaning of blanks in one table.
struct ComparisonReport {
  private let robustness: Robustness
  private let base: TallyRecord
  private let wording: Wording

  /// Compares; where nobody declared what a blank means, the table shows both and says so.
  static func report(
    on source: TallySource, request: TallyRequest, path: String, format: TallyCommand.Format
  ) throws -> TallyReport {
    let base: TallyRecord
    switch request.tally(source) {
    case .counted(let record): base = record
    case .blanksDecide(let last, _): base = last
    case .refused(let reasons):
      throw WorkFailure(
        message: reasons.map { "\(path.printable): \($0.printable)" }.joined(separator: "\nerror: ")
      )
    }
    let file = source.file.withoutWithdrawn()
    let comparison: RuleComparison
    do throws(CountingError) {
      comparison = try RuleComparison(
        CountedBallots(pairs: file.pairs, profile: file.profile), rules: base.count.rules,
        lot: base.lottery?.lot(for: base.names))
    } catch {
      throw WorkFailure(message: "\(path.printable): \(error.sentence)")
    }
    let report = ComparisonReport(comparison, base: base)
    let ending: TallyEnding.Kind =
      base.count.seats?.ties.isEmpty == false
      ? .tieLeftOpen : report.robustness.differing.isEmpty ? .decided : .somethingFound
    return switch format {
    case .json: TallyReport(lines: [], json: report.json, ending: ending)
    case .csv: TallyReport(lines: report.csv, json: nil, ending: ending)
    case .text: TallyReport(lines: report.text(on: .standardOutput), json: nil, ending: ending)
    }
  }

  private init(_ comparison: RuleComparison, base: TallyRecord) {
    robustness = Robustness(comparison)
    self.base = base
    wording = base.printableWording
  }

  private func tied(_ count: Count) -> [Candidate] { count.seats?.tied ?? [] }

  private func text(on terminal: Terminal) -> [String] {
    var table = TextTable(columns: [
      .init(title: ""), .init(title: "method"), .init(title: "strength"), .init(title: "blanks"),
      .init(title: base.count.seats == nil ? "first place" : "seats", wraps: true),
    ])
    for row in robustness.rows {
      table.rows.append([
        isBase(row.rules) ? ">" : "", row.rules.method.title, strength(row.rules),
        blanks(row.rules), outcome(row.count),
      ])
    }
    let declared = OutcomeSentence(base.count, wording: wording).text
    let isUndeclared = base.sources.blanks == .undeclared && base.count.rules.method.readsBlanks
    let heading =
      isUndeclared
      ? "If blanks are last, which nobody declared: " + declared : declared
    return heading.broken(at: terminal.width).map { $0.emphasized(.strong, on: terminal) }
      + base.ballots.sentence.broken(at: terminal.width) + [""]
      + table.lines(width: terminal.width, on: terminal) + [""]
      + robustness.sentence(wording).broken(at: terminal.width)
  }

  private func isBase(_ rules: CountingRules) -> Bool { rules == base.count.rules }

  private func strength(_ rules: CountingRules) -> String {
    rules.method.strengths.isEmpty ? "–" : rules.strength.rawValue
  }

  private func blanks(_ rules: CountingRules) -> String {
    rules.method.readsBlanks ? rules.unranked.rawValue : "–"
  }

  private func outcome(_ count: Result<Count, CountingError>) -> String {
    switch count {
    case .failure(let error): return "not counted: \(error.sentence)"
    case .success(let count):
      let changes = robustness.changes(count)
      let parts =
        changes.gained.map { "+\(wording.name($0))" } + changes.lost.map { "−\(wording.name($0))" }
      let ties = tied(count).isEmpty ? [] : ["tied: \(wording.list(tied(count)))"]
      return robustness.differs(count) ? (parts + ties).joined(separator: " ") : "the same"
    }
  }

  private var csv: [String] {
    let header = ["method", "strength", "blanks", "elected", "gained", "lost", "tied"]
    let rows = robustness.counted.map { row in
      let changes = robustness.changes(row.count)
      return [
        row.rules.method.rawValue, strength(row.rules), blanks(row.rules),
        joined(row.count.seats?.elected ?? row.count.outcome.tiers.first ?? []),
        joined(changes.gained), joined(changes.lost),
        joined(tied(row.count)),
      ]
    }
    return ([header] + rows).map(CSVTable.line)
  }

  private func joined(_ candidates: [Candidate]) -> String {
    candidates.map { base.names[$0] }.joined(separator: "; ")
  }

  private var json: JSONText {
    .object([
      ("schema", .string("hustings/comparison/1")),
      ("declared", base.json()),
      ("combinations", robustness.json(base)),
      ("robustness", .string(robustness.sentence(wording))),
    ])
  }
}
