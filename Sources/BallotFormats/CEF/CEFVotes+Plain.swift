internal import Voting

extension CEFVotes {
  /// Reads a line in which nothing needs a closer look: its names stand, its tags are not wanted, its
  /// weight and quantifier are short.
  ///
  /// - Returns: `false` if the line is anything else; it is then still to be read.
  func readPlain(
    _ lines: inout SourceLines, in bytes: Span<UInt8>, into collector: inout Collector
  ) -> Bool {
    guard let end = ranking(at: lines.position, in: bytes, into: &collector) else { return false }
    var next = end
    var weight = 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "^") {
      guard allowsWeights else { return false }
      (weight, next) = Self.shortNumber(at: next + 1, in: bytes)
    }
    if next < bytes.count, bytes[next] == UInt8(ascii: "*") {
      let quantity: Int
      (quantity, next) = Self.shortNumber(at: next + 1, in: bytes)
      weight *= quantity
    }
    if next < bytes.count, bytes[next] == UInt8(ascii: "#") {
      while next < bytes.count, bytes[next] != UInt8(ascii: "\n"), bytes[next] != 0 { next += 1 }
    }
    if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "\n") else { return false }
    guard collector.accept(weight: weight) else { return false }
    lines.skipLine(to: next + 1)
    return true
  }

  /// Reads the ranking of a line into the row, from the start of the line or after its tags.
  private func ranking(
    at start: Int, in bytes: Span<UInt8>, into collector: inout Collector
  ) -> Int? {
    let keepsBallots = collector.keepsBallots
    var row = collector.row.mutableSpan
    for place in 0..<row.count { row[place] = 0 }
    if let end = matcher.ranking(at: start, in: bytes, into: &row) { return end }
    guard !keepsBallots, let ranking = Self.afterPlainTags(at: start, in: bytes) else { return nil }
    for place in 0..<row.count { row[place] = 0 }
    return matcher.ranking(at: ranking, in: bytes, into: &row)
  }

  /// The first byte of the ranking after `||`, if nothing but tags in ASCII stands before it.
  private static func afterPlainTags(at start: Int, in bytes: Span<UInt8>) -> Int? {
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case 0, UInt8(ascii: "\n"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "/"),
        UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "^"), 0x80...:
        return nil
      case UInt8(ascii: "|")
      where position + 1 < bytes.count
        && bytes[position + 1] == UInt8(ascii: "|"):
        position += 2
        while position < bytes.count, bytes.isBlank(position) { position += 1 }
        return position
      default: position += 1
      }
    }
    return nil
  }

  /// A number of at most nine digits and the place after it and its blanks; 0 if there is none.
  private static func shortNumber(at start: Int, in bytes: Span<UInt8>) -> (Int, Int) {
    var position = start
    while position < bytes.count, bytes.isBlank(position) { position += 1 }
    var value = 0
    while position < bytes.count, value < 100_000_000 {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      position += 1
    }
    while position < bytes.count, bytes.isBlank(position) { position += 1 }
    return (value, position)
  }
}
