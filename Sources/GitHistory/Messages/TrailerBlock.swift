// Where the trailers of a message are, by the rule of git-interpret-trailers(1): the last paragraph,
// unless it is the title, if all its lines are trailers, or if one is a known trailer and at least
// a quarter are trailers. Comments, blank lines and a list of conflicts may follow it. A divider
// line does not end the message, as for `git log`.
//
// Known are the lines git itself writes and, as if `trailer.<name>.key` named them, Change-Id and
// Co-authored-by: communities write prose beside them, and git alone would miss a co-author.

/// The lines of the last paragraph, and whether they are trailers.
struct TrailerBlock {
  /// The paragraph's lines, top down, without comments.
  private(set) var lines: [Range<Int>] = []
  /// Tells whether the paragraph is a block of trailers by git's rule.
  private(set) var isAccepted = false

  private var trailers = 0
  private var others = 0
  private var continuations = 0
  private var hasKnownTrailer = false

  /// Looks at the last paragraph of a message.
  init(of bytes: Span<UInt8>) {
    guard let titleEnd = Self.titleEnd(of: bytes) else { return }
    var line = Self.lastLine(of: bytes, after: titleEnd)
    while let text = line {
      if bytes.isBlank(text) {
        others += continuations
        isAccepted =
          hasKnownTrailer && trailers * 3 >= others || trailers > 0 && others == 0
        lines.reverse()
        return
      }
      count(text, of: bytes)
      line = bytes.line(before: text, from: titleEnd)
    }
    lines = []
  }

  /// Whether a line near the end begins as `Change-Id` and `Co-authored-by` do.
  ///
  /// Most messages have none, and need no closer look. Goes up from the end to the blank line above the
  /// first line that is neither blank nor a comment nor indented, and so at least as far as the block.
  static func mayMatter(in bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return false }
    let end = bytes[bytes.count - 1] == .newline ? bytes.count : bytes.count + 1
    var line = bytes.line(before: end..<end, from: 0)
    var hasSeenText = false
    while let text = line {
      if bytes.isBlank(text) {
        if hasSeenText { return false }
      } else {
        let first = bytes[text.lowerBound]
        if first | 0x20 == 0x63 { return true }
        if first != .numberSign, !first.isSpace { hasSeenText = true }
      }
      line = bytes.line(before: text, from: 0)
    }
    return false
  }

  /// Where the colon of a trailer is in a line; `nil` if the line is none.
  static func separator(in line: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    var hasSpace = false
    for position in line {
      let byte = bytes[position]
      if byte == .colon { return position == line.lowerBound ? nil : position }
      if !hasSpace, byte.isAlphanumeric || byte == .minus { continue }
      guard position > line.lowerBound, byte == .space || byte == .tab else { return nil }
      hasSpace = true
    }
    return nil
  }

  /// Where the blank line after the title begins.
  private static func titleEnd(of bytes: Span<UInt8>) -> Int? {
    var line = bytes.line(at: 0)
    while let text = line {
      if text.isEmpty || bytes[text.lowerBound] != .numberSign, bytes.isBlank(text) {
        return text.lowerBound
      }
      line = bytes.line(after: text)
    }
    return nil
  }

  /// The last line that is neither blank nor a comment nor part of a list of conflicts.
  private static func lastLine(of bytes: Span<UInt8>, after start: Int) -> Range<Int>? {
    // The line after the last begins behind its line feed, even if that is not there.
    let end = bytes[bytes.count - 1] == .newline ? bytes.count : bytes.count + 1
    var line = bytes.line(before: end..<end, from: start)
    var beforeConflicts: Range<Int>?
    while let text = line {
      let isConflict = !text.isEmpty && bytes[text.lowerBound] == .tab
      let isComment = !text.isEmpty && bytes[text.lowerBound] == .numberSign
      if bytes.has("Conflicts:\n", at: text.lowerBound, to: min(text.upperBound + 1, bytes.count)) {
        beforeConflicts = nil
      } else if isConflict {
        beforeConflicts = beforeConflicts ?? text
      } else if !isComment, !bytes.isBlank(text) {
        return beforeConflicts ?? text
      }
      line = bytes.line(before: text, from: start)
    }
    return beforeConflicts
  }

  private mutating func count(_ line: Range<Int>, of bytes: Span<UInt8>) {
    let first = bytes[line.lowerBound]
    if first == .numberSign {
      others += continuations
      continuations = 0
      return
    }
    lines.append(line)
    if bytes.has("Signed-off-by: ", at: line.lowerBound, to: line.upperBound)
      || bytes.has("(cherry picked from commit ", at: line.lowerBound, to: line.upperBound)
    {
      hasKnownTrailer = true
    } else if first.isSpace {
      continuations += 1
      return
    } else if let colon = Self.separator(in: line, of: bytes) {
      let key = bytes.trimmedEnd(line.lowerBound..<colon)
      if bytes.spells("change-id", in: key) || bytes.spells("co-authored-by", in: key) {
        hasKnownTrailer = true
      }
    } else {
      others += continuations + 1
      continuations = 0
      return
    }
    trailers += 1
    continuations = 0
  }
}
