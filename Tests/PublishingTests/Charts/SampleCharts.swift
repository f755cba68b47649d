@testable import Publishing

/// One chart of each kind about the same names and counts.
struct SampleCharts {
  let names: [String]
  let counts: [Int]

  static let kinds = ["bars", "stacks", "lines", "pairs", "ranks", "graph"]

  var all: [HTML] { Self.kinds.map(chart) }

  /// A chart with its kind as id.
  func chart(_ kind: String) -> HTML {
    let (title, caption) = ("All of \(kind)", "What \(kind) shows.")
    let downloads = [ChartDownload("CSV", address: "\(kind).csv")]
    switch kind {
    case "bars":
      return BarChart(
        id: kind, title: title, caption: caption, labelTitle: "Cycle", valueTitle: "Commits",
        bars: entries.map { .init(label: $0, value: $1, note: "+1%", isLess: $1 < 3) },
        downloads: downloads
      ).html
    case "stacks":
      return StackedBarChart(
        id: kind, title: title, caption: caption, labelTitle: "Cycle", series: names,
        bars: entries.map { name, _ in .init(label: name, values: counts) },
        downloads: downloads
      ).html
    case "lines":
      return LineChart(
        id: kind, title: title, caption: caption, labelTitle: "Cycle", labels: names,
        lines: entries.map { name, count in .init(name: name, tenths: [count, nil, count]) },
        downloads: downloads
      ).html
    case "pairs":
      return HeadToHeadChart(
        id: kind, title: title, caption: caption, pairs: pairs, downloads: downloads
      ).html
    case "ranks":
      return RankDistributionChart(
        id: kind, title: title, caption: caption, rankTitles: names,
        options: names.map { .init(name: $0, counts: counts) }, downloads: downloads
      ).html
    default:
      return BeatGraph(
        id: kind, title: title, caption: caption, names: names, edges: edges,
        downloads: downloads
      ).html
    }
  }

  private var entries: [(String, Int)] { Array(zip(names, counts)) }

  private var pairs: [HeadToHeadChart.Pair] {
    names.indices.flatMap { first in
      names.indices.dropFirst(first + 1).map { second in
        .init(
          first: names[first], second: names[second], forFirst: counts[first],
          forSecond: counts[second], neither: 2)
      }
    }
  }

  /// Every name beats the ones below it; the last one beats the first.
  private var edges: [BeatGraph.Edge] {
    let down = names.indices.flatMap { first in
      names.indices.dropFirst(first + 1).map {
        BeatGraph.Edge(winner: first, loser: $0, votesFor: counts[first], against: 0)
      }
    }
    return down + [.init(winner: names.count - 1, loser: 0, votesFor: 5, against: 4)]
  }
}
