@testable import Electorates
import FoundationEssentials
import Governance
import Testing

/// The forms of a table.
@Suite struct StatisticsTableTests {
  private let table = StatisticsTable(
    "Commits *per* cycle",
    columns: [
      .init("cycle", .text), .init("commits", hasBar: true), .init("difference", .change),
      .init("Largest share", key: "largest", .share),
    ],
    rows: [
      [.text("amber"), .count(4), .none, .share(1, of: 3)],
      [.text("=birch|<b>"), .count(2), .share(-2, of: 4), .share(0, of: 0)],
      [.text("cedar, \"late\""), .count(3), .share(1, of: 2), .share(2, of: 2)],
    ],
    barRowCount: 2, total: [.text("all"), .count(9), .none, .none],
    definition: ["Counted are commits."], notes: ["Not counted: *wick*."])

  @Test func `CSV has shares as numbers, and nothing a spreadsheet would run`() {
    #expect(
      StatisticsTable.csv([table, table])
        == String(
          repeating: """
            cycle,commits,difference-percent,largest-percent
            amber,4,,33.3
            '=birch|<b>,2,-50.0,
            "cedar, ""late""\",3,50.0,100.0

            """, count: 2
        ).split(separator: "100.0\ncycle").joined(separator: "100.0\n\ncycle"))
  }

  @Test func `Markdown has bars, and nothing in it is markup of a name`() {
    #expect(
      StatisticsTable.markdown([table]) == """
        **Commits \\*per\\* cycle**

        | cycle | commits | difference | Largest share |  |
        | --- | ---: | ---: | ---: | --- |
        | amber | 4 |  | 33.3 % | ████████████████████ |
        | =birch\\|\\<b\\> | 2 | -50.0 % | – | ██████████ |
        | cedar, "late" | 3 | +50.0 % | 100.0 % |  |
        | all | 9 |  |  |  |

        Counted are commits. Not counted: \\*wick\\*.

        """)
  }

  @Test func `JSON has the definition, and nothing for what there is not`() {
    #expect(
      StatisticsTable.json([table]).text == """
        {
          "schema": "hustings/statistics/1",
          "tables": [
            {
              "title": "Commits *per* cycle",
              "definition": ["Counted are commits."],
              "notes": ["Not counted: *wick*."],
              "rows": [
                {
                  "cycle": "amber",
                  "commits": 4,
                  "difference-percent": null,
                  "largest-percent": 33.3
                },
                {
                  "cycle": "=birch|<b>",
                  "commits": 2,
                  "difference-percent": -50.0,
                  "largest-percent": null
                },
                {
                  "cycle": "cedar, \\"late\\"",
                  "commits": 3,
                  "difference-percent": 50.0,
                  "largest-percent": 100.0
                }
              ],
              "total": {
                "cycle": "all",
                "commits": 9,
                "difference-percent": null,
                "largest-percent": null
              }
            }
          ]
        }

        """)
  }

  private struct Parsed: Decodable {
    struct Table: Decodable {
      let rows: [[String: Cell?]]
    }
    enum Cell: Decodable, Hashable {
      case text(String)
      case number(Double)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self = .text(text)
        } else {
          self = .number(try container.decode(Double.self))
        }
      }
    }
    let tables: [Table]
  }

  @Test(arguments: ["\u{0}", "\"\\", "\u{2028}é\u{7F}", "a\nb\tc", "</script>"])
  func `JSON is read back whatever a title has in it`(text: String) throws {
    let odd = StatisticsTable(
      text, columns: [.init("a", .text)], rows: [[.text(text)]], definition: [text])
    let parsed = try JSONDecoder().decode(
      Parsed.self, from: Data(StatisticsTable.json([odd]).text.utf8))
    #expect(parsed.tables.map(\.rows) == [[["a": .text(text)]]])
  }

  @Test(arguments: [
    (1, 3, "33.3 %"), (2, 3, "66.7 %"), (1, 2000, "0.1 %"), (1, 2001, "0.0 %"),
    (-1, 2000, "-0.1 %"),
    (-1, 2001, "0.0 %"), (1, -2000, "-0.1 %"), (5, 5, "100.0 %"), (7, 2, "350.0 %"), (1, 0, "–"),
    (0, 7, "0.0 %"), (.max, 1, "–"), (.min, .min, "–"),
  ])
  func `shares are rounded to tenths of a percent, halves away from zero`(
    part: Int, whole: Int, text: String
  ) {
    #expect(StatisticsTable.Cell.share(part, of: whole).text == text)
  }

  @Test(arguments: [
    (0, 8, ""), (8, 8, "████"), (4, 8, "██"), (1, 8, "▌"), (1, 1000, "▏"), (9, 8, "████"),
    (-3, 8, ""), (3, 0, ""), (.max, .max, ""),
  ])
  func `a bar is as long as its part of the room, and can be seen`(
    value: Int, most: Int, text: String
  ) {
    #expect(Bar(value, of: most).text(columns: 4) == text)
  }
}
