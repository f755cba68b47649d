internal import Voting

/// A ballot of a BLT file of nothing but numbers, single spaces and equals signs, on its own line.
struct BLTShortWay {
  /// Where the next line starts.
  let next: Int
  let weight: Int

  /// Reads the ballot into a place of a block, which is all blank before; `nil` if there is any surprise.
  init?(_ bytes: Span<UInt8>, from start: Int, into ranks: inout [UInt16], at place: Int) {
    var position = start
    weight = bytes.shortNumber(at: &position)
    guard weight > 0 else { return nil }
    position = Self.ranks(bytes, from: position, into: &ranks, at: place)
    guard position >= 0 else { return nil }
    next = bytes.afterLineEnd(at: position)
    guard next >= 0 else { return nil }
  }

  /// Gives the place behind the `0`, or -1.
  private static func ranks(
    _ bytes: Span<UInt8>, from start: Int, into ranks: inout [UInt16], at place: Int
  ) -> Int {
    var ranks = ranks.mutableSpan
    var position = start
    var rank: UInt16 = 1
    guard position < bytes.count, bytes[position] == UInt8(ascii: " ") else { return -1 }
    position &+= 1
    // No candidate comes twice, so a ballot ends before the ranks run out.
    while position &+ 1 < bytes.count {
      let digit = bytes.lonelyDigit(at: position, before: UInt8(ascii: " "))
      if digit < 10 {
        let index = (Int(digit) &- 1) &* Collector.step &+ place
        guard index < ranks.count, ranks[index] == 0 else { return -1 }
        ranks[index] = rank
        rank &+= 1
        position &+= 2
        continue
      }
      let number = bytes.shortNumber(at: &position)
      guard number > 0 else { return number == 0 ? position : -1 }
      let index = (number &- 1) &* Collector.step &+ place
      guard index < ranks.count, ranks[index] == 0, position < bytes.count else { return -1 }
      ranks[index] = rank
      let separator = bytes[position]
      guard separator == UInt8(ascii: " ") || separator == UInt8(ascii: "=") else { return -1 }
      if separator == UInt8(ascii: " ") { rank &+= 1 }
      position &+= 1
    }
    // The last byte of a file can only be the end of its last ballot.
    return position < bytes.count && bytes[position] == UInt8(ascii: "0") ? position &+ 1 : -1
  }
}
