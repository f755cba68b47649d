/// What a field holds where a whole number is expected.
enum WholeNumber: Equatable {
  case value(Int)
  case notANumber
  case tooLarge
}

extension Span where Element == UInt8 {
  /// Tells whether the byte is a space or a tab.
  func isBlank(_ position: Int) -> Bool {
    self[position] == UInt8(ascii: " ") || self[position] == UInt8(ascii: "\t")
  }

  /// The range without blanks at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(start) { start += 1 }
    while end > start, isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  /// The first place of a byte in a range.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    for position in range where self[position] == byte { return position }
    return nil
  }

  /// The trimmed fields between the separators, empty ones included.
  func fields(_ range: Range<Int>, separator: UInt8) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where self[position] == separator {
      fields.append(trimmed(start..<position))
      start = position + 1
    }
    fields.append(trimmed(start..<range.upperBound))
    return fields
  }

  /// The text of a range, or nothing if it is not UTF-8.
  func text(_ range: Range<Int>) -> String? {
    guard let text = try? UTF8Span(validating: extracting(range)) else { return nil }
    return String(copying: text)
  }

  /// The text of a range with a replacement character for whatever is not UTF-8, for messages.
  func quotable(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for position in range.prefix(60) { bytes.append(self[position] < 0x20 ? 0x20 : self[position]) }
    return String(decoding: bytes, as: UTF8.self) + (range.count > 60 ? "…" : "")
  }

  /// The whole number that fills a range.
  func wholeNumber(_ range: Range<Int>) -> WholeNumber {
    guard !range.isEmpty else { return .notANumber }
    var value = 0
    var isTooLarge = false
    for position in range {
      let digit = self[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return .notANumber }
      let (shifted, over) = value.multipliedReportingOverflow(by: 10)
      let (next, overNow) = shifted.addingReportingOverflow(Int(digit))
      isTooLarge = isTooLarge || over || overNow
      value = isTooLarge ? 0 : next
    }
    return isTooLarge ? .tooLarge : .value(value)
  }
}
