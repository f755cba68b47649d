// One lexer for all languages whose listings are names, numbers, strings and comments; what differs
// is a table. A byte's role says what may begin there. Of grammar it keeps only two things in mind:
// what the keyword just before announces, and whether there was a dot.

/// Reads a language of the C family.
struct DialectLexer {
  let dialect: Dialect
  /// What the name after a keyword is.
  private var announced: TokenClass?
  private var isAfterDot = false
  /// Strings and parentheses that are open; empty between strings.
  var open: [StringOpening] = []

  init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  mutating func read(_ scanner: inout CodeScanner) {
    while !scanner.isAtEnd {
      let role = role(of: scanner.peek())
      switch role {
      case .blank:
        scanner.skip()
        continue
      case .name:
        readName(&scanner)
        continue
      case .dot:
        scanner.skip()
        isAfterDot = true
        announced = nil
        continue
      case .other: scanner.skip()
      case .digit: readNumber(&scanner)
      case .quote: readString(&scanner, from: scanner.position)
      case .slash: readSlash(&scanner)
      case .comment: readLineComment(&scanner)
      case .sigil: readSigil(&scanner)
      case .lifetime: readLifetime(&scanner)
      case .quotedName: readQuotedName(&scanner)
      }
      announced = nil
      isAfterDot = false
    }
  }

  private func role(of byte: UInt8) -> Dialect.Role { dialect.roles[Int(byte)] }

  private func isNamePart(_ byte: UInt8) -> Bool {
    let role = role(of: byte)
    return role == .name || role == .digit
  }
}

// Names.
extension DialectLexer {
  private func takeName(_ scanner: inout CodeScanner) -> CodeWord {
    var word = CodeWord()
    scanner.skip { byte in
      guard isNamePart(byte) else { return false }
      word.append(byte)
      return true
    }
    return word
  }

  private mutating func readName(_ scanner: inout CodeScanner) {
    let start = scanner.position
    let word = takeName(&scanner)
    let kind = dialect.words[word]
    let expected = announced
    announced = nil
    defer { isAfterDot = false }
    switch isAfterDot ? nil : kind {
    case .stringPrefix where isQuote(scanner.peek()):
      readPrefixedString(&scanner, from: start)
    case .rawStringPrefix where scanner.peek() == .quote || scanner.peek() == .hash:
      readHashedString(&scanner, from: start, hasEscapes: false)
    case .keyword where isLabel(&scanner): break
    case .keyword, .constant: scanner.mark(.keyword, from: start)
    case .declaresFunction where !isLabel(&scanner):
      scanner.mark(.keyword, from: start)
      announced = .function
    case .declaresType where !isLabel(&scanner):
      scanner.mark(.keyword, from: start)
      announced = .type
    case .type: scanner.mark(.type, from: start)
    default: mark(word, from: start, expected: expected, &scanner)
    }
  }

  /// Whether the name just read is the label of an argument.
  private func isLabel(_ scanner: inout CodeScanner) -> Bool {
    dialect.hasArgumentLabels && scanner.peek() == .colon
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    let role = role(of: byte)
    return role == .quote || role == .lifetime
  }

  /// Gives a name of the author's a class by what stands around it.
  private func mark(
    _ word: CodeWord, from start: Int, expected: TokenClass?, _ scanner: inout CodeScanner
  ) {
    if let expected {
      scanner.mark(expected, from: start)
    } else if isKey(&scanner) {
      scanner.mark(.variable, from: start)
    } else if isMacro(&scanner) {
      scanner.skip()
      scanner.mark(.function, from: start)
    } else if dialect.capitalisesTypes ? word.isCapitalised && !word.hasLowLine : word.endsLikeType
    {
      scanner.mark(.type, from: start)
    } else if scanner.peek() == .opening {
      scanner.mark(.function, from: start)
    }
  }

  private func isMacro(_ scanner: inout CodeScanner) -> Bool {
    dialect.hasMacros && scanner.peek() == UInt8(ascii: "!") && scanner.peek(1) != .equals
  }

  /// Whether the sign behind keys comes next, perhaps after blanks.
  func isKey(_ scanner: inout CodeScanner) -> Bool {
    guard let sign = dialect.keySign else { return false }
    var distance = 0
    while scanner.peek(distance).isBlank { distance += 1 }
    return scanner.peek(distance) == sign
  }

