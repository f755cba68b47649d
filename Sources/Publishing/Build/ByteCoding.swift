// The manifest is our own file, written and read by the same version; what does not fit is not read
// at all, and the site is built anew.

/// Writes values one after the other.
struct ByteEncoder {
  private(set) var bytes: [UInt8] = []

  /// Starts with room for so many bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ other: [UInt8]) {
    add(other.count)
    bytes.append(contentsOf: other)
  }

  /// Takes over what was written before.
  mutating func add(encoded other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ digest: ContentDigest) {
    for word in [digest.high, digest.low] {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  mutating func add(_ stamp: FileStamp) {
    add(stamp.size)
    add(stamp.changed)
  }

  mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  mutating func add<Value>(_ values: [Value], _ each: (inout ByteEncoder, Value) -> Void) {
    add(values.count)
    for value in values { each(&self, value) }
  }
}

/// What was written does not fit what is to be read.
struct UnfitBytes: Error {}

/// Reads what ``ByteEncoder`` wrote.
struct ByteDecoder {
  private let bytes: [UInt8]
  /// How many bytes are read.
  private(set) var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What was read from a place on.
  func encoded(from start: Int) -> ArraySlice<UInt8> { bytes[start..<index] }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number() throws(UnfitBytes) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count, shift < 64 {
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(value & 1))
      }
      shift += 7
    }
    throw UnfitBytes()
  }

  private mutating func run() throws(UnfitBytes) -> Range<Int> {
    let count = try number()
    guard count >= 0, count <= bytes.count - index else { throw UnfitBytes() }
    defer { index += count }
    return index..<(index + count)
  }

  mutating func text() throws(UnfitBytes) -> String {
    let range = try run()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func data() throws(UnfitBytes) -> [UInt8] { Array(bytes[try run()]) }

  mutating func flag() throws(UnfitBytes) -> Bool {
    guard index < bytes.count else { throw UnfitBytes() }
    defer { index += 1 }
    return bytes[index] == 1
  }

  private mutating func word() throws(UnfitBytes) -> UInt64 {
    guard bytes.count - index >= 8 else { throw UnfitBytes() }
    defer { index += 8 }
    let start = index
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
  }

  mutating func digest() throws(UnfitBytes) -> ContentDigest {
    ContentDigest(high: try word(), low: try word())
  }

  mutating func stamp() throws(UnfitBytes) -> FileStamp {
    FileStamp(size: try number(), changed: try number())
  }

  mutating func optionalText() throws(UnfitBytes) -> String? {
    try flag() ? try text() : nil
  }

  mutating func values<Value>(
    _ each: (inout ByteDecoder) throws(UnfitBytes) -> Value
  ) throws(UnfitBytes) -> [Value] {
    let count = try number()
    guard count >= 0, count <= bytes.count - index else { throw UnfitBytes() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try each(&self)) }
    return values
  }
}
