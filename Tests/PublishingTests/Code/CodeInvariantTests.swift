import Foundation
import Randomness
import Testing

@testable import Publishing

private let languages = [
  "swift", "python", "c", "go", "rust", "javascript", "json", "toml", "ini", "shell", "console",
  "yaml", "diff",
]

/// What a browser shows of markup that has no other references than these.
private func shown(_ html: HTML) -> [UInt8] {
  var text: [UInt8] = []
  var isInTag = false
  for byte in html.text.utf8 {
    switch byte {
    case UInt8(ascii: "<"): isInTag = true
    case UInt8(ascii: ">"): isInTag = false
    default: if !isInTag { text.append(byte) }
    }
  }
  return Array(
    String(decoding: text, as: UTF8.self)
      .replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&").utf8)
}

private func keeps(_ text: String, in language: String) -> Bool {
  CodeColouring.html(of: text, language: language).map(shown) == Array(text.utf8)
}

struct CodeInvariantTests {
  @Test(arguments: languages, 0..<40 as Range<UInt64>)
  func `colouring never changes the text`(language: String, seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let count = Int.random(in: 0...400, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(keeps(String(decoding: bytes, as: UTF8.self), in: language))

    let pieces = [
      "\"", "'", "`", "\"\"\"", "'''", "/*", "*/", "//", "#", "##", "\\", "\\(", "(", ")", "$(",
      "${", "}", "$", "<<", "<<E", "E", "\n", "\n", " ", "  ", "-", "- ", ":", ": ", "|", ">", "é",
      "🗳️", "r", "b", "f", "0x", "1", ".", "e+", "@@ -1,2 +3 @@", "&", "<", "let", "func", "\0",
      "\r\n",
      "=", "{", "[", "]", ",", "!", "*", "\t",
    ]
    let mixed = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    #expect(keeps(mixed, in: language))
  }

  @Test(arguments: languages)
  func `the texts of this repository stay what they are`(language: String) throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let sources = [
      "Package.swift", "README.md", "community.yml", "people.yml", "Makefile",
      "scripts/sample-history",
      "Benchmarks/baseline.py", "Sources/CRename/include/CRename.h",
      "elections/ginger/tc/SHA256SUMS",
      "Sources/Publishing/Code/DialectLexer.swift",
      "Tests/PublishingTests/Code/CodeInvariantTests.swift",
    ]
    var found = 0
    for source in sources {
      guard let text = try? String(contentsOf: root.appending(path: source), encoding: .utf8) else {
        continue
      }
      found += 1
      #expect(keeps(text, in: language), "\(source)")
    }
    #expect(found > 1)
  }

  @Test(
    arguments: languages,
    [
      "\"\"\"", "\"", "/*/*/*", "/*", "((((", "$(", "$((", "${", "\"\\(", "\"$(", "`", "#", "#\"",
      "\"#", "r#", "r##\"#", "'", "'a", "a ", "a", "<<A\n", "<<A ", "\\", "\n", " ", "|\n", "- ",
      "a: ",
      "{", "[", "&a ", "\"a\" ", "@@ -1 ", "--- ", "-", "0x", "1.", "é", "@", "$ ", "$ a\n", "\\#",
      ": |\n ",
    ])
  func `work grows no faster than the text`(language: String, piece: String) throws {
    let reader = try #require(CodeLanguage(named: language))
    func reads(of size: Int) -> Int {
      reader.scan(Array(String(repeating: piece, count: size / piece.utf8.count).utf8)).reads
    }
    let single = reads(of: 2_000)
    let double = reads(of: 4_000)
    #expect(double <= 2 * single + 200)
    #expect(single < 80 * 2_000)
  }

  @Test(arguments: ["\"\\(", "((((", "$(", "/*/*/*", "\"\"\"", "{"])
  func `depth is no danger`(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    for language in ["swift", "shell", "yaml"] { #expect(keeps(text, in: language)) }
  }
}
