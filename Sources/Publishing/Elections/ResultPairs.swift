internal import BallotFormats
internal import Governance
internal import Voting

/// How every two options compare: as a table, as bars, and as a graph of who beats whom.
struct ResultPairs {
  private let poll: ContestResult.Poll
  private let page: ResultPage
  private let places: RankedPlaces
  private var matrix: PairwiseMatrix { poll.record.count.matrix }
  private var unit: Int { max(1, poll.record.ballots.unit) }
  private var ballots: Int { poll.record.ballots.accepted / unit }

  /// Above this number of options not every pair has a bar, and not every option is in the graph.
  static let mostInFull = 7
  /// The most options of a cycle that a graph can show.
  static let mostInGraph = 12

  init(_ poll: ContestResult.Poll, on page: ResultPage) {
    self.poll = poll
    self.page = page
    places = RankedPlaces(poll.record.count.outcome)
  }

  var html: HTML {
    guard matrix.size > 1 else { return .empty }
    return """
      <h2>Every pair</h2>
      \(table)\(bars)\(graphs)
      """
  }

  private func name(_ candidate: Candidate) -> String {
    poll.record.wording.name(candidate).withoutAddresses
  }

  private func votes(_ first: Candidate, _ second: Candidate) -> Int {
    matrix[first, second] / unit
  }

  private var downloads: [ChartDownload] {
    page.recount?.archive[.pairs] == nil
      ? [ChartDownload("result.json", address: ArchiveFile.result.rawValue)]
      : [ChartDownload("pairwise.csv", address: ArchiveFile.pairs.rawValue)]
  }

  private var table: HTML {
    MatrixTable(
      caption: "Voters who prefer the row to the column (\(counted(ballots, "ballot")))",
      names: places.order.map(name), places: places.order.map(places.text),
      preferring: places.order.map { row in places.order.map { votes(row, $0) } }, ballots: ballots
    ).html
  }

  /// The pairs that have a bar: all of few options; of many those that decide the order.
  private var pairs: [(Candidate, Candidate)] {
    let order = places.order
    return order.indices.flatMap { first in
      order.indices.dropFirst(first + 1).compactMap { second in
        let isShown =
          order.count <= Self.mostInFull || second == first + 1
          || matrix.beats(order[second], order[first])
        return isShown ? (order[first], order[second]) : nil
      }
    }
  }

  private var bars: HTML {
    let isAll = places.order.count <= Self.mostInFull
    let chart = HeadToHeadChart(
      id: "head-to-head", title: "Head-to-head counts",
      caption: (isAll ? "" : "Neighbours in the ranking, and pairs that the lower-placed wins. ")
        + "The left bar is voters for the higher-placed option, the right bar for the other; the gap "
        + "ranked neither above the other. The line marks half of all ballots.",
      pairs: pairs.map { first, second in
        let (left, right) = (votes(first, second), votes(second, first))
        return HeadToHeadChart.Pair(
          first: name(first), second: name(second), forFirst: left, forSecond: right,
          neither: max(0, ballots - left - right))
      }, downloads: downloads)
    return "<h2>Head to head</h2>\n\(chart.html)"
  }

  private var graphs: HTML {
    let cycles = matrix.smithTiers.filter { $0.count > 1 && hasCycle($0) }
    guard !cycles.isEmpty || matrix.size <= Self.mostInFull else { return .empty }
    var html: HTML = "<h2>Who beats whom</h2>\n"
    html += cycles.map(sentence).joined()
    if matrix.size <= Self.mostInFull {
      html += graph("beats", among: places.order)
    } else {
      for (number, cycle) in cycles.enumerated() where cycle.count <= Self.mostInGraph {
        let members = Set(cycle)
        html += graph("beats-\(number + 1)", among: places.order.filter { members.contains($0) })
      }
    }
    return html
  }

  /// Whether there is a circle of wins, and not just a tie, among options that nobody separates.
  private func hasCycle(_ members: [Candidate]) -> Bool {
    // Whoever beats nobody, or is beaten by nobody, is in no circle; what is left holds one.
    var left = members
    while true {
      let inner = left.filter { one in
        left.contains { matrix.beats(one, $0) } && left.contains { matrix.beats($0, one) }
      }
      if inner.count == left.count { return !left.isEmpty }
      left = inner
    }
  }

  private func sentence(_ cycle: [Candidate]) -> HTML {
    let members = Set(cycle)
    let names = places.order.filter { members.contains($0) }.map(name)
    return """
      <p class="notice"><strong>There is a cycle:</strong> \(listed(names)) beat each other in a \
      circle, so no order of them agrees with every comparison. The declared method says which \
      comparison gives way.</p>

      """
  }

  private func graph(_ id: String, among options: [Candidate]) -> HTML {
    var edges: [BeatGraph.Edge] = []
    for (first, one) in options.enumerated() {
      for (second, other) in options.enumerated() where matrix.beats(one, other) {
        edges.append(
          BeatGraph.Edge(
            winner: first, loser: second, votesFor: votes(one, other), against: votes(other, one)))
      }
    }
    return BeatGraph(
      id: id, title: "Who beats whom",
      caption: "Arrows run from the winner of each pair to its loser; a thicker arrow is a wider "
        + "margin. Without a cycle every arrow points down.",
      names: options.map {
        // The graph numbers its own nodes, which are the places if it shows all options.
        options.count == matrix.size ? name($0) : "\(name($0)) (place \(places.text($0)))"
      }, edges: edges, downloads: downloads
    ).html
  }
}
