/// A code block between fences at the margin, in which signs mean nothing.
///
/// Only fences that the Markdown parser is certain to see as such count: in the first column,
/// where no list or quote reaches, and not where raw HTML may be open. The end is recognised
/// generously. So nothing that the parser reads as text is ever taken for code.
struct CodeFence {
  private let sign: UInt8
  private let length: Int

  /// Recognises the opening fence of a code block.
  init?(opening line: Range<Int>, in bytes: Span<UInt8>) {
    guard let first = line.first else { return nil }
    sign = bytes[first]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    length = Self.count(of: sign, in: line, bytes)
    guard length >= 3 else { return nil }
    // A backtick behind backticks makes them code in a paragraph.
    guard
      sign == UInt8(ascii: "~") || !line.dropFirst(length).contains(where: { bytes[$0] == sign })
    else { return nil }
  }

  /// Whether the line may close the block.
  func closes(at line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let text = line.drop { LineShape.isSpace(bytes[$0]) }
    return Self.count(of: sign, in: text, bytes) >= length
  }

  private static func count(of sign: UInt8, in line: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in line {
      guard bytes[index] == sign else { break }
      count += 1
    }
    return count
  }
}
