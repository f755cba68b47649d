/// A sentence of a statement, with where it starts.
struct StatementSentence {
  /// The words in lower case, without the marks around them, with a space before and after each.
  let folded: [UInt8]
  /// The sentence as it is written, in bytes of the text.
  let range: Range<Int>
  /// Where its first word is.
  let position: TextPosition

  /// The words of the folded sentence.
  var words: [String] {
    folded.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The sentence as it is written, lines joined.
  func written(in text: [UInt8]) -> String {
    String(decoding: text[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Splits a statement's text; paragraphs, list items and headings end a sentence as full stops do.
  static func all(in text: [UInt8], firstLine: Int) -> [StatementSentence] {
    var splitter = StatementSplitter(line: firstLine)
    splitter.read(text.span)
    return splitter.sentences
  }
}

/// Goes through a text once, byte by byte; bytes outside ASCII count as letters.
private struct StatementSplitter {
  private(set) var sentences: [StatementSentence] = []
  private var folded: [UInt8] = []
  private var start: (offset: Int, position: TextPosition)?
  private var line: Int
  private var lineStart = 0

  init(line: Int) { self.line = line }

  mutating func read(_ text: Span<UInt8>) {
    var cursor = 0
    var isLineStart = true
    var isHeading = false
    while cursor < text.count {
      switch text[cursor] {
      case UInt8(ascii: "\n"):
        // A line without words ends the paragraph.
        if isLineStart || isHeading { finish(at: cursor) }
        cursor += 1
        (line, lineStart, isLineStart, isHeading) = (line + 1, cursor, true, false)
      // Control bytes separate words as blanks do; a word has at least one byte above them.
      case ...0x20: cursor += 1
      default:
        if isLineStart {
          isHeading = text[cursor] == UInt8(ascii: "#")
          if isHeading || isListMark(text[cursor]) { finish(at: cursor) }
          isLineStart = false
        }
        cursor = word(text, from: cursor)
      }
    }
    finish(at: text.count)
  }

  /// Takes in one word and returns where it ends.
  private mutating func word(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] > 0x20 { end += 1 }
    if self.start == nil {
      let position = TextPosition(line: line, column: column(text, of: start))
      self.start = (start, position)
    }
    var (first, last) = (start, end)
    while first < last, isMark(text[first]) { first += 1 }
    while last > first, isMark(text[last - 1]) { last -= 1 }
    if folded.isEmpty { folded.append(UInt8(ascii: " ")) }
    var cursor = first
    while cursor < last {
      if isCurlyApostrophe(text, at: cursor) {
        folded.append(UInt8(ascii: "'"))
        cursor += 3
      } else {
        let byte = text[cursor]
        folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        cursor += 1
      }
    }
    if last > first { folded.append(UInt8(ascii: " ")) }
    if endsSentence(text, start, end) { finish(at: end) }
    return end
  }

  private mutating func finish(at end: Int) {
    if let start, folded.count > 2 {
      sentences.append(
        StatementSentence(folded: folded, range: start.offset..<end, position: start.position))
    }
    folded = []
    start = nil
  }

  private func endsSentence(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch text[end - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    // "e.g.", "i.e." and initials have a dot within their last three bytes or few letters.
    case UInt8(ascii: "."): end - start > 4 || end - start > 2 && text[end - 3] != UInt8(ascii: ".")
    default: false
    }
  }

  private func column(_ text: Span<UInt8>, of offset: Int) -> Int {
    var column = 1
    for place in lineStart..<offset where text[place] & 0xC0 != 0x80 { column += 1 }
    return column
  }

  private func isListMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ">")
  }

  private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: false
    default: true
    }
  }

  private func isCurlyApostrophe(_ text: Span<UInt8>, at offset: Int) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80
      && text[offset + 2] == 0x99
  }
}
