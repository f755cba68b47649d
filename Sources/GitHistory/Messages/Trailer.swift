/// A line `Key: value` at the end of a message, with the lines that continue it.
package struct Trailer: Hashable, Sendable {
  package let key: String
  /// The value on one line.
  package let value: String
}

extension Message {
  /// The trailers, top down; a message whose end was cut off has none.
  package var trailers: [Trailer] {
    guard !isCut else { return [] }
    let bytes = bytes.span
    let block = TrailerBlock(of: bytes)
    guard block.isAccepted else { return [] }
    return block.entries(of: bytes).map { entry in
      Trailer(
        key: encoding.text(bytes.extracting(entry.key)).text,
        value: entry.value(of: bytes, encoding: encoding))
    }
  }
}

extension TrailerBlock {
  /// Where the parts of a trailer are.
  struct Entry {
    let key: Range<Int>
    /// The value's lines, trimmed.
    var values: [Range<Int>]

    /// The value on one line.
    func value(of bytes: Span<UInt8>, encoding: TextEncoding) -> String {
      var text = ""
      for value in values where !value.isEmpty {
        if !text.isEmpty { text += " " }
        text += encoding.text(bytes.extracting(value)).text
      }
      return text
    }
  }

  /// The trailers of the block, top down; other lines are left out.
  func entries(of bytes: Span<UInt8>) -> [Entry] {
    var entries: [Entry] = []
    var canContinue = false
    for line in lines {
      if bytes[line.lowerBound].isSpace {
        guard canContinue else { continue }
        entries[entries.count - 1].values.append(bytes.trimmed(line))
      } else if let colon = Self.separator(in: line, of: bytes) {
        let key = bytes.trimmed(line.lowerBound..<colon)
        entries.append(Entry(key: key, values: [bytes.trimmed(colon + 1..<line.upperBound)]))
        canContinue = true
      } else {
        canContinue = false
      }
    }
    return entries
  }
}
