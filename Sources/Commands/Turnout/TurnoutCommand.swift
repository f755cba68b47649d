internal import ArgumentParser
internal import BallotFormats
internal import Electorates
internal import Governance

/// Lists how many voted.
struct TurnoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turnout",
    abstract: "List how many voted of how many, contest by contest, and the trend.",
    discussion: """
      Taken from published results. The change is in percentage points, against the last poll for \
      the same seats.

      Example:
        hustings turnout tc
      """)

  /// How the history is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: ArgumentHelp(
      "The body or project; all without one, all projects for 'project-lead'.",
      valueName: "body"))
  var body: String?

  @OptionGroup var place: CommunityArguments

  @Option(help: "How the history is printed: text, json, or csv.")
  var format = Format.text

  func run() throws {
    let community = try InputCommunity(place.community)
    let history = TurnoutHistory(of: try community.seatSubjects(body), in: community.folder)
    let output = Terminal.standardOutput
    switch format {
    case .json: try output.write(bytes: Array(TurnoutForms.json(history).text.utf8))
    case .csv: try output.write(bytes: Array(CSVTable.text(TurnoutForms.csv(history)).utf8))
    case .text:
      guard !history.rows.isEmpty else {
        return Terminal.standardError.write("there are no contests yet")
      }
      try output.write(lines(history, on: output).joined(separator: "\n"))
    }
  }

  private func lines(_ history: TurnoutHistory, on terminal: Terminal) -> [String] {
    var table = TextTable(columns: [
      .init(title: "election", wraps: true), .init(title: "contest", wraps: true),
      .init(title: "roll", isNumeric: true), .init(title: "ballots", isNumeric: true),
      .init(title: "turnout", isNumeric: true), .init(title: "change", isNumeric: true),
      .init(title: "", wraps: true),
    ])
    // A full bar is everybody on the roll, or the most there is if that is more.
    let most = history.rows.compactMap { $0.turnout?.tenths }.reduce(1_000, max)
    table.rows = history.rows.map { row in
      let tenths = row.turnout?.tenths
      let change = row.change.map { ($0 > 0 ? "+" : "") + TurnoutHistory.points($0) }
      return [
        row.election, row.contest, row.rollText, row.ballotText,
        row.turnout?.percent.map { "\($0) %" } ?? "", change ?? "",
        row.votes.absence ?? tenths.map { Bar($0, of: most).text(columns: 16) } ?? "",
      ]
    }
    let trends = history.trends.map(\.sentence)
    let words =
      trends.isEmpty ? ["No trend yet: that takes two polls for the same seats."] : trends
    return table.lines(width: terminal.width, on: terminal)
      + words.flatMap { $0.printable.broken(at: terminal.width, indentation: "  ") }
  }
}

extension TurnoutHistory.Row {
  /// How many may vote, if that is on file.
  var rollText: String {
    if case .cast(_, .some(let roll)) = votes { String(roll) } else { "" }
  }

  /// How many ballots were cast, if that is on file.
  var ballotText: String {
    if case .cast(let ballots, _) = votes { String(ballots) } else { "" }
  }
}
