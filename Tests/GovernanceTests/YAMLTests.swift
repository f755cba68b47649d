@testable import Governance
import Testing

struct YAMLTests {
  private static func findings(_ text: String) -> [String] {
    findings(Array(text.utf8))
  }

  private static func findings(_ bytes: [UInt8]) -> [String] {
    var findings = Findings()
    _ = YAMLNode.reading(bytes, at: Place(file: "x.yml"), findings: &findings)
    return findings.sorted.map(\.description)
  }

  @Test(arguments: [
    ("a: *b", "x.yml:1:4: error: the alias '*b' is not read"),
    ("a: &b 1", "x.yml:1:4: error: the anchor '&b' is not read"),
    ("- [1, *b]", "x.yml:1:7: error: the alias '*b'"),
    ("*a : 1", "x.yml:1:1: error: the alias '*a'"),
    ("? *a\n: 1", "x.yml:1:3: error: the alias '*a'"),
    ("{*a : 1}", "x.yml:1:2: error: the alias '*a'"),
    ("a:\n  - x\n  - *b", "x.yml:3:5: error: the alias '*b'"),
    ("a: !!str 1", "x.yml:1:4: error: a tag '!!str' is not read"),
    ("a: 1\n---\nb: 2", "x.yml:2:1: error: a second document starts here"),
    ("%YAML 1.1\n---\na: 1", "x.yml:1:1: error: a line that starts with '%' is a directive"),
    ("a:\n\tb: 1", "x.yml:2:1: error: a tab indents this line"),
    ("a: \u{0}", "x.yml:1:4: error: a control character (byte 0) stands here"),
    ("a: 1\na: 2", "x.yml:1:1: error: 'a' is written more than once"),
    ("a: b: c", "x.yml:1:5: error: mapping values are not allowed in this context; put quotes"),
    ("a: [1, 2", "x.yml:1:4: error: did not find expected ',' or ']'; close the bracket"),
    ("a: 'x", "x.yml:1:4: error: found unexpected end of stream; close the quotes"),
    ("[[1]]: 2", "x.yml:1:1: error: a key must be a plain text"),
    ("a: 1\nb", "x.yml:2:2: error: could not find expected ':'"),
    ("a: 1\rb: c: d", "x.yml:1:10: error: mapping values are not allowed in this context"),
    ("a: 1\r\nb: c: d", "x.yml:2:5: error: mapping values are not allowed in this context"),
    ("a: \"x\u{2028}y\"\nb: c: d", "x.yml:2:5: error: mapping values are not allowed"),
    ("a: @b", "x.yml:1:4: error: found character that cannot start any token; put quotes"),
  ])
  func `what is refused is named with its place`(text: String, start: String) {
    let found = Self.findings(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(start) == true, "\(found)")
  }

  @Test(arguments: [
    "a: b * c & d ! e", "a: 'it''s *not* an &alias'", "a: \"*quoted \\\" &text\"",
    "text: |\n  *bold* and &c\n\n  [link](x) {\nnext: 1", "text: >-\n  *x*\n", "- |\n *a*\n- b",
    "a: # *comment*\n  1", "url: https://example.org/?a=1&b=*", "a: {b: [1, 2], c: 'x, *y'}",
    "---\na: 1\n", "a: don't *stop\nb: 2", "- - |\n    *x*\n  - y", "a: x#y",
    "\u{FEFF}a: 1", "a: 1\r\nb: |\r\n  *x*\r\nc: 2\r\n", "list:\n- a: |\n    *x*\n  b: 1\n",
  ])
  func `text that only looks like structure is read`(text: String) {
    #expect(Self.findings(text) == [])
  }

  @Test(arguments: [("no", "no"), ("010", "010"), ("12:30:45", "12:30:45"), ("1e3", "1e3")])
  func `scalars stay text`(written: String, read: String) throws {
    var findings = Findings()
    let node = try #require(
      YAMLNode.reading(
        Array("a: \(written)".utf8), at: Place(file: "x.yml"), findings: &findings))
    guard case .mapping(let entries) = node.content,
      case .scalar(let text, _) = entries[0].value.content
    else {
      Issue.record("no mapping")
      return
    }
    #expect(text == read)
  }

  @Test func `places count from where the text starts in its file`() {
    var findings = Findings()
    _ = YAMLNode.reading(
      Array("é: 1\nb: *x".utf8), at: Place(file: "x.md", line: 5), findings: &findings)
    #expect(findings.sorted.map { $0.place } == [Place(file: "x.md", line: 6, column: 4)])
  }

  @Test(arguments: [
    (String(repeating: "[", count: 5_000), "nested more than 32 deep"),
    (String(repeating: "{a: ", count: 5_000), "nested more than 32 deep"),
    (String(repeating: "- ", count: 5_000), "nested more than 32 deep"),
    (String(repeating: "? ", count: 5_000), "nested more than 32 deep"),
    ((0..<400).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"), "32 deep"),
    (String(repeating: "a", count: 300_000), "at most 262144 are read"),
    (String(repeating: "- a\n", count: 40_000), "more than 30000 entries"),
    ("[" + String(repeating: "a,", count: 40_000) + "]", "more than 30000 entries"),
  ])
  func `size and nesting are bounded before anything is built`(text: String, reason: String) {
    let found = Self.findings(text)
    #expect(found.count == 1)
    #expect(found.first?.contains(reason) == true, "\(found)")
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "x.yml:1:1: error: the file is in UTF-16; save it as UTF-8"),
      ([0x61, 0x3A, 0x20, 0xE9, 0x0A], "x.yml:1:4: error: the bytes here are not UTF-8"),
    ] as [([UInt8], String)])
  func `other encodings are refused`(bytes: [UInt8], start: String) {
    let found = Self.findings(bytes)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(start) == true, "\(found)")
  }

  @Test("any bytes end in values or findings", arguments: 0..<40 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let pieces = [
      "a: ", "- ", "\n", "  ", "[", "]", "{", "}", "'", "\"", "|", "#", ",", "b", ":", "?", "\\",
    ]
    for _ in 0..<50 {
      let text = (0..<40).map { _ in pieces[next() % pieces.count] }.joined()
      var findings = Findings()
      let node = YAMLNode.reading(
        Array(text.utf8), at: Place(file: "x.yml"), findings: &findings)
      #expect(
        node == nil || !findings.hasErrors || text.contains("[") || text.contains("{")
          || text.contains("?"))
    }
  }
}
