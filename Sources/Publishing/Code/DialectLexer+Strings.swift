// Code inside a string may hold strings that hold code. What is open is kept in an array, not on the
// stack of calls, which hostile text would exhaust.

/// A string, or a parenthesis in code inside a string.
enum StringOpening {
  case parenthesis
  case string(OpenString)

  var spansLines: Bool {
    if case .string(let string) = self { string.spansLines } else { false }
  }
}

/// What closes a string, and what means something in it.
struct OpenString {
  let sign: UInt8
  /// One, or three.
  let signs: Int
  let hashes: Int
  let spansLines: Bool
  let hasEscapes: Bool
}

extension DialectLexer {
  /// A string without hashes, at its quotation mark; it starts there, or with a prefix before it.
  mutating func readString(_ scanner: inout CodeScanner, from start: Int) {
    openString(&scanner, hashes: 0, hasEscapes: true)
    readOpenStrings(&scanner)
    scanner.mark(isKey(&scanner) ? .variable : .string, from: start)
  }

  /// A string or character, at its quotation mark, with letters before it.
  mutating func readPrefixedString(_ scanner: inout CodeScanner, from start: Int) {
    guard dialect.roles[Int(scanner.peek())] == .lifetime else {
      return readString(&scanner, from: start)
    }
    scanner.mark(.string, from: start)
    readLifetime(&scanner)
  }

  /// A string with hashes around it, at the first of them; else only hashes.
  mutating func readHashedString(_ scanner: inout CodeScanner, from start: Int, hasEscapes: Bool) {
    let hashes = scanner.count(of: .hash)
    scanner.skip(hashes)
    guard scanner.peek() == .quote else { return }
    openString(&scanner, hashes: hashes, hasEscapes: hasEscapes)
    readOpenStrings(&scanner)
    scanner.mark(.string, from: start)
  }

  private mutating func openString(_ scanner: inout CodeScanner, hashes: Int, hasEscapes: Bool) {
    let sign = scanner.peek()
    guard let quote = dialect.quotes.first(where: { $0.sign == sign }) else {
      return scanner.skip()
    }
    let isTriple = quote.triples && scanner.peek(1) == sign && scanner.peek(2) == sign
    let string = OpenString(
      sign: sign, signs: isTriple ? 3 : 1, hashes: hashes,
      spansLines: quote.spansLines || isTriple, hasEscapes: quote.hasEscapes && hasEscapes)
    scanner.skip(string.signs)
    open.append(.string(string))
  }

  /// Reads until everything that was opened is closed.
  private mutating func readOpenStrings(_ scanner: inout CodeScanner) {
    while let innermost = open.last, !scanner.isAtEnd {
      if scanner.peek() == .lineFeed, !innermost.spansLines {
        open.removeLast()
        continue
      }
      switch innermost {
      case .parenthesis: readInterpolation(&scanner)
      case .string(let string): readInside(string, &scanner)
      }
    }
    open.removeAll(keepingCapacity: true)
  }

  private mutating func readInterpolation(_ scanner: inout CodeScanner) {
    switch scanner.peek() {
    case .quote: return openString(&scanner, hashes: 0, hasEscapes: true)
    case .opening: open.append(.parenthesis)
    case .closing: open.removeLast()
    default: break
    }
    scanner.skip()
  }

  private mutating func readInside(_ string: OpenString, _ scanner: inout CodeScanner) {
    switch scanner.peek() {
    case .backslash where string.hasEscapes:
      readEscape(in: string, &scanner)
    case string.sign where scanner.count(of: string.sign, limit: string.signs) == string.signs:
      let hashes = scanner.count(of: .hash, from: string.signs, limit: string.hashes)
      scanner.skip(string.signs + hashes)
      if hashes == string.hashes { open.removeLast() }
    default:
      scanner.skip()
      scanner.skip { $0 != string.sign && $0 != .backslash && $0 != .lineFeed }
    }
  }

  /// A backslash and what it makes special, or the start of an interpolation.
  private mutating func readEscape(in string: OpenString, _ scanner: inout CodeScanner) {
    let hashes = scanner.count(of: .hash, from: 1, limit: string.hashes)
    guard hashes == string.hashes else { return scanner.skip(1 + hashes) }
    if dialect.interpolates, scanner.peek(1 + hashes) == .opening {
      open.append(.parenthesis)
    }
    scanner.skip(2 + hashes)
  }
}
