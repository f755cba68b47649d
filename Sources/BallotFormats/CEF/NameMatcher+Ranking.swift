internal import Voting

extension NameMatcher {
  /// What follows a name in a ranking.
  private enum Separator {
    /// `>`: the next name stands below.
    case above
    /// `=`: the next name shares the rank.
    case level
    /// The line or its weight: the ranking is over.
    case end
    /// Anything else: the name goes on, or the line needs a closer look.
    case other
  }

  /// Reads a ranking in which every name stands and nothing is unusual.
  ///
  /// The first name begins at `start`. All ranks in the row must be 0, and some are changed even where
  /// nothing is returned. What is returned is the first byte that is neither part of the ranking nor a
  /// blank, a line end or one of `*`, `^` and `#`; it is nothing if the line needs a closer look.
  func ranking(
    at start: Int, in bytes: Span<UInt8>, into row: inout MutableSpan<UInt16>
  ) -> Int? {
    let limit = bytes.count - words * 8 - 8
    let heads = heads.span
    let entries = entries.span
    var position = start
    var rank: UInt16 = 1
    while position <= limit {
      // Nothing below passes the end of the file or of a row, so that no sum can overflow.
      let key = Self.key(bytes[position &+ places.0], bytes[position &+ places.1])
      var place = heads[key]
      var separator = (kind: Separator.other, next: position)
      var candidate = 0
      while place != 0 {
        let entry = entries[Int(place &- 1)]
        if isEqual(entry, Int(place &- 1), at: position, in: bytes.bytes) {
          separator = Self.separator(at: position &+ entry.length, in: bytes)
          candidate = entry.candidate
          if separator.kind != .other { break }
        }
        place = entry.next
      }
      guard place != 0, row[candidate] == 0 else { return nil }
      row[candidate] = rank
      switch separator.kind {
      case .above: rank &+= 1
      case .level: break
      case .end, .other: return separator.next
      }
      position = separator.next
    }
    return nil
  }

  // The loads below are checked by the span against its bounds like any other; only what type they
  // take the bytes for is free, and whole numbers may have any.

  @inline(__always)
  private func isEqual(
    _ entry: Entry, _ index: Int, at position: Int, in bytes: RawSpan
  ) -> Bool {
    let head = SIMD2(
      bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian,
      bytes.unsafeLoadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self).littleEndian)
    let difference = (head ^ entry.letters) & entry.masks
    guard difference[0] | difference[1] == 0 else { return false }
    return words == 2 || isRestEqual(index, at: position, in: bytes)
  }

  private func isRestEqual(_ entry: Int, at position: Int, in bytes: RawSpan) -> Bool {
    var difference: UInt64 = 0
    for word in 2..<words {
      let read = bytes.unsafeLoadUnaligned(fromByteOffset: position + word * 8, as: UInt64.self)
      let index = entry * words + word
      difference |= (read.littleEndian ^ letters[index]) & masks[index]
    }
    return difference == 0
  }

  /// What follows at a place, and where the reading goes on.
  @inline(__always)
  private static func separator(
    at position: Int, in bytes: Span<UInt8>
  ) -> (kind: Separator, next: Int) {
    let read = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt32.self)
    let spaced = read.littleEndian
    // " > " and " = " as they stand in memory, and the byte after them, which must not be blank.
    if spaced & 0xFF_FFFF == 0x20_3E20, spaced >> 24 > 0x20 { return (.above, position &+ 3) }
    if spaced & 0xFF_FFFF == 0x20_3D20, spaced >> 24 > 0x20 { return (.level, position &+ 3) }
    return unusualSeparator(at: position, in: bytes)
  }

  private static func unusualSeparator(
    at position: Int, in bytes: Span<UInt8>
  ) -> (kind: Separator, next: Int) {
    var next = position
    while next < bytes.count, bytes.isBlank(next) { next += 1 }
    guard next < bytes.count else { return (.end, next) }
    switch bytes[next] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "*"), UInt8(ascii: "^"),
      UInt8(ascii: "#"):
      return (.end, next)
    case UInt8(ascii: ">"), UInt8(ascii: "="):
      let kind: Separator = bytes[next] == UInt8(ascii: ">") ? .above : .level
      next += 1
      while next < bytes.count, bytes.isBlank(next) { next += 1 }
      return (kind, next)
    default: return (.other, next)
    }
  }
}