  /// `@name` or `#name`; before a string, a `#` is a part of it.
  private mutating func readSigil(_ scanner: inout CodeScanner) {
    let start = scanner.position
    if dialect.hasHashedStrings, scanner.peek() == .hash {
      let hashes = scanner.count(of: .hash)
      if hashes > 1 || scanner.peek(1) == .quote {
        return readHashedString(&scanner, from: start, hasEscapes: true)
      }
    }
    scanner.skip()
    guard role(of: scanner.peek()) == .name else { return }
    _ = takeName(&scanner)
    scanner.mark(.keyword, from: start)
    if dialect.includesHeaders { readHeader(&scanner) }
  }

  /// `<stdio.h>` behind a directive, on the same line.
  private func readHeader(_ scanner: inout CodeScanner) {
    scanner.skip { $0.isBlank }
    let start = scanner.position
    guard scanner.peek() == UInt8(ascii: "<") else { return }
    scanner.skip { $0 != UInt8(ascii: ">") && $0 != .lineFeed }
    guard scanner.peek() != .lineFeed else { return }
    scanner.skip()
    scanner.mark(.string, from: start)
  }

  /// A name that may be a sentence, between backticks on one line.
  private func readQuotedName(_ scanner: inout CodeScanner) {
    let start = scanner.position
    scanner.skip()
    scanner.skip { $0 != .backtick && $0 != .lineFeed }
    guard scanner.peek() == .backtick else { return }
    scanner.skip()
    if let token = announced ?? (scanner.peek() == .opening ? .function : nil) {
      scanner.mark(token, from: start)
    }
  }

  /// `'a'` or `'a`.
  mutating func readLifetime(_ scanner: inout CodeScanner) {
    let start = scanner.position
    scanner.skip()
    let first = scanner.peek()
    if first == .backslash {
      scanner.skip(2)
      scanner.skip { $0 != .apostrophe && $0 != .lineFeed }
      if scanner.peek() == .apostrophe { scanner.skip() }
      return scanner.mark(.string, from: start)
    }
    // The rest of a character of several bytes is 0x80 to 0xBF.
    var length = 1
    if first >= 0x80 { while length < 4, scanner.peek(length) & 0xC0 == 0x80 { length += 1 } }
    if first != .lineFeed, scanner.peek(length) == .apostrophe {
      scanner.skip(length + 1)
      scanner.mark(.string, from: start)
    } else if role(of: first) == .name {
      _ = takeName(&scanner)
      scanner.mark(.type, from: start)
    }
  }
}

// Numbers and comments.
extension DialectLexer {
  /// Digits, letters of a base, an exponent or a suffix, low lines, and one point.
  private func readNumber(_ scanner: inout CodeScanner) {
    let start = scanner.position
    let isPrefixed = scanner.peek() == UInt8(ascii: "0") && scanner.peek(1) | 0x20 == 0x78
    var hasPoint = false
    while !scanner.isAtEnd {
      let byte = scanner.peek()
      let next = scanner.peek(1)
      let lowered = byte | 0x20
      let isExponent = lowered == (isPrefixed ? UInt8(ascii: "p") : UInt8(ascii: "e"))
      if isExponent, next == UInt8(ascii: "+") || next == .minus, scanner.peek(2).isDecimalDigit {
        scanner.skip(2)
      } else if byte == .dot, !hasPoint, next.isDecimalDigit {
        hasPoint = true
        scanner.skip()
      } else if byte < 0x80, byte.isNamePart {
        scanner.skip()
      } else {
        break
      }
    }
    scanner.mark(.number, from: start)
  }

  private func readLineComment(_ scanner: inout CodeScanner) {
    let start = scanner.position
    scanner.skipToLineEnd()
    scanner.mark(.comment, from: start)
  }

  /// A comment, or a division.
  private func readSlash(_ scanner: inout CodeScanner) {
    switch scanner.peek(1) {
    case UInt8(ascii: "/"): readLineComment(&scanner)
    case UInt8(ascii: "*") where dialect.blockComments != .none: readBlockComment(&scanner)
    default: scanner.skip()
    }
  }

  private func readBlockComment(_ scanner: inout CodeScanner) {
    let start = scanner.position
    var depth = 0
    repeat {
      switch (scanner.peek(), scanner.peek(1)) {
      case (UInt8(ascii: "*"), UInt8(ascii: "/")):
        depth -= 1
        scanner.skip(2)
      case (UInt8(ascii: "/"), UInt8(ascii: "*"))
      where depth == 0 || dialect.blockComments == .nested:
        depth += 1
        scanner.skip(2)
      default: scanner.skip()
      }
    } while depth > 0 && !scanner.isAtEnd
    scanner.mark(.comment, from: start)
  }
}
