import Testing

@testable import Publishing

struct ChartScaleTests {
  @Test(
    arguments: [
      (1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (10, [0, 2, 4, 6, 8, 10]),
      (11, [0, 5, 10, 15]), (340, [0, 100, 200, 300, 400]), (0, [0, 1]),
    ] as [(Int128, [Int128])])
  func `ticks are round and reach the value`(value: Int128, ticks: [Int128]) {
    #expect(ChartScale.ticks(upTo: value) == ticks)
  }

  @Test func `ticks reach beyond the greatest count`() {
    let ticks = ChartScale.ticks(upTo: Int128(Int.max) * 40)
    #expect(ticks.count <= 6)
    #expect(ticks.last.map { $0 >= Int128(Int.max) * 40 } == true)
  }

  @Test(arguments: [
    (0, "0"), (5, "0.5"), (-5, "-0.5"), (10, "1"), (1_234, "123.4"), (-120, "-12"),
    (.min, "-922337203685477580.8"),
  ])
  func `a length is printed with at most one decimal`(tenths: Int, text: String) {
    #expect(Drawing.units(tenths) == text)
  }

  @Test(arguments: [
    ("Ada", 1_000, "Ada"), ("Ada Marsh", 500, "Ada…"), ("", 100, ""), ("a\nb", 1_000, "a b"),
    ("こんにちは", 500, "こん…"),
  ])
  func `a text that is too wide ends in an ellipsis`(text: String, limit: Int, short: String) {
    #expect(ChartText.shortened(text, to: limit) == short)
  }

  @Test(arguments: [
    ("Ada", "Ada"), ("שלום", "\u{2068}שלום\u{2069}"), ("Zoë 山田", "Zoë 山田"),
  ])
  func `a name that runs to the left is kept apart`(name: String, text: String) {
    #expect(ChartText.isolated(name) == text)
  }
}
