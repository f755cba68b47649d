/// Pairs of options, each pair one bar: those for the first, those for neither, those for the second.
package struct HeadToHeadChart: Hashable, Sendable {
  /// Two options and how many ballots prefer each.
  package struct Pair: Hashable, Sendable {
    let first: String
    let second: String
    let forFirst: Int
    let forSecond: Int
    let neither: Int

    /// A pair, the option placed higher first.
    package init(first: String, second: String, forFirst: Int, forSecond: Int, neither: Int) {
      self.first = first
      self.second = second
      self.forFirst = forFirst
      self.forSecond = forSecond
      self.neither = neither
    }

    var counts: [Int] { [forFirst, neither, forSecond] }
  }

  /// More pairs than this are left to the table.
  static let drawnPairs = 60

  private let id: String
  private let title: String
  private let caption: String
  private let pairs: [Pair]
  private let downloads: [ChartDownload]

  /// A chart whose id is unique on its page.
  package init(
    id: String, title: String, caption: String, pairs: [Pair], downloads: [ChartDownload] = []
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.pairs = pairs
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
    pairs.map { pair in
      let (first, second) = (ChartFigure.spoken(pair.first), ChartFigure.spoken(pair.second))
      return "\(first) \(pair.forFirst), \(second) \(pair.forSecond), neither \(pair.neither)"
    }
  }

  private var omission: String {
    guard pairs.count > Self.drawnPairs else { return "" }
    return "The first \(Self.drawnPairs) of \(pairs.count) pairs are drawn; the table has all."
  }

  private var content: ChartFigure.Content {
    guard !pairs.isEmpty else { return .nothing("There are no pairs yet.") }
    guard pairs.contains(where: { $0.counts.contains { $0 > 0 } }) else {
      return .nothing("Every figure is 0.")
    }
    return .drawing(drawing, kind: "pairs")
  }

  private var drawing: Drawing {
    let drawn = pairs.prefix(Self.drawnPairs)
    var drawing = Drawing(width: 4_800, height: drawn.count * 520 + 40)
    let numbers = drawn.flatMap { [String($0.forFirst), String($0.forSecond)] }
    let margin = (numbers.map(ChartText.width).max() ?? 0) + 120
    for (index, pair) in drawn.enumerated() {
      draw(pair, y: index * 520, margin: margin, in: &drawing)
    }
    return drawing
  }

  private func draw(_ pair: Pair, y: Int, margin: Int, in drawing: inout Drawing) {
    let half = drawing.width / 2
    let (start, end, right) = (margin, drawing.width - margin, drawing.width - 10)
    drawing.text(
      ChartText.shortened(pair.first, to: half - 150), "label", x: 10, y: y + 170)
    drawing.text(
      ChartText.shortened(pair.second, to: half - 150), "label", x: right, y: y + 170,
      anchor: .end)
    let (top, height) = (y + 235, 210)
    let total = ChartScale.sum(of: pair.counts)
    var x = 0
    let ends = ChartScale.ends(of: pair.counts, in: total, over: end - start)
    for (style, edge) in zip(["a", "none", "b"], ends) {
      drawing.rectangle(style, x: start + x, y: top, width: edge - x, height: height)
      x = edge
    }
    if total == 0 {
      drawing.rectangle("empty", x: start, y: top, width: end - start, height: height)
      drawing.text("No ballots", "label", x: half, y: top + 155, anchor: .middle)
    } else {
      drawing.line("half-inside", from: (half, top), to: (half, top + height))
      drawing.line("half", from: (half, top - 50), to: (half, top))
      drawing.line("half", from: (half, top + height), to: (half, top + height + 50))
    }
    let (first, second) = (String(pair.forFirst), String(pair.forSecond))
    let (firstStyle, secondStyle) = (
      pair.forFirst > pair.forSecond ? "value" : "label",
      pair.forSecond > pair.forFirst ? "value" : "label"
    )
    drawing.text(first, firstStyle, x: 10, y: top + 155)
    drawing.text(second, secondStyle, x: right, y: top + 155, anchor: .end)
  }

  private var table: DataTable {
    DataTable(
      caption: "Data: \(title)",
      columns: [
        DataTable.Column("Pair", isNumber: false), DataTable.Column("For the first"),
        DataTable.Column("No preference"), DataTable.Column("For the second"),
      ],
      rows: pairs.map { pair in
        let names: HTML = "\(HTML.cell(pair.first)) against \(HTML.cell(pair.second))"
        return [names, .cell(pair.forFirst), .cell(pair.neither), .cell(pair.forSecond)]
      })
  }
}
