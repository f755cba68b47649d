/// Counts as upright bars, each with its value on top and a note, such as a change, below its label.
package struct BarChart: Hashable, Sendable {
  /// A bar.
  package struct Bar: Hashable, Sendable {
    let label: String
    let value: Int
    let note: String
    let isLess: Bool

    /// A bar that stands out where it is less than it should be; below zero it is drawn as zero.
    package init(label: String, value: Int, note: String = "", isLess: Bool = false) {
      self.label = label
      self.value = value
      self.note = note
      self.isLess = isLess
    }
  }

  private let id: String
  private let title: String
  private let caption: String
  private let labelTitle: String
  private let valueTitle: String
  private let bars: [Bar]
  private let downloads: [ChartDownload]

  /// A chart whose id is unique on its page; the label's and value's titles head the table.
  package init(
    id: String, title: String, caption: String, labelTitle: String, valueTitle: String,
    bars: [Bar], downloads: [ChartDownload] = []
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.labelTitle = labelTitle
    self.valueTitle = valueTitle
    self.bars = bars
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
      let note = bar.note.isEmpty ? "" : " (\(ChartText.plain(bar.note)))"
      return "\(ChartFigure.spoken(bar.label)) \(bar.value)\(note)"
    }
  }

  private var content: ChartFigure.Content {
    guard let most = bars.map(\.value).max() else { return .nothing("There are no figures yet.") }
    guard most > 0 else { return .nothing("Every figure is 0.") }
    return .drawing(drawing(most: Int128(most)), kind: "bars")
  }

  private func drawing(most: Int128) -> Drawing {
    let plot = UprightPlot(
      labels: bars.map(\.label), notes: bars.map { ChartText.plain($0.note) },
      ticks: UprightPlot.ticks(upTo: most))
    var drawing = plot.frame()
    let showsValues = plot.fits(bars.map { String($0.value) }, in: plot.slot - 20)
    let width = plot.slot * 7 / 10
    for (index, bar) in bars.enumerated() {
      let (middle, height) = (plot.middle(of: index), plot.height(of: Int128(bar.value)))
      let top = plot.bottom - height
      drawing.rectangle(
        bar.isLess ? "b" : "a", x: middle - width / 2, y: top, width: width, height: height)
      if showsValues {
        drawing.rimmedText(String(bar.value), "value", x: middle, y: top - 70, anchor: .middle)
      }
    }
    return drawing
  }

  private var table: DataTable {
    let hasNotes = bars.contains { !$0.note.isEmpty }
    let columns = [
      DataTable.Column(labelTitle, isNumber: false), DataTable.Column(valueTitle),
      DataTable.Column("Change"),
    ]
    let rows = bars.map { [HTML.cell($0.label), .cell($0.value), .cell($0.note)] }
    return DataTable(
      caption: "Data: \(title)", columns: hasNotes ? columns : columns.dropLast(),
      rows: hasNotes ? rows : rows.map { Array($0.dropLast()) })
  }
}
