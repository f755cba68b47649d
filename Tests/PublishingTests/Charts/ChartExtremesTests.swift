import Testing

@testable import Publishing

struct ChartExtremesTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a & b", "שלום עולם",
    "\u{202E}gnirts", "a\u{0}b\u{8}\n\tc", String(repeating: "Wide ", count: 100), "", "👩‍👩‍👧 こんにちは",
  ])
  func `no name breaks a chart, and the table has all of it`(name: String) throws {
    let sample = SampleCharts(names: [name, "Ben Oduya", name], counts: [7, 5, 3])
    for chart in sample.all {
      let figure = try #require(ReadFigure(chart.text))
      #expect(figure.all("script").isEmpty && figure.all("img").isEmpty)
      let cells = figure.all("th").map(\.text) + figure.all("td").map(\.text)
      #expect(cells.contains { $0.contains(ChartText.plain(name)) })
      #expect(figure.all("text").allSatisfy { $0.text.count < 100 })
    }
  }

  @Test(arguments: SampleCharts.kinds, [0, 1, 2, 25])
  func `any number of names is drawn within the image`(kind: String, count: Int) throws {
    try Self.expectWithin(kind, count: count)
  }

  @Test(arguments: [("bars", 60), ("bars", 300), ("lines", 40), ("ranks", 40), ("graph", 40)])
  func `very many names are drawn within the image`(kind: String, count: Int) throws {
    try Self.expectWithin(kind, count: count)
  }

  private static func expectWithin(_ kind: String, count: Int) throws {
    let sample = SampleCharts(
      names: (0..<count).map { "Name \($0)" }, counts: (0..<count).map { 1_000 - $0 })
    let figure = try #require(ReadFigure(sample.chart(kind).text))
    guard let image = figure.all("svg").first else {
      #expect(count < 2 && figure.all("p", "chart-empty").count == 1)
      return
    }
    let (width, height) = (image.tenths("width") ?? 0, image.tenths("height") ?? 0)
    for shape in figure.all("rect") {
      let (x, y) = (try #require(shape.tenths("x")), try #require(shape.tenths("y")))
      #expect(x >= 0 && x + (shape.tenths("width") ?? 0) <= width)
      #expect(y >= 0 && y + (shape.tenths("height") ?? 0) <= height)
    }
    for text in figure.all("text") {
      let (x, y) = (try #require(text.tenths("x")), try #require(text.tenths("y")))
      let length = ChartText.width(of: text.text)
      let before = ["middle": length / 2, "end": length][text.attributes["text-anchor"] ?? ""] ?? 0
      #expect(text.attributes["transform"] != nil || x - before >= -20, "\(text.text)")
      #expect(y >= 0 && y <= height && x <= width)
    }
  }

  @Test(arguments: [[Int.max, .max, .max], [.max, 0, 1], [.min, 5, .max], [-1, -2, 3]])
  func `huge counts and counts below zero are drawn`(counts: [Int]) throws {
    let sample = SampleCharts(names: ["Ada", "Ben", "Cem"], counts: counts)
    for chart in sample.all {
      let figure = try #require(ReadFigure(chart.text))
      #expect(figure.all("svg").count == 1)
      #expect(figure.all("rect").allSatisfy { ($0.tenths("width") ?? -1) > 0 })
    }
  }

  @Test(arguments: SampleCharts.kinds.dropLast())
  func `a chart without figures says so`(kind: String) throws {
    let none = try #require(ReadFigure(SampleCharts(names: [], counts: []).chart(kind).text))
    #expect(none.all("svg").isEmpty)
    #expect(none.text(of: "p").hasPrefix("There are no "))
    #expect(none.text(of: "tbody") == "No entries")
    guard kind != "pairs" else { return }
    let zero = SampleCharts(names: ["Ada", "Ben"], counts: [0, 0]).chart(kind)
    let figure = try #require(ReadFigure(zero.text))
    #expect(figure.all("svg").isEmpty)
    #expect(figure.text(of: "p").hasPrefix("Every figure is 0."))
  }

  @Test func `pairs and arrows that are not drawn are announced and in the table`() throws {
    let sample = SampleCharts(
      names: (0..<40).map { "Name \($0)" }, counts: Array(repeating: 3, count: 40))
    let pairs = try #require(ReadFigure(sample.chart("pairs").text))
    #expect(pairs.text(of: "figcaption").contains("The first 60 of 780 pairs are drawn"))
    #expect(pairs.all("tr").count == 781)
    #expect(pairs.text(of: "desc").hasSuffix("; and 720 more in the table"))
    let graph = try #require(ReadFigure(sample.chart("graph").text))
    #expect(graph.text(of: "figcaption").contains("only those between neighbours are drawn"))
    #expect(graph.all("path", "edge").count == 40)
    #expect(graph.all("tr").count == 782)
  }

  @Test func `edges to or from no name are left out`() throws {
    let edges = [(0, 0), (0, 2), (-1, 0), (1, 0)].map {
      BeatGraph.Edge(winner: $0.0, loser: $0.1, votesFor: 2, against: 1)
    }
    let graph = BeatGraph(id: "g", title: "G", caption: "G", names: ["A", "B"], edges: edges)
    #expect(try #require(ReadFigure(graph.html.text)).text(of: "desc") == "B beats A 2 to 1")
  }
}
