// libcmark-gfm 0.29.0.gfm.6 looks back, for each sign that may close or open something, over the
// signs before it in the paragraph, and for some ('<?', '@', 'www.') ahead over the bytes behind
// it. So the time of a paragraph of b bytes with s signs grows like s·b and s². The factors were
// measured in nanoseconds: about one for a byte looked at, and sixteen for a pair of signs.

/// Lines that could be one paragraph or one table, and what they would cost the parser.
///
/// The sums stay far below overflow because ``LimitScan`` reads sixteen megabytes at most.
struct Stretch {
  /// The number of bytes.
  private(set) var bytes = 0
  /// The signs that may open or close emphasis, links, tags or addresses; a run of one counts once.
  private(set) var signs = 0
  /// The cells of a table if the lines are one.
  var cells: Int { widest * rows }
  /// Whether a line could be the definition of a link's destination.
  private(set) var holdsDefinition = false

  private var lines = 0
  private var rows = 0
  private var widest = 0
  private var ruledLines = 0
  private var extra = 0

  /// What the lines cost at worst, in nanoseconds or so.
  var work: Int {
    // Each line that looks like a table's rule makes the parser read the paragraph anew, with
    // about two microseconds for each of its lines.
    signs * (bytes / 2 + 8 * signs) + ruledLines * (bytes + 2_000 * lines) + extra
  }

  /// Adds a line.
  mutating func add(_ line: LineShape, in source: Span<UInt8>) {
    bytes += line.range.count + 1
    lines += 1
    var pipes = 0
    var parentheses = 0
    var previous: UInt8 = 0
    for index in line.range {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        if byte != previous { signs += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "@"):
        signs += 1
      case UInt8(ascii: ":"):
        signs += 1
        if previous == UInt8(ascii: "]") { holdsDefinition = true }
      case UInt8(ascii: "w"):
        // The first two letters of 'www', which starts an address.
        if previous == byte { signs += 1 }
      case UInt8(ascii: "|"):
        pipes += 1
      case UInt8(ascii: ")"):
        // Addresses give back closing parentheses one by one, counting all each time.
        parentheses += 1
      default:
        break
      }
      previous = byte
    }
    extra += parentheses * parentheses + 4 * pipes * pipes
    addRow(line, in: source)
  }

  private mutating func addRow(_ line: LineShape, in source: Span<UInt8>) {
    if isRule(line, in: source) {
      ruledLines += 1
      widest = max(widest, dashes(in: line, source))
    }
    // The rule is no row, but the header above it is.
    if widest > 0 { rows += 1 }
  }

  /// The number of runs of dashes, of which a rule has one for each column.
  private func dashes(in line: LineShape, _ source: Span<UInt8>) -> Int {
    var runs = 0
    var previous: UInt8 = 0
    for index in line.range {
      if source[index] == UInt8(ascii: "-"), previous != source[index] { runs += 1 }
      previous = source[index]
    }
    return runs
  }

  /// Whether the line could separate a table's header from its rows.
  private func isRule(_ line: LineShape, in source: Span<UInt8>) -> Bool {
    // The container marks may themselves be the dashes of a rule.
    (line.textStart..<line.range.upperBound).allSatisfy {
      switch source[$0] {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), 0x09...0x0C:
        true
      default:
        false
      }
    }
  }
}
