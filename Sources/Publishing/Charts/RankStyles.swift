/// The shades of ranks: five at most, so that many ranks share some, and one for no rank.
struct RankStyles {
  private static let shades = 5

  private let titles: [String]

  init(titles: [String]) {
    self.titles = titles
  }

  /// The class of a rank.
  func style(of index: Int) -> String {
    let ranks = titles.count - 1
    guard index < ranks else { return "none" }
    return "rank-\(ranks <= Self.shades ? index : index * Self.shades / ranks)"
  }

  /// Names each shade above the bars and returns how high the names stand.
  func drawLegend(in drawing: inout Drawing) -> Int {
    var (x, y) = (10, 20)
    for (style, text) in legend {
      let name = ChartText.shortened(text, to: drawing.width - 300)
      let width = ChartText.width(of: name) + 220
      if x > 10, x + width > drawing.width {
        x = 10
        y += 240
      }
      drawing.rectangle(style, x: x, y: y, width: 150, height: 150)
      drawing.text(name, "label", x: x + 210, y: y + 125)
      x += width + 180
    }
    return y + 260
  }

  private var legend: [(style: String, text: String)] {
    var groups: [(style: String, titles: [String])] = []
    for (index, title) in titles.enumerated() {
      let style = style(of: index)
      if let last = groups.indices.last, groups[last].style == style {
        groups[last].titles.append(title)
      } else {
        groups.append((style, [title]))
      }
    }
    return groups.map { style, titles in
      let ends = [titles.first, titles.count > 1 ? titles.last : nil].compactMap { $0 }
      return (style, ends.joined(separator: " – "))
    }
  }
}
