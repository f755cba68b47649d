/// Tables of comma-separated values, after RFC 4180.
package enum CSVTable {
  /// A row: its cells, and the line on which it starts, counted from 1.
  package struct Row: Hashable, Sendable {
    /// The cells, without quotes and blanks around them.
    package var fields: [String]
    /// The line on which the row starts.
    package var line: Int
  }

  /// Reads a table; empty lines are passed over.
  ///
  /// - Returns: the rows, and everything wrong with the text. A row with a problem is left out.
  package static func rows(
    _ bytes: Span<UInt8>
  ) -> (rows: [Row], problems: [BallotFileProblem]) {
    var rows: [Row] = []
    var problems: [BallotFileProblem] = []
    var cursor = Cursor(bytes)
    while !cursor.isAtEnd(in: bytes) {
      let start = cursor
      do throws(BallotFileProblem) {
        let fields = try row(&cursor, in: bytes)
        if fields != [""] { rows.append(Row(fields: fields, line: start.line)) }
      } catch {
        problems.append(error)
      }
      cursor.skipLine(in: bytes)
    }
    return (rows, problems)
  }

  /// A row as text, with what spreadsheets would run as a formula made harmless.
  package static func line(_ fields: [String]) -> String {
    fields.map { quoted(FormulaGuard.guarded($0)) }.joined(separator: ",")
  }

  /// Rows as text, each with a line feed.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { line($0) + "\n" }.joined()
  }

  private static func row(
    _ cursor: inout Cursor, in bytes: Span<UInt8>
  ) throws(BallotFileProblem) -> [String] {
    var fields: [String] = []
    repeat {
      let cell = try cursor.csvCell(in: bytes, spansLines: true)
      fields.append(FormulaGuard.unguarded(FileText(cell.bytes.span).string))
    } while cursor.skip(UInt8(ascii: ","), in: bytes)
    return fields
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    // Where the comma marks decimals, spreadsheets part cells at semicolons, and some at tabs: what
    // follows one must not become a formula.
    let parts = field.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "\t" }
    let hidesFormula = parts.dropFirst().contains {
      FormulaGuard.guarded(String($0)) != String($0)
    }
    let isPadded = field.first?.isWhitespace == true || field.last?.isWhitespace == true
    // At the start of a file it would be a mark of the encoding, which is dropped.
    let isMarked = field.unicodeScalars.first == "\u{FEFF}"
    guard needsQuotes || hidesFormula || isPadded || isMarked else { return field }
    return field.inDoubleQuotes
  }
}
