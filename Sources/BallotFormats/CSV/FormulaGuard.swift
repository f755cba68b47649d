/// Keeps spreadsheets from running a name as a formula.
///
/// A cell that starts with `=`, `+`, `-` or `@` (also in their full-width forms, and after spaces or
/// invisible characters) is a formula to a spreadsheet. The writer puts an apostrophe before it, which
/// a spreadsheet reads as "this is text". The reader takes one apostrophe away where such a start
/// follows. Names that have apostrophes there themselves get one more, so every name comes back as it
/// was.
enum FormulaGuard {
  /// The name as it is written.
  static func guarded(_ name: String) -> String {
    startsFormula(name.drop { $0 == "'" }) ? "'" + name : name
  }

  /// The name as it was before it was written.
  static func unguarded(_ name: String) -> String {
    name.first == "'" && startsFormula(name.drop { $0 == "'" }) ? String(name.dropFirst()) : name
  }

  private static func startsFormula(_ text: Substring) -> Bool {
    guard !isNumber(text) else { return false }
    let isInvisible = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace
        || [.control, .format].contains(scalar.properties.generalCategory)
    }
    let first = text.unicodeScalars.first { !isInvisible($0) }
    return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a text is a plain number, which computes nothing: `-5.2`.
  private static func isNumber(_ text: Substring) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text
    let parts = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
