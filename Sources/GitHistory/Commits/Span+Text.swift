// The few ways in which git's text is searched. Positions are always inside the span: each caller
// gets them from the span's count or from one of these functions.

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0a
  static let space: UInt8 = 0x20
  static let numberSign: UInt8 = 0x23
  static let plus: UInt8 = 0x2b
  static let minus: UInt8 = 0x2d
  static let colon: UInt8 = 0x3a
  static let less: UInt8 = 0x3c
  static let greater: UInt8 = 0x3e

  /// White space of the C locale.
  var isSpace: Bool { self == .space || 0x09...0x0d ~= self }

  /// A letter or digit of ASCII.
  var isAlphanumeric: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }

  /// The byte with an ASCII capital turned small.
  var lowercased: UInt8 { 0x41...0x5a ~= self ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// Where a byte first occurs in a range.
  func position(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    var position = start
    while position < end {
      if self[position] == byte { return position }
      position += 1
    }
    return nil
  }

  /// Where a byte last occurs in a range.
  func lastPosition(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    var position = end
    while position > start {
      position -= 1
      if self[position] == byte { return position }
    }
    return nil
  }

  /// Tells whether a text stands at a position and ends before `end`.
  func has(_ text: String, at start: Int, to end: Int) -> Bool {
    let text = text.utf8Span.span
    guard text.count <= end - start else { return false }
    for index in text.indices where text[index] != self[start + index] { return false }
    return true
  }

  /// Tells whether an ASCII text in small letters fills a range, in letters of any size.
  func spells(_ text: String, in range: Range<Int>) -> Bool {
    let text = text.utf8Span.span
    guard text.count == range.count else { return false }
    for index in text.indices where text[index] != self[range.lowerBound + index].lowercased {
      return false
    }
    return true
  }

  /// Tells whether a range holds exactly these bytes.
  func has(_ bytes: [UInt8], at range: Range<Int>) -> Bool {
    guard bytes.count == range.count else { return false }
    for index in bytes.indices where bytes[index] != self[range.lowerBound + index] { return false }
    return true
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The beginning of a range, cut between characters if it is UTF-8.
  func beginning(of range: Range<Int>, upTo count: Int) -> Range<Int> {
    guard range.count > count else { return range }
    var end = range.lowerBound + count
    while end > range.lowerBound, self[end] & 0xc0 == 0x80 { end -= 1 }
    return range.lowerBound..<end
  }

  /// The decimal number that fills a range; `nil` if there is none or it is too large.
  func number(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    var number = 0
    for position in start..<end {
      guard 0x30...0x39 ~= self[position] else { return nil }
      let (shifted, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (next, isTooLargeNow) = shifted.addingReportingOverflow(Int(self[position] - 0x30))
      if isTooLarge || isTooLargeNow { return nil }
      number = next
    }
    return number
  }

  /// The bytes of a range.
  func copy(_ range: Range<Int>) -> [UInt8] {
    Array(capacity: range.count) { output in
      for index in range { output.append(self[index]) }
    }
  }

  /// Untrusted bytes for a message: cut short, one line, control characters written out.
  func excerpt(_ range: Range<Int>) -> String {
    let longest = 120
    let text = TextEncoding.utf8.text(extracting(beginning(of: range, upTo: longest))).text
    var excerpt = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        excerpt += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: excerpt.unicodeScalars.append(scalar)
      }
    }
    return range.count > longest ? excerpt + "…" : excerpt
  }
}
