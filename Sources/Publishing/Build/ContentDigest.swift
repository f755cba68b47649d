internal import Crypto
internal import FoundationEssentials

/// What tells one content from another: the first half of its SHA-256.
package struct ContentDigest: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Digests bytes.
  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    self.init(hash.finalize())
  }

  fileprivate init(_ digest: SHA256.Digest) {
    var words: (UInt64, UInt64) = (0, 0)
    for (index, byte) in digest.prefix(16).enumerated() {
      if index < 8 {
        words.0 = words.0 << 8 | UInt64(byte)
      } else {
        words.1 = words.1 << 8 | UInt64(byte)
      }
    }
    self.init(high: words.0, low: words.1)
  }
}

/// A digest of several things in their order, each apart from the next.
package struct DigestBuilder {
  private var bytes: [UInt8] = []

  package init(_ kind: String) { add(kind) }

  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func add(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func add(_ digest: ContentDigest) {
    withUnsafeBytes(of: (digest.high.littleEndian, digest.low.littleEndian)) {
      bytes.append(contentsOf: $0)
    }
  }

  package var digest: ContentDigest { ContentDigest(of: bytes) }
}
