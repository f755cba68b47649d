// A shell's line is words; the first of a command is its name. Quotes, substitutions and parentheses
// nest in each other without a limit, so what is open is kept in an array. Documents after `<<` begin
// where the line ends, wherever in it they were announced.

/// Reads a shell's scripts, and sessions with prompts and output.
struct ShellLexer {
  enum Context {
    /// `$(…)`.
    case substitution
    case parenthesis
    /// Each of the two parentheses around arithmetic, where `<<` is no document.
    case arithmetic
    case backticks
    case quotes
  }

  /// A document that is announced.
  struct HereDocument {
    let delimiter: [UInt8]
    /// `<<-`: tabs may stand before its lines.
    let isIndented: Bool
  }

  static let prompt = Array("$ ".utf8)

  var open: [Context] = []
  var documents: [HereDocument] = []
  private var isSession = false
  /// Whether the next word is the name of a command.
  var expectsCommand = true

  mutating func read(_ scanner: inout CodeScanner) {
    while !scanner.isAtEnd { readCommandLine(&scanner) }
  }

  /// Reads commands behind prompts, and takes the other lines for output.
  mutating func readSession(_ scanner: inout CodeScanner) {
    isSession = true
    while !scanner.isAtEnd {
      guard scanner.sees(Self.prompt) else {
        scanner.skipLine()
        continue
      }
      let start = scanner.position
      scanner.skip(Self.prompt.count)
      scanner.mark(.prompt, from: start)
      readCommandLine(&scanner)
    }
  }

  /// Reads to the end of the line, or as many lines as its quotes and documents go over.
  private mutating func readCommandLine(_ scanner: inout CodeScanner) {
    expectsCommand = true
    open.removeAll(keepingCapacity: true)
    var isAtLineEnd = false
    while !scanner.isAtEnd, !isAtLineEnd {
      if open.last == .quotes {
        readQuoted(&scanner)
      } else if scanner.peek() == .lineFeed {
        scanner.skip()
        readDocuments(&scanner)
        expectsCommand = true
        // A new prompt ends what an example left open.
        isAtLineEnd = open.isEmpty || (isSession && scanner.sees(Self.prompt))
      } else {
        readToken(&scanner)
      }
    }
  }

  private mutating func readToken(_ scanner: inout CodeScanner) {
    switch scanner.peek() {
    case let byte where byte.isBlank: scanner.skip()
    case .hash:
      let start = scanner.position
      scanner.skipToLineEnd()
      scanner.mark(.comment, from: start)
    case .opening: openParenthesis(&scanner)
    case .closing: closeParenthesis(&scanner)
    case UInt8(ascii: "<") where open.last != .arithmetic && scanner.peek(1) == UInt8(ascii: "<"):
      readDocumentOperator(&scanner)
    case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      readOperator(&scanner)
    default: readWord(&scanner)
    }
  }

  private mutating func readOperator(_ scanner: inout CodeScanner) {
    let start = scanner.position
    let byte = scanner.peek()
    let isRedirection = byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
    scanner.skip()
    // `>&`, `<&`, `>|` and `&>` are one sign.
    if isRedirection, scanner.peek() == UInt8(ascii: "&") || scanner.peek() == UInt8(ascii: "|") {
      scanner.skip()
    } else if byte == UInt8(ascii: "&"), scanner.peek() == UInt8(ascii: ">") {
      return scanner.mark(.operator, from: start)
    } else if !isRedirection {
      expectsCommand = true
    }
    if byte != UInt8(ascii: ";") { scanner.mark(.operator, from: start) }
  }

  private mutating func openParenthesis(_ scanner: inout CodeScanner) {
    let isArithmetic = open.last == .arithmetic
    if scanner.peek(1) == .opening, !isArithmetic {
      open += [.arithmetic, .arithmetic]
      scanner.skip(2)
    } else {
      open.append(isArithmetic ? .arithmetic : .parenthesis)
      scanner.skip()
    }
    expectsCommand = open.last != .arithmetic
  }

  private mutating func closeParenthesis(_ scanner: inout CodeScanner) {
    let start = scanner.position
    scanner.skip()
    switch open.last {
    case .substitution:
      scanner.mark(.variable, from: start)
      open.removeLast()
      expectsCommand = false
    case .arithmetic:
      open.removeLast()
      expectsCommand = false
    // A command is still expected where nothing was between them: after the name of a function.
    case .parenthesis: open.removeLast()
    // The pattern of a case, whose commands follow.
    case .backticks, .quotes, nil: expectsCommand = true
    }
  }
}
