extension Statement {
  /// Reads one statement; whatever the bytes are, there is a statement and perhaps problems.
  ///
  /// Pure: the same bytes and path give the same answer. Header fields win over what the path says,
  /// the path over what the text says. Problems come in the file's order.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package static func reading(
    _ bytes: [UInt8], path: StatementPath
  ) -> (statement: Statement, problems: [StatementProblem]) {
    let text = StatementText(bytes)
    var problems = problemsOfEncoding(text)
    let head = Head(of: text)
    problems += head.problems
    let body = head.bodyStart..<bytes.count
    let facts = StatementFacts(text, head: head, path: path)
    problems += facts.problems
    let wordCount = text.wordCount(from: head.bodyIndex)
    if wordCount == 0 {
      let line = text.lines.dropFirst(head.bodyIndex).first?.number ?? 1
      problems.append(
        StatementProblem(
          position: TextPosition(line: line, column: 1), severity: .error, code: "empty-statement",
          message: "the statement has no text; voters need to read why you stand"))
    }
    let statement = Statement(
      path: path, bytes: bytes, encoding: text.encoding, dialect: head.dialect, kind: facts.kind,
      name: facts.name, handle: facts.handle, affiliation: facts.affiliation, email: facts.email,
      fields: head.fields, header: 0..<head.bodyStart, body: body,
      bodyLine: head.bodyIndex + 1, wordCount: wordCount)
    let order = problems.sorted {
      ($0.position.line, $0.position.column, $0.code)
        < ($1.position.line, $1.position.column, $1.code)
    }
    return (statement, order)
  }

  private static func problemsOfEncoding(_ text: StatementText) -> [StatementProblem] {
    let start = TextPosition(line: 1, column: 1)
    if text.isUTF16 {
      return [
        StatementProblem(
          position: start, severity: .error, code: "encoding",
          message: "the file is UTF-16, which cannot be read here; save it as UTF-8")
      ]
    }
    var problems: [StatementProblem] = []
    if let bad = text.firstBadByte {
      problems.append(
        StatementProblem(
          position: bad, severity: .warning, code: "encoding",
          message: "this byte is not UTF-8; the file is read as Latin-1; save it as UTF-8"))
    }
    if let line = text.lines.first(where: { text.bytes[$0.range].contains(0) }) {
      let column = text.bytes[line.range].prefix { $0 != 0 }.count + 1
      problems.append(
        StatementProblem(
          position: TextPosition(line: line.number, column: column), severity: .warning,
          code: "control-character", message: "a NUL byte stands here; remove it"))
    }
    return problems
  }
}

extension StatementText {
  /// Counts runs of characters between blanks that hold a letter or digit, HTML comments left out.
  func wordCount(from start: Int) -> Int {
    var count = 0
    var isComment = false
    for line in lines.dropFirst(start) {
      for word in line.text.words {
        if !isComment, word.utf8.starts(with: "<!--".utf8) { isComment = true }
        if !isComment, word.hasLetterOrDigit { count += 1 }
        if isComment, word.hasSuffix("-->") { isComment = false }
      }
    }
    return count
  }
}
