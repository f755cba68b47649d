/// A place in the bytes of a file, with its line and column; the bytes are passed in.
struct Cursor {
  /// The byte it stands at.
  private(set) var position: Int
  /// The line, counted from 1.
  private(set) var line = 1
  private var lineStart: Int

  /// Starts at the first byte, after a byte order mark if there is one.
  init(_ bytes: Span<UInt8>) {
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    position = hasMark ? 3 : 0
    lineStart = position
  }

  /// Starts at the start of a line, which is then line 1.
  init(atLineStart position: Int) {
    self.position = position
    lineStart = position
  }

  /// The byte in the line, counted from 1.
  var column: Int { position - lineStart + 1 }

  /// The byte it stands at, or nothing at the end of the file.
  func byte(in bytes: Span<UInt8>) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// Tells whether nothing is left in the file.
  func isAtEnd(in bytes: Span<UInt8>) -> Bool { position >= bytes.count }

  /// Tells whether nothing is left in the line.
  func isAtLineEnd(in bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count else { return true }
    if bytes[position] == UInt8(ascii: "\n") { return true }
    guard bytes[position] == UInt8(ascii: "\r") else { return false }
    return position + 1 >= bytes.count || bytes[position + 1] == UInt8(ascii: "\n")
  }

  /// Where the line ends, its carriage return left out.
  func lineEnd(in bytes: Span<UInt8>) -> Int {
    var end = self
    while !end.isAtLineEnd(in: bytes) { end.position += 1 }
    return end.position
  }

  /// Moves within the line.
  mutating func move(to position: Int) { self.position = position }

  /// Moves to the next byte if it stands at `byte`, and tells whether it did.
  mutating func skip(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    guard self.byte(in: bytes) == byte else { return false }
    position += 1
    return true
  }

  /// Moves over spaces and tabs.
  mutating func skipBlanks(in bytes: Span<UInt8>) {
    while let byte = byte(in: bytes), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      position += 1
    }
  }

  /// Moves to the first byte of the next line, or to the end of the file.
  mutating func skipLine(in bytes: Span<UInt8>) {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    if position < bytes.count { startLine(at: position + 1) }
  }

  /// Moves to the first byte of the next line, which is known to be there.
  mutating func startLine(at position: Int) {
    self.position = position
    lineStart = position
    line += 1
  }

  /// Moves on by lines that were read elsewhere.
  mutating func skipLines(_ count: Int, to position: Int) {
    self.position = position
    lineStart = position
    line += count
  }

  /// Moves behind a line, to the next one or to the end of the file.
  mutating func finishLine(at position: Int, in bytes: Span<UInt8>) {
    if bytes[position - 1] == UInt8(ascii: "\n") {
      startLine(at: position)
    } else {
      move(to: position)
    }
  }

  /// Tells whether it stands at a digit.
  func isAtDigit(in bytes: Span<UInt8>) -> Bool {
    guard let byte = byte(in: bytes) else { return false }
    return byte &- UInt8(ascii: "0") < 10
  }

  /// Moves over digits; `nil` if they are more than an integer holds.
  mutating func digits(in bytes: Span<UInt8>) -> Int? {
    var value: Int? = 0
    while isAtDigit(in: bytes) {
      let digit = Int(bytes[position] - UInt8(ascii: "0"))
      if let before = value {
        let (tens, isOver) = before.multipliedReportingOverflow(by: 10)
        let (next, isOverNow) = tens.addingReportingOverflow(digit)
        value = isOver || isOverNow ? nil : next
      }
      position += 1
    }
    return value
  }

  /// Something wrong where it stands.
  func problem(
    _ message: String, severity: BallotFileProblem.Severity = .error
  ) -> BallotFileProblem {
    BallotFileProblem(severity: severity, line: line, column: column, message: message)
  }
}

extension Span where Element == UInt8 {
  /// Moves over one to four digits and gives their value, or -1 where there are none or more.
  ///
  /// For the readers' way through lines without any surprise.
  @inline(__always)
  func shortNumber(at position: inout Int) -> Int {
    guard position < count, case var value = Int(self[position] &- UInt8(ascii: "0")), value < 10
    else { return -1 }
    position &+= 1
    var left = 3
    while position < count {
      let digit = Int(self[position] &- UInt8(ascii: "0"))
      guard digit < 10 else { return value }
      guard left > 0 else { return -1 }
      value = value &* 10 &+ digit
      position &+= 1
      left &-= 1
    }
    return value
  }

  /// The digit at `position`, if it is 1 to 9 and `separator` follows; otherwise 10 or more.
  ///
  /// Both bytes are looked at as one number, which halves the work of the readers' short ways.
  @inline(__always)
  func lonelyDigit(at position: Int, before separator: UInt8) -> UInt16 {
    guard position &+ 1 < count else { return .max }
    // Checked against the end of the span; "unsafe" is only that any bits are taken for a number.
    let pair = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt16.self).littleEndian
    let digit = pair &- (UInt16(separator) &<< 8 | UInt16(UInt8(ascii: "0")))
    return digit == 0 ? .max : digit
  }

  /// The place behind the line end at `position`, or -1 if the line does not end there.
  @inline(__always)
  func afterLineEnd(at position: Int) -> Int {
    guard position < count else { return count }
    if self[position] == UInt8(ascii: "\n") { return position &+ 1 }
    guard self[position] == UInt8(ascii: "\r"), position &+ 1 < count,
      self[position &+ 1] == UInt8(ascii: "\n")
    else { return -1 }
    return position &+ 2
  }
}
