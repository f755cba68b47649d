import Testing

@testable import Publishing

struct TableTests {
  @Test func `a table has headings, numbers and a last row`() {
    let table = DataTable(
      caption: "Votes & seats", columns: [.init("Name", isNumber: false), .init("Votes")],
      rows: [["Ada", "12"], ["<b>Ben</b>", "7"]], footer: ["All", "19"])
    #expect(
      table.html.text == """
        <div class="scroll" role="region" aria-label="Votes &amp; seats" tabindex="0">\
        <table class="data"><caption><span>Votes &amp; seats</span></caption>\
        <thead><tr><th scope="col">Name</th><th scope="col" class="number">Votes</th></tr></thead>\
        <tbody><tr><th scope="row">Ada</th><td class="number">12</td></tr>\
        <tr><th scope="row"><b>Ben</b></th><td class="number">7</td></tr></tbody>\
        <tfoot><tr><th scope="row">All</th><td class="number">19</td></tr></tfoot></table></div>
        """)
  }

  @Test(arguments: [
    (60, 40, "win s1", "▲ 60 to 40, wins"), (40, 60, "lose s1", "▼ 40 to 60, loses"),
    (50, 50, "tie", "= 50 to 50, tied"), (100, 0, "win s4", "▲ 100 to 0, wins"),
    (0, 0, "tie", "= 0 to 0, tied"),
    (.max, .min, "win s4", "▲ 9223372036854775807 to -9223372036854775808, wins"),
  ])
  func `a cell says who wins in sign, depth and words`(
    votes: Int, against: Int, style: String, text: String
  ) throws {
    let table = MatrixTable(
      caption: "Pairs", names: ["A<", "B"], places: ["1", "2"],
      preferring: [[0, votes], [against, 0]], ballots: 100)
    let read = try #require(ReadFigure(table.html.text))
    let cells = read.all("td")
    #expect(cells.map(\.text) == ["—", text, cells[2].text, "—"])
    #expect(cells[1].attributes["class"] == style)
    #expect(read.all("th").map(\.text) == ["Prefer ↓ to →", "A<", "B", "1. A<", "2. B"])
  }

  @Test(arguments: [[], [[]], [[0], [1, 2, 3], []]] as [[[Int]]])
  func `a matrix with counts missing is shown with zeros`(preferring: [[Int]]) throws {
    let table = MatrixTable(
      caption: "Pairs", names: ["A", "B", "C"], places: [], preferring: preferring, ballots: 0)
    #expect(try #require(ReadFigure(table.html.text)).all("td").count == 9)
  }
}
