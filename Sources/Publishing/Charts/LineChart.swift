/// Shares over time as lines between 0 and 100 %, each named at its end.
package struct LineChart: Hashable, Sendable {
  /// A line.
  package struct Line: Hashable, Sendable {
    let name: String
    let tenths: [Int?]

    /// A line with a share for each label, in tenths of a percent; where there is none it breaks.
    package init(name: String, tenths: [Int?]) {
      self.name = name
      self.tenths = tenths
    }
  }

  private let id: String
  private let title: String
  private let caption: String
  private let labelTitle: String
  private let labels: [String]
  private let lines: [Line]
  private let downloads: [ChartDownload]

  /// A chart whose id is unique on its page; shares without a label are left out.
  package init(
    id: String, title: String, caption: String, labelTitle: String, labels: [String],
    lines: [Line], downloads: [ChartDownload] = []
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.labelTitle = labelTitle
    self.labels = labels
    self.lines = lines.map { line in
      let missing = max(0, labels.count - line.tenths.count)
      let tenths = line.tenths.prefix(labels.count) + Array(repeating: nil, count: missing)
      return Line(name: line.name, tenths: Array(tenths))
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
    lines.map { line in
      let shares = zip(labels, line.tenths).compactMap { label, tenths in
        tenths.map { "\(ChartFigure.spoken(label)) \(Self.percent($0))" }
      }
      let text = shares.isEmpty ? "no figures" : shares.joined(separator: ", ")
      return ChartFigure.spoken(line.name) + ": " + text
    }
  }

  private var content: ChartFigure.Content {
    let drawn = lines.filter { $0.tenths.contains { $0 != nil } }
    guard !drawn.isEmpty else { return .nothing("There are no figures yet.") }
    guard drawn.contains(where: { $0.tenths.contains { ($0 ?? 0) > 0 } }) else {
      return .nothing("Every figure is 0.")
    }
    return .drawing(LinePlot(labels: labels, lines: drawn).drawing, kind: "lines")
  }

  private var table: DataTable {
    let rows = labels.enumerated().map { index, label in
      [HTML.cell(label)] + lines.map { .cell($0.tenths[index].map(Self.percent) ?? "—") }
    }
    return DataTable(
      caption: "Data: \(title)",
      columns: [DataTable.Column(labelTitle, isNumber: false)]
        + lines.map { DataTable.Column($0.name) },
      rows: rows)
  }

  /// A share with a decimal where it has one.
  static func percent(_ tenths: Int) -> String {
    Drawing.units(tenths) + "%"
  }
}
