internal import BallotFormats
internal import Governance

/// How many voted of how many, over all elections.
struct TurnoutPage {
  private let context: ElectionContext
  private let history: TurnoutHistory

  /// Where the figures lie as a table of data.
  static let figures = SitePath.turnout.with(ending: "csv")
  /// More lines than this cannot be told apart, and more bars do not fit.
  private static let (mostLines, mostBars) = (8, 16)

  init(_ context: ElectionContext) {
    self.context = context
    history = TurnoutHistory(of: context.folder.seatSubjects, in: context.folder)
  }

  var page: SitePage {
    var page = SitePage(
      path: .turnout, kind: .turnout, title: "Turnout",
      description: "How many voted in the elections of \(context.folder.community.name).",
      content: content)
    page.trail = [SitePage.Step("Elections", .elections)]
    return page
  }

  /// The figures as text.
  var csv: String {
    let head = [
      "election", "contest", "seat", "roll", "ballots", "turnout-percent", "change-points",
    ]
    return CSVTable.text(
      [head]
        + history.rows.map { row in
          [
            row.election, row.contest, row.subject.name, row.roll, row.ballots,
            row.turnout?.percent ?? "", row.change.map(TurnoutHistory.points) ?? "",
          ]
        })
  }

  private var content: HTML {
    let heading: HTML = """
      <h1>Turnout</h1>
      <p class="lead">How many of those on the roll voted, taken from published results. The change \
      is in percentage points, against the last poll for the same seats.</p>

      """
    guard !history.rows.isEmpty else { return heading + .paragraph("There are no contests yet.") }
    return heading + chart + trends + "<h2>Contest by contest</h2>\n" + table
  }

  private var downloads: [ChartDownload] {
    [ChartDownload("CSV", address: SitePath.turnout.link(to: Self.figures))]
  }

  private var chart: HTML {
    let trends = history.trends.prefix(Self.mostLines)
    return trends.isEmpty ? bars : lines(Array(trends))
  }

  /// Polls one by one, while no seats have been polled twice.
  private var bars: HTML {
    let polls = history.rows.compactMap { row in row.turnout.map { (row: row, turnout: $0) } }
      .suffix(Self.mostBars)
    guard !polls.isEmpty else {
      return .paragraph("No poll with a roll has been published yet.")
    }
    return StackedBarChart(
      id: "turnout", title: "Turnout by poll",
      caption: "How many on the roll voted, and how many did not.", labelTitle: "Poll",
      series: ["Voted", "Did not vote"],
      bars: polls.map { poll in
        StackedBarChart.Bar(
          label: "\(poll.row.election)/\(poll.row.contest)",
          values: [poll.turnout.ballots, max(0, poll.turnout.roll - poll.turnout.ballots)])
      }, downloads: downloads
    ).html
  }

  /// A line for each body or project with more than one poll.
  private func lines(_ trends: [TurnoutHistory.Trend]) -> HTML {
    let elections = context.folder.elections.map(\.id).filter { id in
      history.rows.contains { row in
        row.election == id && row.turnout != nil
          && trends.contains { $0.subject.isSame(as: row.subject) }
      }
    }
    return LineChart(
      id: "turnout", title: "Turnout over time",
      caption: "The share of those on the roll who voted, in percent.", labelTitle: "Election",
      labels: elections,
      lines: trends.map { trend in
        LineChart.Line(
          name: title(trend.subject),
          tenths: elections.map { id in
            history.rows.last { $0.election == id && $0.subject.isSame(as: trend.subject) }?
              .turnout?.tenths
          })
      }, downloads: downloads
    ).html
  }

  private var trends: HTML {
    let trends = history.trends
    guard !trends.isEmpty else {
      return .paragraph("There is no trend yet: that takes two polls for the same seats.")
    }
    return "<ul>\n\(trends.map { "<li>\($0.sentence)</li>\n" as HTML })</ul>\n"
  }

  private var table: HTML {
    DataTable(
      caption: "Turnout, newest first",
      columns: [
        .init("Election and contest", isNumber: false), .init("On the roll"), .init("Ballots"),
        .init("Turnout"), .init("Change"), .init("Remark", isNumber: false),
      ],
      rows: history.rows.reversed().map { row in
        let change = row.change.map { ($0 > 0 ? "+" : "") + TurnoutHistory.points($0) }
        return [
          link(row), Self.cell(row.roll), Self.cell(row.ballots),
          Self.cell(row.turnout?.percent.map { "\($0) %" } ?? ""), Self.cell(change ?? ""),
          Self.cell(row.votes.absence ?? ""),
        ]
      }
    ).html
  }

  private static func cell(_ text: String) -> HTML { HTML(text.isEmpty ? "–" : text) }

  private func link(_ row: TurnoutHistory.Row) -> HTML {
    let election = context.folder.election(row.election)
    let contest = election?.contest(row.contest)
    let hasResult = election.flatMap { election in
      contest.flatMap { context.folder.result(of: $0, in: election) }
    }
    let target: SitePath =
      hasResult == nil
      ? .contest(row.contest, in: row.election) : .result(of: row.contest, in: row.election)
    let title = "\(election?.name ?? row.election): \(contest?.title ?? row.contest)"
    return "<a href=\"\(SitePath.turnout.link(to: target))\">\(title)</a>"
  }

  private func title(_ subject: ContestSubject) -> String {
    let community = context.folder.community
    return switch subject {
    case .body: community.charter(for: subject)?.title ?? subject.name
    case .project: community.project(subject.name)?.title ?? subject.name
    }
  }
}

extension TurnoutHistory.Row {
  /// How many may vote, if that is on file.
  fileprivate var roll: String {
    if case .cast(_, .some(let roll)) = votes { String(roll) } else { "" }
  }

  /// How many ballots were cast, if that is on file.
  fileprivate var ballots: String {
    if case .cast(let ballots, _) = votes { String(ballots) } else { "" }
  }
}
