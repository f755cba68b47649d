/// The part of a file before the statement's own text: which dialect, which fields, where it ends.
struct Head {
  private(set) var dialect = StatementDialect.plain
  private(set) var fields: [StatementField] = []
  private(set) var problems: [StatementProblem] = []
  /// The index of the first line of the body; the number of lines if there is none.
  private(set) var bodyIndex = 0
  /// The first byte of the body.
  private(set) var bodyStart = 0

  init(of text: StatementText) {
    if let first = text.firstIndex(), let style = Self.rule(text.lines[first]) {
      readRuled(text, opening: first, style: style)
    }
    if dialect == .plain, problems.isEmpty, let bullets = BulletFields(text) {
      dialect = .bullets
      fields = bullets.fields
      bodyIndex = bullets.endLine
    }
    let isAtEnd = bodyIndex >= text.lines.count
    bodyStart = isAtEnd ? text.bytes.count : text.lines[bodyIndex].range.lowerBound
  }

  /// `---` opens front matter, a longer row of dashes Elekto's header.
  private static func rule(_ line: StatementText.Line) -> StatementDialect? {
    let text = line.trimmed
    guard text.count >= 3, text.allSatisfy({ $0 == "-" }), !line.text.hasPrefix(" ") else {
      return nil
    }
    return text.count == 3 ? .frontMatter : .elekto
  }

  private mutating func readRuled(_ text: StatementText, opening: Int, style: StatementDialect) {
    let lines = text.lines
    let closing = lines[(opening + 1)...].firstIndex { line in
      if let rule = Self.rule(line) { return rule == style || style == .elekto }
      return style == .frontMatter && line.trimmed == "..."
    }
    // A rule may also just be a rule: a header begins with a field.
    let inside = lines[(opening + 1)..<(closing ?? lines.count)]
    let first = inside.first { !$0.isBlank && !$0.trimmed.hasPrefix("#") }
    guard first.map({ HeaderFields.pair($0.trimmed) != nil }) ?? (closing != nil) else { return }
    guard let closing else {
      problems.append(
        StatementProblem(
          position: lines[opening].position, severity: .error, code: "header-not-closed",
          message: "the header that begins here has no end; "
            + "write a line '\(style == .elekto ? lines[opening].trimmed : "---")' below its fields"
        ))
      return
    }
    let header = HeaderFields(inside)
    dialect = style
    fields = header.fields
    problems += header.problems
    bodyIndex = closing + 1
  }
}
