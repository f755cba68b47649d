/// The drawing of a line chart.
struct LinePlot {
  private let plot: UprightPlot
  private let lines: [LineChart.Line]
  private let names: [String]

  private static let nameHeight = 210

  init(labels: [String], lines: [LineChart.Line]) {
    self.lines = lines
    names = lines.map { line in
      let last = line.tenths.last { $0 != nil } ?? nil
      return ChartText.shortened(line.name, to: 1_500) + " "
        + LineChart.percent(last ?? 0)
    }
    let ticks = (0...5).map { (value: Int128($0 * 200), text: "\($0 * 20)%") }
    plot = UprightPlot(
      labels: labels, ticks: ticks,
      sideWidth: (names.map(ChartText.width).max() ?? 0) + 460,
      plotHeight: max(2_200, lines.count * Self.nameHeight))
  }

  var drawing: Drawing {
    var drawing = plot.frame()
    for (index, line) in lines.enumerated() {
      draw(line, index: index, in: &drawing)
    }
    for (index, y) in nameLines().enumerated() {
      let x = plot.right + 140
      drawing.line(Self.lineStyle(index), from: (x - 110, y), to: (x + 110, y))
      ChartMarker(index: index).draw(x: x, y: y, style: Self.pointStyle(index), in: &drawing)
      drawing.text(names[index], "label", x: x + 200, y: y + 50)
    }
    return drawing
  }

  private func draw(_ line: LineChart.Line, index: Int, in drawing: inout Drawing) {
    var commands: [(String, [(x: Int, y: Int)])] = []
    var points: [(x: Int, y: Int)] = []
    var isOpen = false
    for (position, tenths) in line.tenths.enumerated() {
      guard let tenths else {
        isOpen = false
        continue
      }
      let point = (x: plot.middle(of: position), y: y(of: tenths))
      commands.append((isOpen ? "L" : "M", [point]))
      points.append(point)
      isOpen = true
    }
    drawing.path(Self.lineStyle(index), commands)
    let marker = ChartMarker(index: index)
    for point in points {
      marker.draw(x: point.x, y: point.y, style: Self.pointStyle(index), in: &drawing)
    }
  }

  private func y(of tenths: Int) -> Int {
    plot.bottom - plot.height(of: Int128(tenths))
  }

  /// The height of each name: that of its line's end where there is room, in the ends' order.
  private func nameLines() -> [Int] {
    let ends = lines.map { line in y(of: (line.tenths.last { $0 != nil } ?? nil) ?? 0) }
    let order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    var result = ends
    var lowest = UprightPlot.top
    for index in order {
      result[index] = max(lowest, ends[index])
      lowest = result[index] + Self.nameHeight
    }
    var highest = plot.bottom
    for index in order.reversed() {
      result[index] = min(highest, result[index])
      highest = result[index] - Self.nameHeight
    }
    return result
  }

  private static func lineStyle(_ index: Int) -> String {
    "line line-\(index % 8) dash-\(index / 8 % 4)"
  }

  private static func pointStyle(_ index: Int) -> String {
    "point line-\(index % 8)"
  }
}

/// The shape of a line's points, which tells lines apart without their colours.
struct ChartMarker {
  let index: Int

  func draw(x: Int, y: Int, style: String, in drawing: inout Drawing) {
    let style = index / 4 % 2 == 1 ? style + " hollow" : style
    switch index % 4 {
    case 0: drawing.circle(style, x: x, y: y, radius: 45)
    case 1: drawing.rectangle(style, x: x - 42, y: y - 42, width: 84, height: 84)
    case 2: outline([(x, y - 60), (x + 55, y + 42), (x - 55, y + 42)], style, in: &drawing)
    default: outline([(x, y - 62), (x + 62, y), (x, y + 62), (x - 62, y)], style, in: &drawing)
    }
  }

  private func outline(
    _ corners: [(x: Int, y: Int)], _ style: String, in drawing: inout Drawing
  ) {
    let commands = corners.enumerated().map { ($0 == 0 ? "M" : "L", [$1]) }
    drawing.path(style, commands + [("Z", [])])
  }
}
