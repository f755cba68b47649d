/// Text whose lines are broken between words so that mail programs show them well.
enum WrappedText {
  private static let width = 72

  /// The text with long lines broken; what follows a list mark or an indent keeps its place below it.
  static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lines(for: $0) }.joined(separator: "\n")
  }

  private static func lines(for text: Substring) -> [String] {
    guard text.count > width else { return [String(text)] }
    let indent = text.prefix { $0 == " " }
    let rest = text.dropFirst(indent.count)
    let hanging = String(indent) + (rest.hasPrefix("- ") ? "  " : "")
    var lines: [String] = []
    var line = String(indent)
    var isEmpty = true
    for word in rest.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = hanging
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
