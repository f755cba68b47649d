/// Where the ballots placed each option, as one bar an option.
package struct RankDistributionChart: Hashable, Sendable {
  /// An option and how many ballots placed it at each rank.
  package struct Option: Hashable, Sendable {
    let name: String
    let counts: [Int]

    /// An option with one count for each rank title.
    package init(name: String, counts: [Int]) {
      self.name = name
      self.counts = counts
    }
  }

  private let id: String
  private let title: String
  private let caption: String
  private let rankTitles: [String]
  private let options: [Option]
  private let downloads: [ChartDownload]

  /// A chart whose id is unique on its page; the last rank title is for ballots without a rank.
  package init(
    id: String, title: String, caption: String, rankTitles: [String], options: [Option],
    downloads: [ChartDownload] = []
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.rankTitles = rankTitles
    self.options = options.map {
      Option(name: $0.name, counts: $0.counts.filled(to: rankTitles.count))
    }
    self.downloads = downloads
  }

  /// The figure.
  package var html: HTML {
    ChartFigure(
      id: id, title: title, caption: caption, figures: figures, content: content, table: table,
      downloads: downloads
    ).html
  }

  private var figures: [String] {
    options.map { option in
      let parts = zip(rankTitles, option.counts).map { "\(ChartText.plain($0)) \($1)" }
      return ChartFigure.spoken(option.name) + ": " + parts.joined(separator: ", ")
    }
  }

  private var content: ChartFigure.Content {
    let most = options.map { ChartScale.sum(of: $0.counts) }.max()
    guard !rankTitles.isEmpty, let most else { return .nothing("There are no figures yet.") }
    guard most > 0 else { return .nothing("Every figure is 0.") }
    return .drawing(drawing(most: most), kind: "ranks")
  }

  private func drawing(most: Int128) -> Drawing {
    let styles = RankStyles(titles: rankTitles)
    var drawing = Drawing(width: 4_800, height: 0)
    let top = styles.drawLegend(in: &drawing)
    drawing.height = top + options.count * 520 + 20
    for (index, option) in options.enumerated() {
      let y = top + index * 520
      drawing.text(
        ChartText.shortened(option.name, to: drawing.width - 20), "label", x: 10, y: y + 170)
      drawBar(option.counts, y: y + 230, most: most, styles: styles, in: &drawing)
    }
    return drawing
  }

  private func drawBar(
    _ counts: [Int], y: Int, most: Int128, styles: RankStyles, in drawing: inout Drawing
  ) {
    let width = drawing.width - 20
    var start = 0
    for (index, end) in ChartScale.ends(of: counts, in: most, over: width).enumerated() {
      let style = styles.style(of: index)
      drawing.rectangle(style, x: 10 + start, y: y, width: end - start, height: 220)
      let text = String(counts[index])
      if ChartText.width(of: text) + 60 <= end - start {
        drawing.text(
          text, style + "-text", x: 10 + (start + end) / 2, y: y + 162, anchor: .middle)
      }
      start = end
    }
  }

  private var table: DataTable {
    DataTable(
      caption: "Data: \(title)",
      columns: [DataTable.Column("Option", isNumber: false)]
        + rankTitles.map { DataTable.Column($0) },
      rows: options.map { option in
        [HTML.cell(option.name)] + option.counts.map { .cell($0) }
      })
  }
}
