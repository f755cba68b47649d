internal import BallotFormats
internal import Governance
internal import Voting

/// Every method, strength and meaning of blanks in one table.
struct ComparisonReport {
  private let comparison: RuleComparison
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
      ? .tieLeftOpen : report.differing.isEmpty ? .decided : .somethingFound
    return switch format {
    case .json: TallyReport(lines: [], json: report.json, ending: ending)
    case .csv: TallyReport(lines: report.csv, json: nil, ending: ending)
    case .text: TallyReport(lines: report.text(on: .standardOutput), json: nil, ending: ending)
    }
  }

  private init(_ comparison: RuleComparison, base: TallyRecord) {
    self.comparison = comparison
    self.base = base
    wording = base.printableWording
  }

  private var counted: [(rules: CountingRules, count: Count)] {
    comparison.rows.compactMap { row in
      (try? row.count.get()).map { (row.rules, $0) }
    }
  }

  /// The combinations that fill the seats differently.
  private var differing: [(rules: CountingRules, count: Count)] {
    counted.filter { differs($0.count) }
  }

  private func differs(_ count: Count) -> Bool {
    let changes = comparison.changes(count)
    return !changes.gained.isEmpty || !changes.lost.isEmpty
      || count.seats?.ties != base.count.seats?.ties
  }

  private func tied(_ count: Count) -> [Candidate] { count.seats?.tied ?? [] }

  private func text(on terminal: Terminal) -> [String] {
    var table = TextTable(columns: [
      .init(title: ""), .init(title: "method"), .init(title: "strength"), .init(title: "blanks"),
      .init(title: base.count.seats == nil ? "first place" : "seats", wraps: true),
    ])
    for row in comparison.rows {
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
      + sentence.broken(at: terminal.width)
  }

  /// How much depends on the choice of rules, in one sentence.
  private var sentence: String {
    let (all, other) = (counted.count, differing.count)
    let what = base.count.seats == nil ? "first place" : "seats"
    guard other > 0 else {
      return "Robust: all \(all) combinations fill the \(what) alike."
    }
    var contested: [Candidate: Int] = [:]
    for row in differing {
      let changes = comparison.changes(row.count)
      for candidate in Set(changes.gained + changes.lost + tied(row.count)) {
        contested[candidate, default: 0] += 1
      }
    }
    let names = contested.keys.sorted { (contested[$1] ?? 0, $0) < (contested[$0] ?? 0, $1) }
    return "\(other) of \(all) combinations fill the \(what) differently; "
      + "it is about \(wording.list(names))."
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
      let changes = comparison.changes(count)
      let parts =
        changes.gained.map { "+\(wording.name($0))" } + changes.lost.map { "−\(wording.name($0))" }
      let ties = tied(count).isEmpty ? [] : ["tied: \(wording.list(tied(count)))"]
      return differs(count) ? (parts + ties).joined(separator: " ") : "the same"
    }
  }

  private var csv: [String] {
    let header = ["method", "strength", "blanks", "elected", "gained", "lost", "tied"]
    let rows = counted.map { row in
      let changes = comparison.changes(row.count)
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
    let rows = comparison.rows.map { row in
      var members: [(key: String, value: JSONText)] = [
        ("method", .string(row.rules.method.rawValue)),
        (
          "strength",
          row.rules.method.strengths.isEmpty ? .null : .string(row.rules.strength.rawValue)
        ),
        ("blanks", row.rules.method.readsBlanks ? .string(row.rules.unranked.rawValue) : .null),
      ]
      switch row.count {
      case .failure(let error): members.append(("error", .string(error.sentence)))
      case .success(let count): members += self.members(of: count)
      }
      return JSONText.object(members)
    }
    return .object([
      ("schema", .string("hustings/comparison/1")),
      ("declared", base.json()),
      ("combinations", .array(rows)),
      ("robustness", .string(sentence)),
    ])
  }

  private func members(of count: Count) -> [(key: String, value: JSONText)] {
    func names(_ candidates: [Candidate]) -> JSONText {
      .strings(candidates.map { base.names[$0] })
    }
    let changes = comparison.changes(count)
    return [
      ("ranking", .array(count.outcome.tiers.map(names))),
      ("elected", names(count.seats?.elected ?? [])),
      ("tied", base.tied(count.seats)),
      ("gained", names(changes.gained)), ("lost", names(changes.lost)),
    ]
  }
}
