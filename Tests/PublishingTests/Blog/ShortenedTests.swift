import Publishing
import Randomness
import Testing

/// Texts cut to the length that lists show.
struct ShortenedTests {
  @Test(arguments: [
    ("", 10, ""), ("  one\n two ", 10, "one two"), ("abc def", 8, "abc def"),
    ("abc def", 7, "abc …"), ("abc def  ", 8, "abc def"), ("abcdefghij", 4, "abcd…"),
    ("ab\r\ncd", 6, "ab cd"), ("abc défg", 8, "abc …"), ("d\u{301}e f", 20, "d\u{301}e f"),
  ])
  func `a text is cut behind a word`(text: String, length: Int, expected: String) {
    #expect(text.shortened(to: length) == expected)
  }

  @Test(arguments: 0..<200)
  func `letters of any script count alike`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let letters = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Int.random(in: 0..<5, using: &random) == 0 ? " " : "e"
    }
    let plain = letters.joined()
    let accented = plain.replacing("e", with: "é")
    for length in 1...40 {
      #expect(
        accented.shortened(to: length) == plain.shortened(to: length).replacing("e", with: "é"))
    }
  }
}
