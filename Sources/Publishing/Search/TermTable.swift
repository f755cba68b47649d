internal import Glibc

/// Numbers for terms in the order in which they first come, without a string for each.
///
/// Terms are bytes in one array, found by open addressing. A dictionary of strings takes three times
/// as long, and the search asks eight million times for a site of ten thousand pages.
struct TermTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers of terms plus one below the terms' hashes, or zero; a power of two of them, at least half of
  /// them zero.
  private var slots: [UInt64]

  /// Makes a table for about so many terms; the text of a post has a few hundred.
  init(capacity: Int = 512) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: 0, count: size)
    ends.reserveCapacity(capacity)
    bytes.reserveCapacity(8 * capacity)
  }

  var count: Int { ends.count }

  /// How long all terms are together.
  var byteCount: Int { bytes.count }

  /// Where the bytes of a term are.
  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  func term(_ number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

  /// The number of a term, which is ``count`` before the call if the term is new.
  mutating func number(of term: borrowing Span<UInt8>) -> Int {
    let hash = UInt64(Self.hash(of: term))
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash {
        let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
        if isTerm(number, equalTo: term) { return number }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash << 32 | UInt64(ends.count + 1)
    term.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    if 2 * ends.count > slots.count { grow() }
    return ends.count - 1
  }

  private func isTerm(_ number: Int, equalTo other: borrowing Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == other.count else { return false }
    return bytes.span.extracting(range).withUnsafeBytes { term in
      other.withUnsafeBytes { other in
        guard let first = term.baseAddress, let second = other.baseAddress else { return true }
        return memcmp(first, second, term.count) == 0
      }
    }
  }

  private mutating func grow() {
    let all = slots
    slots = Array(repeating: 0, count: 2 * all.count)
    for entry in all where entry != 0 {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// Eight bytes at a time are mixed in by a multiplication whose halves are folded, since the low bits
  /// choose the slot.
  private static func hash(of term: borrowing Span<UInt8>) -> UInt32 {
    term.withUnsafeBytes { bytes in
      var hash = UInt64(truncatingIfNeeded: bytes.count)
      var rest = bytes[...]
      while rest.count >= 8 {
        hash = mixed(hash ^ rest.loadUnaligned(as: UInt64.self))
        rest = rest.dropFirst(8)
      }
      let word = rest.reduce(0) { $0 << 8 | UInt64($1) }
      return UInt32(truncatingIfNeeded: mixed(hash ^ word))
    }
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    // The golden ratio's fraction, as in Knuth's multiplicative hashing (volume 3, 6.4).
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
