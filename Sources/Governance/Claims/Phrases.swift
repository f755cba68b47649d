// Statements are searched for dozens of phrases, and there are thousands of statements: so the search is
// one pass over bytes, and at each byte only the phrases that go on with the next one are compared.

/// Phrases that a text in lower case may contain.
struct Phrases: Sendable {
  private let all: [[UInt8]]
  /// The phrases by their second byte; the first is mostly a space.
  private let bySecond: [[Int]]

  /// Takes phrases of at least two bytes.
  init(_ phrases: [String]) {
    all = phrases.map { Array($0.utf8) }.filter { $0.count > 1 }
    var table: [[Int]] = Array(repeating: [], count: 256)
    for (index, phrase) in all.enumerated() { table[Int(phrase[1])].append(index) }
    bySecond = table
  }

  /// Whether a text contains one of the phrases.
  func occur(in text: Span<UInt8>) -> Bool {
    guard text.count > 1 else { return false }
    for start in 0..<(text.count - 1) {
      for index in bySecond[Int(text[start + 1])] where matches(all[index], text, at: start) {
        return true
      }
    }
    return false
  }

  private func matches(_ phrase: [UInt8], _ text: Span<UInt8>, at start: Int) -> Bool {
    guard phrase.count <= text.count - start else { return false }
    for offset in phrase.indices where phrase[offset] != text[start + offset] { return false }
    return true
  }
}
