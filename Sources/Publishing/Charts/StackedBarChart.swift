/// Counts of several series as upright stacks, with the series named beside them in their order.
package struct StackedBarChart: Hashable, Sendable {
  /// A stack.
  package struct Bar: Hashable, Sendable {
    let label: String
    let values: [Int]

    /// A stack with one value for each series, from the bottom up.
    package init(label: String, values: [Int]) {
      self.label = label
      self.values = values
    }
  }

  private let id: String
  private let title: String
  private let caption: String
  private let labelTitle: String
  private let series: [String]
  private let bars: [Bar]
  private let downloads: [ChartDownload]

  /// A chart whose id is unique on its page; values without a series are left out.
  package init(
    id: String, title: String, caption: String, labelTitle: String, series: [String], bars: [Bar],
    downloads: [ChartDownload] = []
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.labelTitle = labelTitle
    self.series = series
    self.bars = bars.map { Bar(label: $0.label, values: $0.values.filled(to: series.count)) }
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
    bars.map { bar in
      let parts = zip(series, bar.values).map { "\(ChartFigure.spoken($0)) \($1)" }
      return ChartFigure.spoken(bar.label) + ": " + parts.joined(separator: ", ")
    }
  }

  private var content: ChartFigure.Content {
    guard !series.isEmpty, let most = bars.map({ ChartScale.sum(of: $0.values) }).max() else {
      return .nothing("There are no figures yet.")
    }
    guard most > 0 else { return .nothing("Every figure is 0.") }
    return .drawing(drawing(most: most), kind: "stacks")
  }

  private func drawing(most: Int128) -> Drawing {
    let names = series.map { ChartText.shortened($0, to: 1_700) }
    let side = (names.map(ChartText.width).max() ?? 0) + 440
    let plot = UprightPlot(
      labels: bars.map(\.label), ticks: UprightPlot.ticks(upTo: most), sideWidth: side,
      plotHeight: max(2_200, series.count * 220))
    var drawing = plot.frame()
    for (index, bar) in bars.enumerated() {
      draw(bar, at: plot.middle(of: index), plot: plot, in: &drawing)
    }
    // The names stand in the order of the stacks, so that the order tells them apart as well.
    for (index, name) in names.enumerated() {
      let y = UprightPlot.top + (names.count - 1 - index) * 220
      drawing.rectangle(
        Self.style(of: index), x: plot.right + 160, y: y, width: 150, height: 150)
      drawing.text(name, "label", x: plot.right + 380, y: y + 125)
    }
    return drawing
  }

  private func draw(_ bar: Bar, at middle: Int, plot: UprightPlot, in drawing: inout Drawing) {
    let width = plot.slot * 7 / 10
    let total = ChartScale.sum(of: bar.values)
    let height = plot.height(of: total)
    var start = 0
    for (index, end) in ChartScale.ends(of: bar.values, in: total, over: height).enumerated() {
      drawing.rectangle(
        Self.style(of: index), x: middle - width / 2, y: plot.bottom - end, width: width,
        height: end - start)
      let text = String(bar.values[index])
      if end - start >= 190, plot.fits([text], in: width - 40) {
        drawing.text(
          text, "inside", x: middle, y: plot.bottom - (start + end) / 2 + 55, anchor: .middle)
      }
      start = end
    }
    if plot.fits([String(total)], in: plot.slot - 20) {
      drawing.rimmedText(
        String(total), "value", x: middle, y: plot.bottom - height - 70, anchor: .middle)
    }
  }

  private static func style(of index: Int) -> String {
    "stack-\(index % 8)"
  }

  private var table: DataTable {
    let hasTotal = series.count > 1
    let rows = bars.map { bar in
      let total: [HTML] = hasTotal ? [.cell(ChartScale.sum(of: bar.values))] : []
      return [HTML.cell(bar.label)] + bar.values.map { .cell($0) } + total
    }
    return DataTable(
      caption: "Data: \(title)",
      columns: [DataTable.Column(labelTitle, isNumber: false)]
        + (series + (hasTotal ? ["Total"] : [])).map { DataTable.Column($0) },
      rows: rows)
  }
}

extension [Int] {
  /// As many values as given: some left out at the end, or zeros added.
  func filled(to count: Int) -> [Int] {
    prefix(count) + Array(repeating: 0, count: Swift.max(0, count - self.count))
  }
}
