extension ShellLexer {
  private static let keywords = WordTable([
    (.declaresFunction, "function"),
    // After these a command follows.
    (.keyword, "if then elif else while until do time ! {"),
    // After these none does.
    (
      .constant,
      """
      fi done esac case for in select } break continue declare exit export local readonly return \
      set shift source trap typeset unset
      """
    ),
  ])

  /// Reads one word, with all its quotes and variables.
  mutating func readWord(_ scanner: inout CodeScanner) {
    let start = scanner.position
    let isCommand = expectsCommand
    expectsCommand = false
    let (word, isName) = takePlainWord(&scanner)
    let next = scanner.peek()
    if isName, next == .equals {
      scanner.mark(.variable, from: start)
      expectsCommand = isCommand
      scanner.skip()
    } else if Self.endsWord(next) || scanner.isAtEnd {
      mark(word, from: start, isCommand: isCommand, &scanner)
      return
    } else if isCommand, word.count > 0, open.last != .arithmetic {
      scanner.mark(.function, from: start)
    }
    readRestOfWord(&scanner)
  }

  private mutating func mark(
    _ word: CodeWord, from start: Int, isCommand: Bool, _ scanner: inout CodeScanner
  ) {
    guard open.last != .arithmetic else { return }
    switch Self.keywords[word] {
    case .keyword where isCommand:
      scanner.mark(.keyword, from: start)
      expectsCommand = true
    case .declaresFunction where isCommand:
      scanner.mark(.keyword, from: start)
      expectsCommand = true
    case .constant where isCommand: scanner.mark(.keyword, from: start)
    // "in" and "do" stand behind other words of their commands.
    case .constant where word.key == Self.in.key: scanner.mark(.keyword, from: start)
    default:
      let isPattern = open.isEmpty && scanner.peek() == .closing
      if isCommand, !isPattern { scanner.mark(.function, from: start) }
    }
  }

  private static let `in` = CodeWord("in")

  /// Takes signs that mean nothing, and says whether they are the name of a variable,
  /// perhaps with the plus of `+=`.
  private func takePlainWord(_ scanner: inout CodeScanner) -> (CodeWord, isName: Bool) {
    var word = CodeWord()
    var isName = true
    scanner.skip { byte in
      guard !Self.endsWord(byte), !Self.isSpecial(byte) else { return false }
      if byte == .equals, isName, word.count > 0 { return false }
      let isPart = byte.isNamePart || byte == UInt8(ascii: "+")
      isName = isName && (word.count == 0 ? byte.isNameStart : isPart)
      word.append(byte)
      return true
    }
    return (word, isName && word.count > 0)
  }

  private mutating func readRestOfWord(_ scanner: inout CodeScanner) {
    while !scanner.isAtEnd {
      let start = scanner.position
      switch scanner.peek() {
      case .quote:
        scanner.skip()
        scanner.mark(.string, from: start)
        open.append(.quotes)
        return
      case .apostrophe:
        scanner.skip()
        scanner.skip(past: .apostrophe)
        scanner.mark(.string, from: start)
      case .dollar:
        let depth = open.count
        readDollar(&scanner)
        if open.count > depth { return }
      case .backtick:
        toggleBackticks(&scanner)
        return
      case .backslash: scanner.skip(2)
      case let byte where Self.endsWord(byte): return
      default: scanner.skip()
      }
    }
  }

  /// Reads on inside double quotes, to their end or to a command in them.
  mutating func readQuoted(_ scanner: inout CodeScanner) {
    let start = scanner.position
    switch scanner.peek() {
    case .quote:
      scanner.skip()
      scanner.mark(.string, from: start)
      open.removeLast()
      readRestOfWord(&scanner)
    case .dollar: readDollar(&scanner, isQuoted: true)
    case .backtick: toggleBackticks(&scanner)
    case .backslash:
      scanner.skip(2)
      scanner.mark(.string, from: start)
    default:
      scanner.skip { $0 != .quote && $0 != .dollar && $0 != .backtick && $0 != .backslash }
      scanner.mark(.string, from: start)
    }
  }

  /// A variable, a substitution, a string with escapes, or only a dollar.
  private mutating func readDollar(_ scanner: inout CodeScanner, isQuoted: Bool = false) {
    let start = scanner.position
    scanner.skip()
    switch scanner.peek() {
    case .opening:
      scanner.skip()
      if scanner.peek() == .opening {
        scanner.skip()
        open += [.arithmetic, .arithmetic]
        expectsCommand = false
      } else {
        open.append(.substitution)
        expectsCommand = true
      }
      scanner.mark(.variable, from: start)
    case UInt8(ascii: "{"):
      readBraces(&scanner)
      scanner.mark(.variable, from: start)
    case .apostrophe where !isQuoted:
      scanner.skip()
      scanner.skip(past: .apostrophe, escape: .backslash)
      scanner.mark(.string, from: start)
    case let byte where byte.isNameStart:
      scanner.skip { $0 < 0x80 && $0.isNamePart }
      scanner.mark(.variable, from: start)
    case let byte where byte.isDecimalDigit || "?!#@*$-".utf8.contains(byte):
      scanner.skip()
      scanner.mark(.variable, from: start)
    default: if isQuoted { scanner.mark(.string, from: start) }
    }
  }

  /// `{…}` behind a dollar, with others in it, on one line.
  private func readBraces(_ scanner: inout CodeScanner) {
    var depth = 0
    while !scanner.isAtEnd, scanner.peek() != .lineFeed {
      switch scanner.peek() {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case .backslash where scanner.peek(1) != .lineFeed: scanner.skip()
      default: break
      }
      scanner.skip()
      if depth == 0 { return }
    }
  }

  /// Opens or closes a substitution in the old manner.
  private mutating func toggleBackticks(_ scanner: inout CodeScanner) {
    let start = scanner.position
    scanner.skip()
    scanner.mark(.variable, from: start)
    if open.last == .backticks {
      open.removeLast()
      expectsCommand = false
    } else {
      open.append(.backticks)
      expectsCommand = true
    }
  }

  static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case .lineFeed, .opening, .closing, UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ";"),
      UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: byte.isBlank
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == .quote || byte == .apostrophe || byte == .dollar || byte == .backtick
      || byte == .backslash
  }
}
