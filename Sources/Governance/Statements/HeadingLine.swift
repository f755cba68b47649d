/// A Markdown heading as a line of text, for statements that are read line by line.
struct HeadingLine {
  let text: String
  /// 1 for `# Text`, 2 for a text with a rule below.
  let lineCount: Int

  /// Reads the heading that begins at a line, if one does.
  init?(_ text: StatementText, at index: Int) {
    let line = text.lines[index].trimmed
    if line.hasPrefix("#") {
      let rest = line.drop { $0 == "#" }
      guard line.count - rest.count <= 6, rest.isEmpty || rest.first?.isWhitespace == true else {
        return nil
      }
      self.text = String(rest).trimmed()
      lineCount = 1
      return
    }
    guard index + 1 < text.lines.count, !line.isEmpty, !"-*+>".contains(line.first ?? "-"),
      index == 0 || text.lines[index - 1].isBlank
    else { return nil }
    let rule = text.lines[index + 1].trimmed
    guard rule.count >= 2, rule.allSatisfy({ $0 == "-" }) || rule.allSatisfy({ $0 == "=" }) else {
      return nil
    }
    self.text = line
    lineCount = 2
  }
}
