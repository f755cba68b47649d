import Randomness
@testable import Electorates
import Testing

@Suite struct GlobTests {
  /// The definition: a star stands for any text, anything else for itself.
  private func matches(_ pattern: Substring, _ text: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return matches(pattern.dropFirst(), text)
        || !text.isEmpty && matches(pattern, text.dropFirst())
    }
    return text.first == first && matches(pattern.dropFirst(), text.dropFirst())
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a pattern covers what the definition says`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<100 {
      let pattern = String(
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          "ab**".randomElement(using: &random) ?? "*"
        })
      let text = String(
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          "ab".randomElement(using: &random) ?? "a"
        })
      #expect(
        Glob(pattern).matches(text) == matches(pattern[...], text[...]), "'\(pattern)' '\(text)'")
    }
  }

  @Test func `letters outside ASCII are covered whole`() {
    #expect(Glob("é*").matches("éa"))
    #expect(!Glob("e*").matches("éa"))
  }
}
