/// The drawing of who beats whom.
///
/// An arrow bulges by its span, the number of places it goes down or up. Counts stand at the tops of
/// the bulges; so those of one span are below one another and those of two spans beside one another.
struct BeatGraphPlot {
  private static let labelledSpan = 7

  private let names: [String]
  private let edges: [BeatGraph.Edge]
  private let texts: [String]
  private let rowHeight: Int
  private let nodeHeight: Int
  private let nodeWidth: Int
  /// How much farther out the arrows of each next span run.
  private let step: Int
  private let isLabelled: Bool
  private let left: Int
  private let width: Int

  init(names: [String], edges: [BeatGraph.Edge]) {
    let texts = names.enumerated().map {
      "\($0 + 1). \(ChartText.isolated(ChartText.shortened($1, to: 1_900)))"
    }
    let widest = edges.map { ChartText.width(of: Self.counts(of: $0)) }.max() ?? 0
    let right = max(0, edges.map { $0.loser - $0.winner }.max() ?? 0)
    let up = max(0, edges.map { $0.winner - $0.loser }.max() ?? 0)
    let spans = max(1, right + up)
    let isLabelled = max(right, up) <= Self.labelledSpan && widest <= 1_400
    let step = isLabelled ? max(520, widest / 2 + 160) : max(60, min(400, 3_400 / spans))
    let end = isLabelled ? widest / 2 + 60 : 80
    let nodeWidth = min(2_300, max(1_200, (texts.map(ChartText.width).max() ?? 0) + 300))
    self.names = names
    self.edges = edges
    self.texts = texts
    self.step = step
    self.isLabelled = isLabelled
    self.nodeWidth = nodeWidth
    rowHeight = isLabelled ? 720 : 480
    nodeHeight = isLabelled ? 400 : 340
    left = up > 0 ? up * step + end : 20
    width = (left + nodeWidth + (right > 0 ? right * step + end : 20) + 9) / 10 * 10
  }

  var drawing: Drawing {
    var drawing = Drawing(
      width: width, height: (names.count - 1) * rowHeight + nodeHeight + 80)
    for edge in edges { drawArrow(edge, in: &drawing) }
    if isLabelled {
      for edge in edges { drawCounts(edge, in: &drawing) }
    }
    let isFirstBeaten = edges.contains { $0.loser == 0 }
    for (index, text) in texts.enumerated() {
      let y = middle(of: index)
      drawing.rectangle(
        index == 0 && !isFirstBeaten && !edges.isEmpty ? "node first" : "node", x: left,
        y: y - nodeHeight / 2, width: nodeWidth, height: nodeHeight, radius: 60)
      drawing.text(text, "label", x: left + nodeWidth / 2, y: y + 52, anchor: .middle)
    }
    return drawing
  }

  private func drawArrow(_ edge: BeatGraph.Edge, in drawing: inout Drawing) {
    let isUp = edge.winner > edge.loser
    let side = isUp ? left : left + nodeWidth
    let out = isUp ? -1 : 1
    let style = (isUp ? "edge up" : "edge") + " m\(depth(of: edge))"
    // Arrows leave and arrive on the halves of the two nodes that face each other.
    let shift = isUp ? -70 : 70
    let start = (x: side, y: middle(of: edge.winner) + shift)
    let tip = (x: side + out * 10, y: middle(of: edge.loser) - shift)
    // A cubic curve goes three quarters as far out as its control points.
    let bend = side + out * bulge(of: edge) * 4 / 3
    drawing.path(
      style,
      [
        ("M", [start]),
        ("C", [(bend, start.y), (bend, tip.y), (tip.x + out * 90, tip.y)]),
      ])
    drawing.path(
      isUp ? "head up" : "head",
      [
        ("M", [tip]), ("L", [(tip.x + out * 120, tip.y - 60)]),
        ("L", [(tip.x + out * 120, tip.y + 60)]), ("Z", []),
      ])
  }

  private func drawCounts(_ edge: BeatGraph.Edge, in drawing: inout Drawing) {
    let isUp = edge.winner > edge.loser
    let x = isUp ? left - bulge(of: edge) : left + nodeWidth + bulge(of: edge)
    let y = (middle(of: edge.winner) + middle(of: edge.loser)) / 2
    drawing.rimmedText(Self.counts(of: edge), "label", x: x, y: y + 52, anchor: .middle)
  }

  private func middle(of index: Int) -> Int {
    40 + nodeHeight / 2 + index * rowHeight
  }

  private func bulge(of edge: BeatGraph.Edge) -> Int {
    abs(edge.loser - edge.winner) * step
  }

  /// How wide the margin is, from 0 to 4, next to the widest.
  private func depth(of edge: BeatGraph.Edge) -> Int {
    let widest = edges.map(Self.margin).max() ?? 0
    return ChartScale.length(of: Self.margin(of: edge), in: widest, over: 4)
  }

  private static func margin(of edge: BeatGraph.Edge) -> Int128 {
    Int128(edge.votesFor) - Int128(edge.against)
  }

  private static func counts(of edge: BeatGraph.Edge) -> String {
    "\(edge.votesFor)–\(edge.against)"
  }
}
