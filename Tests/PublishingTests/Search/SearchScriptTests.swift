import Testing

@testable import Publishing

struct SearchScriptTests {
  @Test(arguments: [
    "innerHTML", "outerHTML", "insertAdjacent", "eval(", "fetch(", "import ", "setAttribute",
    "new Function", "://",
  ])
  func `the script makes no markup of texts and asks no server`(word: String) {
    #expect(!SearchScript.text.contains(word))
  }

  @Test func `the page has what the script looks for`() {
    let ids = SearchScript.text.split(separator: "byId(\"").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
    #expect(ids.count == 5)
    for id in ids { #expect(SearchPage.content.text.contains("id=\"\(id)\"")) }
  }

  @Test func `the script leaves room for the others`() {
    #expect(SearchScript.text.utf8.count < 9_000)
  }
}
