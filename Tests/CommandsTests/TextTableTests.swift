import Testing

@testable import Commands

struct TextTableTests {
  @Test(arguments: [1, 2, 7, 20, 80])
  func `broken text keeps to the width and loses no letter`(width: Int) {
    for text in [
      "", "one", "one two three", "a-very-long-word-without-any-break and more", "日本語の名前",
    ] {
      let lines = text.broken(at: width)
      #expect(lines.allSatisfy { $0.columns <= max(width, 2) })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func `further lines are indented`() {
    #expect("one two three".broken(at: 9, indentation: "  ") == ["one two", "  three"])
  }

  @Test func `columns line up, numbers to the right`() {
    var table = TextTable(columns: [
      .init(title: "n", isNumeric: true), .init(title: "name"), .init(title: "why", wraps: true),
    ])
    table.rows = [["1", "Ada", "because"], ["12", "日本", "of all the reasons there are"]]
    #expect(
      table.lines(width: 30, on: .standardOutput) == [
        " n  name  why", " 1  Ada   because", "12  日本  of all the reasons",
        "          there are",
      ])
  }

  @Test func `cells show what would steer a terminal`() {
    var table = TextTable(columns: [.init(title: "name")])
    table.rows = [["A\u{1B}[1mda"]]
    #expect(table.lines(width: 80, on: .standardOutput).last == "A\\u{1b}[1mda")
  }
}
