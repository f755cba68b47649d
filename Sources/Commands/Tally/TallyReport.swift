internal import BallotFormats
internal import Governance
internal import Voting

/// A tally as it is printed, and how the run ends for it.
struct TallyReport {
  var lines: [String] = []
  var json: JSONText?
  var ending: TallyEnding.Kind

  init(lines: [String], json: JSONText?, ending: TallyEnding.Kind) {
    self.lines = lines
    self.json = json
    self.ending = ending
  }

  init(
    record: TallyRecord, format: TallyCommand.Format,
    furtherMembers: [(key: String, value: JSONText)] = []
  ) {
    ending =
      record.count.seats?.ties.isEmpty == false
      ? .tieLeftOpen : record.ballots.rejected > 0 ? .somethingFound : .decided
    switch format {
    case .json: json = record.json(furtherMembers)
    case .csv: lines = TallyCSV.lines(record)
    case .text: lines = TallyText(record, on: Terminal.standardOutput).lines
    }
  }
}

extension TallyRecord {
  /// How reasons and steps are put into words for a terminal.
  var printableWording: Wording { Wording(names: names.map(\.printable), unit: ballots.unit) }
}
