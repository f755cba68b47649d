import Randomness
import Testing
import Voting

@testable import BallotFormats

/// A long table is read in parts; nothing may tell of them.
@Suite struct CSVPartsTests {
  @Test(arguments: 0..<200)
  func `a table read in parts is the table read at once`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let table = Array(Self.table(with: &random).utf8)
    let directions: [ReadingOptions.Direction?] = [nil, .lowest, .highest]
    let options = ReadingOptions(
      keep: .pairs, direction: try #require(directions.randomElement(using: &random)))
    let whole = BallotFile.readingCSV(table.span, options: options, partSize: 1 << 30)
    let partSize = Int.random(in: 1...100, using: &random)
    let parts = BallotFile.readingCSV(table.span, options: options, partSize: partSize)
    #expect(parts.candidates == whole.candidates)
    #expect(parts.count == whole.count)
    #expect(parts.problems == whole.problems)
    for rule in UnrankedRule.allCases {
      #expect(parts.pairs.matrix(rule) == whole.pairs.matrix(rule))
    }
  }

  /// A table in which many a line is wrong.
  private static func table(with random: inout RepeatableRandom) -> String {
    let candidates = Int.random(in: 1...4, using: &random)
    let cells = ["1", "2", "3", "", "No opinion", " 4 ", "\"2\"", "1234", "-1", "x", "\"1", "0"]
    let usual = cells.prefix(Int.random(in: 1...cells.count, using: &random))
    var lines = [(0..<candidates).map { "Person \($0)" }.joined(separator: ",")]
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let isOdd = Int.random(in: 1...20, using: &random) == 1
      let width = isOdd ? Int.random(in: 0...5, using: &random) : candidates
      lines.append(
        (0..<width).compactMap { _ in usual.randomElement(using: &random) }.joined(separator: ","))
      if Int.random(in: 1...15, using: &random) == 1 { lines.append("") }
    }
    lines += Array(repeating: "", count: Int.random(in: 0...4, using: &random))
    return lines.joined(separator: Bool.random(using: &random) ? "\r\n" : "\n")
  }
}
