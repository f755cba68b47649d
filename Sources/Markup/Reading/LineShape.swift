/// What the start of a line, and the signs in it, could mean to a Markdown parser.
///
/// Everything here is an upper bound that holds in any context: a line may turn out to be code,
/// but never to open more containers or to hold more cells than its shape says.
struct LineShape {
  /// The first byte of the line and the byte after its last, without the line ending.
  let range: Range<Int>
  /// The columns of white space before the first other byte; a tab counts as four.
  private(set) var indentation = 0
  /// The containers (quotes, list items, footnotes) that the line can be inside of or open.
  private(set) var depth = 0
  /// Where the text behind the container marks begins.
  private(set) var textStart: Int
  /// Whether white space, or quote marks at the margin, is all there is.
  private(set) var isBlank = false
  /// Whether no paragraph goes on from the line before: a list item or heading starts here.
  private(set) var startsBlock = false

  init(_ range: Range<Int>, in bytes: Span<UInt8>) {
    self.range = range
    textStart = range.lowerBound
    skipSpace(in: bytes)
    indentation = depth
    let start = textStart
    guard !isThematicBreak(in: bytes) else {
      startsBlock = indentation <= 3
      depth /= 2
      return
    }
    // Until now, and for all white space below, `depth` is in columns: two make a level.
    var marks = 0
    while skipMark(in: bytes) {
      marks += 1
      let columns = depth
      skipSpace(in: bytes)
      // The first space is part of the mark.
      if depth > columns { depth -= 1 }
    }
    depth = depth / 2 + marks
    let onlyQuotes = (start..<textStart).allSatisfy {
      bytes[$0] == UInt8(ascii: ">") || Self.isSpace(bytes[$0])
    }
    isBlank = textStart == range.upperBound && (marks == 0 || onlyQuotes && indentation <= 3)
    if marks == 0, isBlank { depth = 0 }
    startsBlock = indentation <= 3 && textStart < range.upperBound && startsBlock(at: start, bytes)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private mutating func skipSpace(in bytes: Span<UInt8>) {
    while textStart < range.upperBound, Self.isSpace(bytes[textStart]) {
      depth += bytes[textStart] == UInt8(ascii: "\t") ? 4 : 1
      textStart += 1
    }
  }

  /// Steps over one container mark; false where there is none.
  private mutating func skipMark(in bytes: Span<UInt8>) -> Bool {
    guard textStart < range.upperBound else { return false }
    var next = textStart + 1
    switch bytes[textStart] {
    case UInt8(ascii: ">"):
      textStart = next
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while next < range.upperBound, Self.isDigit(bytes[next]) { next += 1 }
      guard next < range.upperBound,
        bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")")
      else { return false }
      next += 1
    case UInt8(ascii: "["):
      guard let end = footnoteMarkEnd(in: bytes) else { return false }
      textStart = end
      return true
    default:
      return false
    }
    guard next == range.upperBound || Self.isSpace(bytes[next]) else { return false }
    textStart = next
    return true
  }

  private func footnoteMarkEnd(in bytes: Span<UInt8>) -> Int? {
    var next = textStart + 1
    guard next < range.upperBound, bytes[next] == UInt8(ascii: "^") else { return nil }
    while next < range.upperBound, bytes[next] != UInt8(ascii: "]") { next += 1 }
    guard next + 1 < range.upperBound, bytes[next + 1] == UInt8(ascii: ":") else { return nil }
    return next + 2
  }

  /// A bullet or a heading sign at the margin ends any paragraph above it.
  private func startsBlock(at start: Int, _ bytes: Span<UInt8>) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return start + 1 < range.upperBound && Self.isSpace(bytes[start + 1])
    case UInt8(ascii: "#"):
      var next = start
      while next < range.upperBound, bytes[next] == UInt8(ascii: "#") { next += 1 }
      return next - start <= 6 && next < range.upperBound && Self.isSpace(bytes[next])
    default:
      return false
    }
  }

  private func isThematicBreak(in bytes: Span<UInt8>) -> Bool {
    guard textStart < range.upperBound else { return false }
    let sign = bytes[textStart]
    guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for index in textStart..<range.upperBound where !Self.isSpace(bytes[index]) {
      guard bytes[index] == sign else { return false }
      count += 1
    }
    return count >= 3
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
