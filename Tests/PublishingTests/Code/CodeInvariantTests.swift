import Foundation
import Randomness
import Testing

@testable import Publishing

private let languages = [
  "swift", "python", "c", "go", "rust", "javascript", "json", "toml", "ini", "shell", "console",
  "yaml", "diff",
]

/// What a browser shows of markup that has no other references than five.
private func shown(_ html: HTML) -> [UInt8] {
  var text: [UInt8] = []
  var reference: [UInt8]?
  var isInTag = false
  for byte in html.text.utf8 {
    switch byte {
    case UInt8(ascii: "<"): isInTag = true
    case UInt8(ascii: ">"): isInTag = false
    case UInt8(ascii: "&"): reference = []
    case UInt8(ascii: ";") where reference != nil:
      let signs = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "#39": "'"]
      text += (signs[String(decoding: reference ?? [], as: UTF8.self)] ?? "?").utf8
      reference = nil
    default:
      if reference != nil { reference?.append(byte) } else if !isInTag { text.append(byte) }
    }
  }
  return text
}

private func keeps(_ text: String, in language: String) -> Bool {
  CodeColouring.html(of: text, language: language).map(shown) == Array(text.utf8)
}

struct CodeInvariantTests {
  @Test func `what looks like a link in a listing stays as it is on other pages`() throws {
    let html = try #require(
      CodeColouring.html(of: "print('<a href=\"x.html\"> <img src=\"#\">')", language: "python"))
    #expect(html.moved(from: "blog/post.html", to: "blog/tags/a/index.html") == html)
  }

  @Test(arguments: languages, 0..<8 as Range<UInt64>)
  func `colouring never changes the text`(language: String, seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let count = Int.random(in: 0...200, using: &random)
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

  @Test(arguments: [
    "Sources/Publishing/Code/WordTable.swift", "Sources/CCmark/shim.h", "docs/blanks.md",
    "elections/ginger/compass/announcement.txt", "elections/ginger/exceptions.csv",
    "elections/ginger/tc/ballots.json", "docs/methods/examples/meek.cvotes",
    "elections/ginger/tc/signatures/rquint.sig", "Sources/CRename/module.modulemap",
    "scripts/history/__init__.py", "elections/hyssop/record.yml", "Makefile", ".ci/run",
  ])
  func `the texts of this repository stay what they are`(path: String) throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let start = String(text.prefix(2_000))
    for language in languages { #expect(keeps(start, in: language), "\(language)") }
  }

  @Test(arguments: languages)
  func `work grows no faster than the text`(language: String) throws {
    let pieces = [
      "\"\"\"", "\"", "/*/*/*", "/*", "((((", "$(", "$((", "${", "\"\\(", "\"$(", "`", "#", "#\"",
      "\"#", "r#", "r##\"#", "'", "'a", "a ", "a", "<<A\n", "<<A ", "\\", "\n", " ", "|\n", "- ",
      "a: ", "{", "[", "&a ", "\"a\" ", "@@ -1 ", "--- ", "-", "0x", "1.", "é", "@", "$ ", "$ a\n",
      "\\#", ": |\n ",
    ]
    let reader = try #require(CodeLanguage(named: language))
    func reads(of piece: String, count: Int) -> Int {
      reader.scan(Array(String(repeating: piece, count: count / piece.utf8.count).utf8)).reads
    }
    for piece in pieces {
      let single = reads(of: piece, count: 400)
      #expect(reads(of: piece, count: 800) <= 2 * single + 80, "\(piece)")
      #expect(single <= 40 * 400, "\(piece)")
    }
  }

  @Test(arguments: [
    ("swift", "\"\\("), ("rust", "/*/*/*"), ("python", "\"\"\""), ("go", "(((("), ("sh", "\"$("),
    ("yaml", "{"),
  ])
  func `depth is no danger`(language: String, piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    let scan = try #require(CodeLanguage(named: language)).scan(bytes)
    #expect(scan.runs.last?.end == bytes.count)
    #expect(scan.reads <= 10 * bytes.count)
  }
}
