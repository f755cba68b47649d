/// Who beats whom: the options below one another and an arrow from the winner of a pair to its loser.
///
/// Arrows that go down run on the right. Those that go up, which only cycles have, run on the left.
package struct BeatGraph: Hashable, Sendable {
  /// A pair that one option wins.
  package struct Edge: Hashable, Sendable {
    let winner: Int
    let loser: Int
    let votesFor: Int
    let against: Int

    /// An arrow between two names, given by their indices.
    package init(winner: Int, loser: Int, votesFor: Int, against: Int) {
      self.winner = winner
      self.loser = loser
      self.votesFor = votesFor
      self.against = against
    }
  }

  /// With more options than this, arrows that go down between others than neighbours are left out.
  static let fullyDrawnNames = 8

  private let id: String
  private let title: String
  private let caption: String
  private let names: [String]
  private let edges: [Edge]
  private let downloads: [ChartDownload]

  /// A graph whose id is unique on its page; edges to or from no name are left out.
  package init(
    id: String, title: String, caption: String, names: [String], edges: [Edge],
    downloads: [ChartDownload] = []
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.names = names
    self.edges = edges.filter {
      $0.winner != $0.loser && names.indices.contains($0.winner)
        && names.indices.contains($0.loser)
    }
    self.downloads = downloads
  }

  /// The figure.
  package var html: HTML {
    ChartFigure(
      id: id, title: title, caption: caption, figures: figures, content: content, table: table,
      downloads: downloads, omission: omission
    ).html
  }

  private var figures: [String] {
    guard !edges.isEmpty else { return ["No option beats another"] }
    return edges.map { edge in
      let winner = ChartFigure.spoken(names[edge.winner])
      let loser = ChartFigure.spoken(names[edge.loser])
      return "\(winner) beats \(loser) \(edge.votesFor) to \(edge.against)"
    }
  }

  private var drawnEdges: [Edge] {
    guard names.count > Self.fullyDrawnNames else { return edges }
    return edges.filter { $0.loser - $0.winner <= 1 }
  }

  private var omission: String {
    if edges.isEmpty { return names.isEmpty ? "" : "No option beats another." }
    guard drawnEdges.count < edges.count else { return "" }
    return """
      Of the arrows that go down, only those between neighbours are drawn; the table has all.
      """
  }

  private var content: ChartFigure.Content {
    guard !names.isEmpty else { return .nothing("There are no options.") }
    return .drawing(BeatGraphPlot(names: names, edges: drawnEdges).drawing, kind: "graph")
  }

  private var table: DataTable {
    DataTable(
      caption: "Data: \(title)",
      columns: [
        DataTable.Column("Winner", isNumber: false), DataTable.Column("Loser", isNumber: false),
        DataTable.Column("For the winner"), DataTable.Column("For the loser"),
      ],
      rows: edges.map { edge in
        [
          .cell(names[edge.winner]), .cell(names[edge.loser]), .cell(edge.votesFor),
          .cell(edge.against),
        ]
      })
  }
}
