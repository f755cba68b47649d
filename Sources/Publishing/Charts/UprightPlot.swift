/// The frame of a chart with its categories side by side: axis, grid, labels and room beside it.
struct UprightPlot {
  static let top = 260

  /// Where the plot begins and ends.
  let left: Int
  let right: Int
  /// How wide the strip of one category is.
  let slot: Int
  let plotHeight: Int
  let drawingWidth: Int
  let drawingHeight: Int

  private let labels: [String]
  private let notes: [String]
  private let ticks: [(value: Int128, text: String)]
  private let rises: Bool

  var bottom: Int { Self.top + plotHeight }

  /// Arranges the frame; beside the plot, room of a given width is left free.
  init(
    labels: [String], notes: [String] = [], ticks: [(value: Int128, text: String)],
    sideWidth: Int = 0, plotHeight: Int = 2_200
  ) {
    let short = labels.map { ChartText.shortened($0, to: 1_300) }
    let widest = short.map(ChartText.width).max() ?? 0
    let axis = (ticks.map { ChartText.width(of: $0.text) }.max() ?? 0) + 100
    let count = max(1, labels.count)
    let slot = min(900, max(100, (6_800 - axis - sideWidth) / count))
    let rises = widest + 50 > slot
    let noteWidth = notes.map(ChartText.width).max() ?? 0
    self.labels = short
    self.notes = noteWidth > 0 && noteWidth + 40 <= slot ? notes : []
    self.ticks = ticks
    self.slot = slot
    self.rises = rises
    self.plotHeight = plotHeight
    left = rises ? max(axis, widest * 71 / 100 + 100 - slot / 2) : axis
    right = left + slot * count
    drawingWidth = (max(2_400, right + sideWidth) + 99) / 100 * 100
    let labelHeight = rises ? widest * 71 / 100 + 260 : 300
    let height = Self.top + plotHeight + labelHeight + (self.notes.isEmpty ? 0 : 200)
    drawingHeight = (height + 9) / 10 * 10
  }

  /// The ticks of a count, in digits.
  static func ticks(upTo value: Int128) -> [(value: Int128, text: String)] {
    ChartScale.ticks(upTo: value).map { ($0, String($0)) }
  }

  /// The middle of a category's strip.
  func middle(of index: Int) -> Int {
    left + slot * index + slot / 2
  }

  /// How high a value stands above the axis.
  func height(of value: Int128) -> Int {
    ChartScale.length(of: value, in: ticks.last?.value ?? 0, over: plotHeight)
  }

  /// Whether each of the texts fits into a strip of this width.
  func fits(_ texts: [String], in width: Int) -> Bool {
    texts.allSatisfy { ChartText.width(of: $0) <= width }
  }

  /// A drawing with the grid and all labels.
  func frame() -> Drawing {
    var drawing = Drawing(width: drawingWidth, height: drawingHeight)
    for tick in ticks {
      let y = bottom - height(of: tick.value)
      drawing.line(tick.value == 0 ? "axis" : "grid", from: (left, y), to: (right, y))
      drawing.text(tick.text, "tick", x: left - 60, y: y + 50, anchor: .end)
    }
    let step = rises ? (220 + slot - 1) / slot : 1
    for index in stride(from: 0, to: labels.count, by: step) {
      drawLabel(index, in: &drawing)
    }
    return drawing
  }

  private func drawLabel(_ index: Int, in drawing: inout Drawing) {
    let x = middle(of: index)
    if rises {
      let y = bottom + (notes.isEmpty ? 170 : 370)
      drawing.text(labels[index], "label", x: x + 40, y: y, anchor: .end, rises: true)
    } else {
      drawing.text(labels[index], "label", x: x, y: bottom + 210, anchor: .middle)
    }
    if notes.indices.contains(index), !notes[index].isEmpty {
      // Below a label that rises there is no room: the note stands between it and the axis.
      let y = bottom + (rises ? 190 : 410)
      drawing.text(notes[index], "note", x: x, y: y, anchor: .middle)
    }
  }
}
