/// A ballot of a PrefLib file of nothing but numbers, commas and braces.
struct PrefLibShortWay {
  /// Where the next line starts.
  let next: Int
  let weight: Int

  /// Reads the ballot into the row, which is all blank before; `nil` if there is any surprise.
  init?(_ bytes: Span<UInt8>, from start: Int, into row: inout [UInt16]) {
    var position = start
    weight = bytes.shortNumber(at: &position)
    guard weight > 0, position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: ":") {
      guard position &+ 1 < bytes.count, bytes[position &+ 1] == UInt8(ascii: " ") else {
        return nil
      }
      position &+= 2
    } else if bytes[position] == UInt8(ascii: ",") {
      position &+= 1
    } else {
      return nil
    }
    next = Self.ranks(bytes, from: position, into: &row)
    guard next >= 0 else { return nil }
  }

  /// Gives the place of the next line, or -1.
  private static func ranks(
    _ bytes: Span<UInt8>, from start: Int, into row: inout [UInt16]
  ) -> Int {
    var row = row.mutableSpan
    var position = start
    var rank: UInt16 = 1
    var isInBraces = false
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "{"), !isInBraces {
        isInBraces = true
        position &+= 1
      }
      let number = bytes.shortNumber(at: &position)
      guard number > 0, number <= row.count, row[number &- 1] == 0 else { return -1 }
      row[number &- 1] = rank
      if isInBraces, position < bytes.count, bytes[position] == UInt8(ascii: "}") {
        isInBraces = false
        position &+= 1
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position &+= 1
      if !isInBraces { rank &+= 1 }
    }
    return isInBraces ? -1 : bytes.afterLineEnd(at: position)
  }
}
