internal import Glibc

extension Span<UInt8> {
  /// Where a byte stands first in a range; nil if nowhere.
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    extracting(range).withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count)
      else { return nil }
      return range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }
}

/// Finds the lines of a text, which end at line feeds, carriage returns and pairs of them.
struct LineFinder {
  /// The first line feed from the place that was asked for last, or the end of the text.
  private var lineFeed = -1

  /// The line that begins at a place, without its end, and where the next one begins; nil for that if
  /// the text ends here.
  mutating func line(
    from start: Int, in bytes: Span<UInt8>
  ) -> (content: Range<Int>, next: Int?) {
    if lineFeed < start {
      lineFeed =
        bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<bytes.count) ?? bytes.count
    }
    let end = bytes.firstIndex(of: UInt8(ascii: "\r"), in: start..<lineFeed) ?? lineFeed
    guard end < bytes.count else { return (start..<end, nil) }
    let isPair = end + 1 == lineFeed && lineFeed < bytes.count
    return (start..<end, end + (isPair ? 2 : 1))
  }
}
