internal import BallotFormats
internal import Governance
internal import Voting

/// A tally as it is printed, and how the run ends for it.
struct TallyReport {
  var lines: [String] = []
  var json: JSONText?
  var ending: TallyEnding.Kind
  /// What is asked that nobody declared, in words; empty for a count as declared.
  var supposed: [String] = []

  init(lines: [String], json: JSONText?, ending: TallyEnding.Kind) {
    self.lines = lines
    self.json = json
    self.ending = ending
  }

  init(record: TallyRecord, format: TallyCommand.Format) {
    ending =
      record.count.seats?.ties.isEmpty == false
      ? .tieLeftOpen : record.ballots.rejected > 0 ? .somethingFound : .decided
    switch format {
    case .json: json = record.json()
    case .csv: lines = TallyCSV.lines(record)
    case .text: lines = TallyText(record, on: Terminal.standardOutput).lines
    }
  }
}

extension TallyReport {
  /// The report with a label that says what is supposed, so that nobody takes it for the result.
  ///
  /// - Parameters:
  ///   - format: how it is printed.
  ///   - hasColumn: whether tables have a column for it, which all tables of a run must have alike.
  /// - Returns: the report with a sentence before it, a member behind the schema, or a last column.
  func labelled(as format: TallyCommand.Format, hasColumn: Bool) -> TallyReport {
    var report = self
    switch format {
    case .text where !supposed.isEmpty:
      let text = "What if: \(supposed.joined(separator: ", ")). This is not the result."
      report.lines =
        text.printable.broken(at: Terminal.standardOutput.width)
        .map { $0.emphasized(.warning, on: .standardOutput) } + [""] + lines
    case .csv where hasColumn:
      let cell = CSVTable.line([supposed.joined(separator: ", ")])
      report.lines =
        lines.prefix(1).map { $0 + ",what-if" } + lines.dropFirst().map { "\($0),\(cell)" }
    case .json where !supposed.isEmpty:
      guard case .object(var members) = json else { break }
      members.insert(("whatIf", .strings(supposed)), at: min(1, members.count))
      report.json = .object(members)
    case .text, .csv, .json: break
    }
    return report
  }
}

extension TallyRecord {
  /// How reasons and steps are put into words for a terminal.
  var printableWording: Wording { Wording(names: names.map(\.printable), unit: ballots.unit) }
}
