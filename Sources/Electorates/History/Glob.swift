/// A pattern in which `*` stands for any text.
struct Glob: Hashable, Sendable {
  private let parts: [[UInt8]]

  /// Reads a pattern.
  init(_ pattern: String) {
    parts = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map { Array($0) }
  }

  /// Whether the pattern covers a whole text.
  ///
  /// - Complexity: O(*n* · *m*): each part is taken where it first fits, and never looked for again.
  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = parts.first, let last = parts.last, bytes.starts(with: first) else {
      return false
    }
    if parts.count == 1 { return bytes.count == first.count }
    var position = first.count
    for part in parts.dropFirst().dropLast() {
      guard let start = Self.start(of: part, in: bytes, from: position) else { return false }
      position = start + part.count
    }
    return bytes.count - position >= last.count && bytes.suffix(last.count).elementsEqual(last)
  }

  private static func start(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= part.count else { return nil }
    return (start...bytes.count - part.count).first {
      bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
