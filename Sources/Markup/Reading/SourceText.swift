/// The text of a file, decoded, and how it was encoded.
///
/// Valid UTF-8 is taken as it is; anything else is read as Latin-1, in which every byte means
/// something, so that no text is lost. A byte order mark is dropped and a NUL becomes U+FFFD.
/// Positions in a ``Document`` count the bytes of this text.
package struct SourceText: Hashable, Sendable {
  /// How the bytes of a file stand for characters.
  package enum Encoding: String, Hashable, Sendable {
    /// The bytes were valid UTF-8.
    case utf8 = "UTF-8"
    /// The bytes were not UTF-8, and each was read as the character with its number.
    case latin1 = "Latin-1"
  }

  /// The text in UTF-8, always valid, without NUL.
  package let bytes: [UInt8]
  /// What the file was taken to be encoded in.
  package let encoding: Encoding

  /// Decodes a file's bytes.
  package init(decoding file: Span<UInt8>) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMarked = file.count >= 3 && (0..<3).allSatisfy { file[$0] == mark[$0] }
    let text = file.extracting(isMarked ? 3..<file.count : 0..<file.count)
    var decoded = text.withUnsafeBufferPointer { Array($0) }
    if (try? UTF8Span(validating: text)) != nil {
      encoding = .utf8
    } else {
      encoding = .latin1
      decoded = Self.widened(decoded)
    }
    let null = decoded.span.firstIndex(of: 0, in: 0..<decoded.count)
    bytes = null == nil ? decoded : Self.withoutNull(decoded)
  }

  private static func widened(_ latin1: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(latin1.count + latin1.count / 8)
    for byte in latin1 {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        utf8.append(0xC0 | byte >> 6)
        utf8.append(0x80 | byte & 0x3F)
      }
    }
    return utf8
  }

  private static func withoutNull(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
  }
}
