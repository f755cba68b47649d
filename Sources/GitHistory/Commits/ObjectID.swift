/// The full name of a git object: the SHA-1 or SHA-256 of its content.
///
/// Kept as four words instead of text, because a history holds hundreds of thousands of them.
package struct ObjectID: Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0
  /// How many bytes the name has: 20 for SHA-1, 32 for SHA-256.
  package let byteCount: Int8

  /// Reads a name of 40 or 64 hexadecimal digits; abbreviations are no names.
  package init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    self.init(hex: digits.span, from: 0, to: digits.count)
  }

  /// Reads the name that fills a range of bytes in hexadecimal.
  init?(hex bytes: Span<UInt8>, from start: Int, to end: Int) {
    let digits = end - start
    guard start >= 0, end <= bytes.count, digits == 40 || digits == 64 else { return nil }
    byteCount = Int8(digits / 2)
    guard let first = Self.word(bytes, from: start, digits: 16),
      let second = Self.word(bytes, from: start + 16, digits: 16)
    else { return nil }
    self.first = first
    self.second = second
    if digits == 40 {
      guard let third = Self.word(bytes, from: start + 32, digits: 8) else { return nil }
      self.third = third << 32
    } else {
      guard let third = Self.word(bytes, from: start + 32, digits: 16),
        let fourth = Self.word(bytes, from: start + 48, digits: 16)
      else { return nil }
      self.third = third
      self.fourth = fourth
    }
  }

  /// Takes a name from its 20 or 32 bytes, as a cache keeps it.
  package init?(bytes: [UInt8]) { self.init(bytes: bytes, at: 0..<bytes.count) }

  /// Takes a name from a range of 20 or 32 bytes.
  package init?(bytes: [UInt8], at range: Range<Int>) {
    guard range.count == 20 || range.count == 32, range.lowerBound >= 0,
      range.upperBound <= bytes.count
    else { return nil }
    byteCount = Int8(range.count)
    let bytes = bytes.span
    func word(at start: Int, count: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in start..<start + count { word = word << 8 | UInt64(bytes[index]) }
      return word << UInt64(64 - 8 * count)
    }
    first = word(at: range.lowerBound, count: 8)
    second = word(at: range.lowerBound + 8, count: 8)
    third = word(at: range.lowerBound + 16, count: range.count == 20 ? 4 : 8)
    if range.count == 32 { fourth = word(at: range.lowerBound + 24, count: 8) }
  }

  /// Appends the 20 or 32 bytes of the name.
  package func append(to bytes: inout [UInt8]) {
    func append(_ word: UInt64, count: Int) {
      for shift in 0..<count {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * shift)))
      }
    }
    append(first, count: 8)
    append(second, count: 8)
    append(third, count: byteCount == 20 ? 4 : 8)
    if byteCount == 32 { append(fourth, count: 8) }
  }

  /// The 20 or 32 bytes of the name.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  private static func word(_ bytes: Span<UInt8>, from start: Int, digits: Int) -> UInt64? {
    var word: UInt64 = 0
    var wrong: UInt8 = 0
    let bytes = bytes.extracting(start..<start + digits)
    // Without branches: which digit comes next cannot be predicted.
    for index in bytes.indices {
      let byte = bytes[index]
      wrong |= (byte &- 0x30 < 10 ? 0 : 1) & (byte &- 0x61 < 6 ? 0 : 1)
      word = word << 4 | UInt64(byte & 15 &+ (byte >> 6) &* 9)
    }
    return wrong == 0 ? word : nil
  }
}

extension ObjectID {
  /// Bits that differ from id to id, for a table of ids.
  var scattered: UInt64 { second }
}

extension ObjectID: Hashable {
  package static func == (left: ObjectID, right: ObjectID) -> Bool {
    left.first == right.first && left.second == right.second && left.third == right.third
      && left.fourth == right.fourth && left.byteCount == right.byteCount
  }

  /// Feeds one word: it is a digest already, and the hasher adds the seed.
  package func hash(into hasher: inout Hasher) { hasher.combine(second) }
}

extension ObjectID: Comparable {
  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    if left.third != right.third { return left.third < right.third }
    if left.fourth != right.fourth { return left.fourth < right.fourth }
    return left.byteCount < right.byteCount
  }
}

extension ObjectID: CustomStringConvertible {
  /// The name in hexadecimal, in full.
  package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
