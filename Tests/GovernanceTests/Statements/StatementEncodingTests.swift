import Randomness
import Testing

@testable import Governance

struct StatementEncodingTests {
  private func read(_ bytes: [UInt8], _ path: String = "candidates/a/b/ada.md") -> (
    statement: Statement, problems: [StatementProblem]
  ) {
    Statement.reading(bytes, path: StatementPath(path))
  }

  @Test(arguments: [[], Array("\n\n \t\n".utf8), [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func `an empty file is a finding`(bytes: [UInt8]) {
    let (statement, problems) = read(bytes)
    #expect(problems.map(\.code) == ["empty-statement"])
    #expect(statement.wordCount == 0)
    #expect(statement.name.value == "ada")
    #expect(statement.bytes == bytes)
  }

  @Test func `Latin-1 is read with a warning at its first byte`() {
    let bytes = Array("Thanks,\nAndr".utf8) + [0xE9] + Array(" L".utf8) + [0xFC] + Array("\n".utf8)
    let (statement, problems) = read(bytes)
    #expect(problems.map(\.code) == ["encoding"])
    #expect(problems.first?.position == TextPosition(line: 2, column: 5))
    #expect(problems.first?.severity == .warning)
    #expect(statement.encoding == .latin1)
    #expect(statement.name.value == "André Lü")
    #expect(statement.bytes == bytes)
  }

  @Test func `typographic quotes of Windows are not control characters`() {
    let (statement, _) = read([0x93, 0x68, 0x69, 0x94, 0x20, 0x80])
    #expect(statement.text == "\u{201C}hi\u{201D} \u{20AC}")
  }

  @Test func `UTF-16 is refused in words`() {
    let (_, problems) = read([0xFF, 0xFE, 0x48, 0x00, 0x69, 0x00])
    #expect(problems.map(\.severity) == [.error])
    #expect(problems.first?.message.contains("save it as UTF-8") == true)
  }

  @Test func `a NUL byte is reported where it stands`() {
    let (_, problems) = read(Array("ab\ncd\0e".utf8))
    #expect(problems.map(\.position) == [TextPosition(line: 2, column: 3)])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line ends and a byte order mark change nothing but the bytes`(end: String) {
    let lines = ["---", "name:\tAda Lovelace\t", "handle: ada", "---", "\tOne two.", "", "Three."]
    let text = "\u{FEFF}" + lines.joined(separator: end)
    let (statement, problems) = read(Array(text.utf8))
    #expect(problems.isEmpty)
    #expect(statement.dialect == .frontMatter)
    #expect(statement.name.value == "Ada Lovelace")
    #expect(statement.text == ["\tOne two.", "", "Three."].joined(separator: end))
    #expect(statement.wordCount == 3)
    #expect(
      statement.header.lowerBound == 0 && statement.header.upperBound == statement.body.lowerBound)
  }

  @Test func `a statement of 1,700 words has 1,700 words`() {
    let text = (1...1700).map { "word\($0)" + ($0 % 12 == 0 ? "\n" : " ") }.joined()
    #expect(read(Array(text.utf8)).statement.wordCount == 1700)
  }

  @Test func `marks and comments are no words`() {
    let (statement, _) = read(Array("# One\n\n- two — 3\n\n<!-- not\ncounted --> four\n".utf8))
    #expect(statement.wordCount == 4)
  }

  @Test("no bytes crash the reader, and it keeps them all", arguments: 0..<60 as Range<UInt64>)
  func survives(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let seeds = [
      "---\nname: Ada\nkind: candidacy\n---\nHello, I am Ada Lovelace.\n\n-- \nAda (ada)\n",
      "\(String(repeating: "-", count: 61))\nname: A\ninfo:\n  - employer: X\n---------\n",
      "## T\n\n- Name: [A](b)\n- Email: a@example.org\n  more\n\nI work for a company called x\n",
      "<p><b>Ada L</b></p>\nI'm Ada@github.com/x [@y]( %40 a%40b.c\r\rThanks,\n(((\n",
    ]
    for _ in 0..<20 {
      var bytes = Array((seeds.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 0...12, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: [0x2D, 0x2D, 0x2D, 0x0A], at: place)
        default: bytes.insert(contentsOf: bytes.prefix(place), at: place)
        }
      }
      let (statement, problems) = read(bytes)
      #expect(statement.bytes == bytes)
      #expect(statement.header.lowerBound == 0)
      #expect(statement.header.upperBound == statement.body.lowerBound)
      #expect(statement.body.upperBound == bytes.count)
      #expect(problems.allSatisfy { $0.position.line > 0 && $0.position.column > 0 })
      #expect(Email(statement.handle.value) == nil)
    }
  }

  @Test(arguments: [
    "[a](", "a@a%40", "](", "I'm A ", "a called ", "-", "- a: b\n", "- Name: [", "Thanks,\n", "<",
    "---\n",
  ])
  func `long runs of one thing are read in one go`(unit: String) {
    let text = "- Name: x\n" + String(repeating: unit, count: 40_000 / unit.utf8.count)
    let (statement, _) = read(Array(text.utf8))
    #expect(statement.bytes.count == text.utf8.count)
  }
}
