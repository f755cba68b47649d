/// Bytes under construction: numbers of any size take as few as they need.
struct PackedWriter {
  var bytes: [UInt8] = []

  /// Appends a number that is not negative, seven bits a byte, the lowest first (LEB128).
  mutating func append(_ number: Int) {
    var rest = UInt64(truncatingIfNeeded: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a text after its length.
  mutating func append(_ text: ArraySlice<UInt8>) {
    append(text.count)
    bytes.append(contentsOf: text)
  }

  /// Appends a text after its length.
  mutating func append(_ text: String) { append(Array(text.utf8)[...]) }

  /// Appends a digest of what is there, by which ``PackedReader`` knows that nothing was changed.
  mutating func seal() {
    let digest = PackedReader.digest(of: bytes.span, in: 0..<bytes.count)
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: digest >> UInt64(shift)))
    }
  }
}

/// A place in packed bytes; the buffer is passed in, and reading beyond its end gives nothing.
struct PackedReader {
  private var position: Int
  private let end: Int

  /// Starts reading sealed bytes that end a buffer; nothing if they are not as they were sealed.
  init?(_ bytes: [UInt8], from start: Int = 0) {
    let span = bytes.span
    guard start >= 0, bytes.count - start >= 8 else { return nil }
    position = start
    end = bytes.count - 8
    var digest: UInt64 = 0
    for index in (end..<bytes.count).reversed() { digest = digest << 8 | UInt64(span[index]) }
    guard digest == Self.digest(of: span, in: start..<end) else { return nil }
  }

  /// Whether all was read.
  var isAtEnd: Bool { position == end }

  /// Reads a number.
  mutating func number(in bytes: Span<UInt8>) -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return Int(exactly: value) }
      shift += 7
    }
    return nil
  }

  /// Reads a number that fits into 32 bits.
  mutating func number32(in bytes: Span<UInt8>) -> Int32? {
    number(in: bytes).flatMap { Int32(exactly: $0) }
  }

  /// Takes so many bytes and returns where they are.
  mutating func range(_ count: Int) -> Range<Int>? {
    guard count >= 0, count <= end - position else { return nil }
    defer { position += count }
    return position..<position + count
  }

  // FNV-1a over words of eight bytes: enough against a disk's mistakes, and fast.
  static func digest(of bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = range.lowerBound
    let end = range.upperBound
    while index + 8 <= end {
      var word: UInt64 = 0
      for offset in 0..<8 { word = word << 8 | UInt64(bytes[index + offset]) }
      digest = (digest ^ word) &* 0x100_0000_01b3
      digest ^= digest >> 29
      index += 8
    }
    while index < end {
      digest = (digest ^ UInt64(bytes[index])) &* 0x100_0000_01b3
      index += 1
    }
    return digest
  }
}
