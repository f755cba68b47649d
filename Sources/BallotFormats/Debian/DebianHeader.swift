internal import Voting

/// The options of a Debian tally sheet.
struct DebianHeader {
  /// The options' names.
  private(set) var options: [String] = []
  private(set) var problems: [BallotFileProblem] = []

  /// Reads up to the first vote, or through the whole file if there is none.
  ///
  /// The names stand in lines such as `|/  Option 3----->: Ada`, whose bars lead down to the columns of
  /// the votes; a name may go on in the lines below its first.
  init(_ lines: inout SourceLines, in bytes: Span<UInt8>) {
    var rest = lines
    var mayGoOn = false
    while let line = rest.next(in: bytes) {
      let isVote =
        DebianVote.isMarked(line, in: bytes)
        || !options.isEmpty
          && DebianVote.isUnmarked(line, options: options.count, in: bytes)
      if isVote { break }
      let text = Self.withoutBars(line, in: bytes)
      if let name = Self.name(text, in: bytes) {
        add(name, line, option: text, in: bytes)
        mayGoOn = true
      } else if mayGoOn, !text.isEmpty, text.lowerBound > line.start {
        append(text, line, in: bytes)
      } else {
        mayGoOn = false
      }
      lines = rest
    }
  }

  /// The option that means none of the others: a last one that is called so.
  var defaultOption: Candidate? {
    guard let last = options.last, Self.isDefault(last) else { return nil }
    return options.count - 1
  }

  /// Tells whether an option is called as the default option is in Debian's votes.
  static func isDefault(_ name: String) -> Bool {
    ["none of the above", "further discussion"].contains(name.lowercased())
  }

  /// The line without the bars and slashes of the drawing.
  private static func withoutBars(_ line: SourceLine, in bytes: Span<UInt8>) -> Range<Int> {
    var start = line.content.lowerBound
    while start < line.content.upperBound, " \t|/\\".utf8.contains(bytes[start]) { start += 1 }
    return bytes.trimmed(start..<line.content.upperBound)
  }

  /// The name in `Option 3----->: name`, or nothing if the text reads otherwise.
  private static func name(_ text: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    let word = Array("Option ".utf8)
    guard text.count > word.count else { return nil }
    for (index, byte) in word.enumerated() where bytes[text.lowerBound + index] != byte {
      return nil
    }
    guard let colon = bytes.first(UInt8(ascii: ":"), in: text) else { return nil }
    for position in (text.lowerBound + word.count)..<colon {
      guard !bytes.isBlank(position) || position == colon - 1 else { return nil }
    }
    return bytes.trimmed((colon + 1)..<text.upperBound)
  }

  private mutating func add(
    _ name: Range<Int>, _ line: SourceLine, option: Range<Int>, in bytes: Span<UInt8>
  ) {
    let number = Self.number(option, in: bytes)
    if number != options.count + 1 {
      problems.append(
        line.problem("option \(options.count + 1) should stand here", option.lowerBound))
    }
    guard !name.isEmpty else {
      problems.append(line.problem("an option without a name", name.lowerBound))
      return options.append("Option \(options.count + 1)")
    }
    let text = decode(name, line, in: bytes)
    if options.contains(text) {
      problems.append(line.problem("'\(text)' stands twice", name.lowerBound))
    }
    options.append(text)
  }

  /// The number after `Option`, in decimal digits or as one letter from `A` for ten.
  private static func number(_ option: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    let start = option.lowerBound + 7
    var end = start
    while end < option.upperBound, bytes[end] != UInt8(ascii: "-"), bytes[end] != UInt8(ascii: ":"),
      bytes[end] != UInt8(ascii: ">"), !bytes.isBlank(end)
    {
      end += 1
    }
    if case .value(let number) = bytes.wholeNumber(start..<end) { return number }
    return end == start + 1 ? DebianVote.rank(bytes[start]) : nil
  }

  private mutating func append(_ text: Range<Int>, _ line: SourceLine, in bytes: Span<UInt8>) {
    guard let last = options.indices.last else { return }
    options[last] += " " + decode(text, line, in: bytes)
  }

  /// The text of a name, taken as Latin-1 with a warning where it is not UTF-8.
  private mutating func decode(
    _ range: Range<Int>, _ line: SourceLine, in bytes: Span<UInt8>
  ) -> String {
    let valid = bytes.text(range)
    let text = valid ?? bytes.latin1(range)
    if valid == nil {
      problems.append(
        line.problem("not UTF-8, read as Latin-1: '\(text)'", range.lowerBound, severity: .warning))
    }
    if text.unicodeScalars.contains(where: CandidateNames.isControl) {
      problems.append(line.problem("a control character in a name", range.lowerBound))
    }
    return text
  }
}

extension Span where Element == UInt8 {
  /// The text of a range in ISO 8859-1, in which every byte is a character.
  func latin1(_ range: Range<Int>) -> String {
    var text = ""
    for position in range { text.unicodeScalars.append(Unicode.Scalar(self[position])) }
    return text
  }
}
