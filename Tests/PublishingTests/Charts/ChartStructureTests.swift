import Testing

@testable import Publishing

struct ChartStructureTests {
  private static let sample = SampleCharts(
    names: ["Ada Marsh", "Ben Oduya", "Cem Aksoy"], counts: [61, 40, 7])

  private static func read(_ kind: String) throws -> ReadFigure {
    try #require(ReadFigure(sample.chart(kind).text))
  }

  @Test(arguments: SampleCharts.kinds)
  func `an image is named and described by its title and figures`(kind: String) throws {
    let figure = try Self.read(kind)
    let image = try #require(figure.all("svg").first)
    #expect(image.attributes["role"] == "img")
    #expect(image.attributes["aria-labelledby"] == "\(kind)-title \(kind)-desc")
    #expect(figure.all("title").map(\.attributes) == [["id": "\(kind)-title"]])
    #expect(figure.text(of: "title") == "All of \(kind)")
    #expect(figure.all("desc").map(\.attributes) == [["id": "\(kind)-desc"]])
    let described = figure.text(of: "desc")
    for part in Self.sample.names + (kind == "lines" ? ["6.1%", "0.7%"] : ["61", "40"]) {
      #expect(described.contains(part))
    }
  }

  @Test(arguments: SampleCharts.kinds)
  func `an image has one size in its attributes and its box`(kind: String) throws {
    let image = try #require(try Self.read(kind).all("svg").first)
    let (width, height) = (image.attributes["width"] ?? "", image.attributes["height"] ?? "")
    #expect(image.attributes["viewBox"] == "0 0 \(width) \(height)")
    #expect((Int(width) ?? 0) >= 200 && (Int(height) ?? 0) >= 50)
  }

  @Test(arguments: SampleCharts.kinds)
  func `a figure has its caption, its data and its files`(kind: String) throws {
    let figure = try Self.read(kind)
    #expect(figure.text(of: "figcaption") == "What \(kind) shows.")
    #expect(figure.text(of: "summary") == "Data for this chart")
    #expect(figure.all("a").map { $0.attributes["href"] } == ["\(kind).csv"])
    let headings = figure.all("th").map(\.text) + figure.all("td").map(\.text)
    for name in Self.sample.names {
      #expect(headings.contains { $0.contains(name) })
    }
  }

  @Test(arguments: SampleCharts.kinds)
  func `colours come from classes that the style knows`(kind: String) throws {
    let figure = try Self.read(kind)
    let unstyled = ["label", "tick", "note", "dash-0"]
    for element in figure.elements {
      #expect(element.attributes["style"] == nil && element.attributes["fill"] == nil)
      #expect(element.attributes["stroke"] == nil)
      guard ["rect", "circle", "path", "line", "text"].contains(element.name) else { continue }
      for style in (element.attributes["class"] ?? "none given").split(separator: " ") {
        #expect(
          unstyled.contains(String(style)) || ChartStyle.css.contains(".\(style) "),
          "no rule for \(style)")
      }
    }
  }

  @Test func `a chart of one bar is these very shapes`() {
    let chart = BarChart(
      id: "one", title: "One", caption: "One bar.", labelTitle: "Cycle", valueTitle: "Commits",
      bars: [.init(label: "2026.1", value: 7)])
    #expect(
      chart.html.text == """
        <figure class="chart"><figcaption>One bar.</figcaption>\
        <svg class="bars w0" viewBox="0 0 240 276" width="240" height="276" font-size="15" \
        role="img" aria-labelledby="one-title one-desc">\
        <title id="one-title">One</title>\
        <desc id="one-desc">2026.1 7</desc>\
        <line class="axis" x1="19.6" y1="246" x2="109.6" y2="246"/>\
        <text class="tick" x="13.6" y="251" text-anchor="end">0</text>\
        <line class="grid" x1="19.6" y1="191" x2="109.6" y2="191"/>\
        <text class="tick" x="13.6" y="196" text-anchor="end">2</text>\
        <line class="grid" x1="19.6" y1="136" x2="109.6" y2="136"/>\
        <text class="tick" x="13.6" y="141" text-anchor="end">4</text>\
        <line class="grid" x1="19.6" y1="81" x2="109.6" y2="81"/>\
        <text class="tick" x="13.6" y="86" text-anchor="end">6</text>\
        <line class="grid" x1="19.6" y1="26" x2="109.6" y2="26"/>\
        <text class="tick" x="13.6" y="31" text-anchor="end">8</text>\
        <text class="label" x="64.6" y="267" text-anchor="middle">2026.1</text>\
        <rect class="a" x="33.1" y="53.5" width="63" height="192.5"/>\
        <text class="value rim" x="64.6" y="46.5" text-anchor="middle">7</text>\
        <text class="value" x="64.6" y="46.5" text-anchor="middle">7</text>\
        </svg><details><summary>Data for this chart</summary>\
        <div class="scroll" role="region" aria-label="Data: One" tabindex="0">\
        <table class="data"><caption><span>Data: One</span></caption>\
        <thead><tr><th scope="col">Cycle</th><th scope="col" \
        class="number">Commits</th></tr></thead>\
        <tbody><tr><th scope="row">2026.1</th><td class="number">7</td></tr>\
        </tbody></table></div></details></figure>

        """)
  }

  @Test func `ids on a page of all charts are unique`() throws {
    let page = try #require(ReadFigure(Self.sample.all.map(\.text).joined()))
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == 2 * SampleCharts.kinds.count)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [
    [1, 1, 1], [61, 40, 7], [0, 5, 0], [.max, 1, .max], [3, 0, 999_999], [1, 0, 2],
  ])
  func `the parts of a bar add up to its axis and touch`(counts: [Int]) throws {
    let pair = HeadToHeadChart.Pair(
      first: "A", second: "B", forFirst: counts[0], forSecond: counts[2], neither: counts[1])
    let pairs = HeadToHeadChart(id: "a", title: "A", caption: "A", pairs: [pair])
    let ranks = RankDistributionChart(
      id: "a", title: "A", caption: "A", rankTitles: ["1", "2", "None"],
      options: [.init(name: "A", counts: counts)])
    for chart in [pairs.html, ranks.html] {
      let figure = try #require(ReadFigure(chart.text))
      let bars = figure.all("rect").filter { ($0.tenths("height") ?? 0) > 200 }
      for (bar, next) in zip(bars, bars.dropFirst()) {
        #expect((bar.tenths("x") ?? 0) + (bar.tenths("width") ?? 0) == next.tenths("x"))
      }
      let start = try #require(bars.first?.tenths("x"))
      let sum = bars.reduce(0) { $0 + ($1.tenths("width") ?? 0) }
      #expect(start * 2 + sum == figure.all("svg").first?.tenths("width"))
    }
  }

  @Test func `an arrow that goes up runs on the left in its own colour`() throws {
    let figure = try Self.read("graph")
    #expect(figure.all("path", "edge").count == 4)
    #expect(figure.all("path", "up").count == 2)
    let node = try #require(figure.all("rect", "node").first?.tenths("x"))
    let count = try #require(figure.all("text", "rim").last)
    #expect(count.text == "5–4")
    #expect(try #require(count.tenths("x")) < node)
  }
}
