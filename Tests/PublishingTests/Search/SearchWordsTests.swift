import Testing

@testable import Publishing

struct SearchWordsTests {
  private static let table = SearchWordsTable.lines.split(separator: "\n").map { line in
    let halves = unescaped(String(line)).split(separator: " => ")
    // By scalars, since a term may begin with a mark, which a space before it would take.
    let terms = halves[1].unicodeScalars.split(separator: " ").map { String($0) }
    return (text: String(halves[0]), terms: terms)
  }

  /// The text with `\u0301` and `\u{1D400}` as the characters they stand for.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: #"\u"#) {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      let isLong = rest.first == "{"
      let digits = isLong ? rest.dropFirst().prefix { $0 != "}" } : rest.prefix(4)
      rest = rest.dropFirst(isLong ? digits.count + 2 : 4)
      result.unicodeScalars.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?")
    }
    return result + rest
  }

  @Test(arguments: table)
  func `a text has the terms that people type for it`(text: String, terms: [String]) {
    let found = SearchWords(title: "", text: [text]).weighted.map(\.term)
    #expect(Set(found) == Set(terms))
    #expect(found.count == Set(found).count)
  }

  @Test func `a word weighs by where on the page it is`() {
    let words = SearchWords(
      title: "title everywhere", headings: ["heading everywhere"], labels: ["label everywhere"],
      text: ["text often everywhere", "often", "Often"])
    let weights = Dictionary(uniqueKeysWithValues: words.weighted.map { ($0.term, $0.weight) })
    #expect(
      weights == [
        "title": 5, "heading": 3, "label": 2, "often": 2, "text": 1, "everywhere": 9,
      ])
  }

  @Test func `words do not go across pieces, and endless ones are left out`() {
    let long = String(repeating: "a", count: 81)
    let words = SearchWords(
      title: "one",
      text: ["two", "three", long, long + "-b", String(repeating: "x-", count: 9_000)])
    #expect(words.weighted.map(\.term) == ["one", "two", "three", "b"])
  }

  @Test func `a reference is one also before an accent`() {
    #expect(
      Array("a&amp;\u{308}b&lt;\u{618}".unescapedFromHTML.utf8)
        == Array("a&\u{308}b<\u{618}".utf8))
  }
}
