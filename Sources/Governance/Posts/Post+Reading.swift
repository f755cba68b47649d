package import Markup

extension Post {
  /// Reads a post; nothing if its name has no date, or if header or text cannot be read.
  package static func reading(_ file: SourceFile, findings: inout Findings) -> Post? {
    guard let outline = PostOutline(file, findings: &findings) else { return nil }
    return Post(outline, findings: &findings)
  }

  /// Reads the text of a post whose header was read.
  package init?(_ outline: PostOutline, findings: inout Findings) {
    guard let document = outline.text.document(of: outline.path, findings: &findings) else {
      return nil
    }
    path = outline.path
    date = outline.date
    header = outline.header
    title = header.title ?? document.headings.first?.text ?? outline.wordsOfName
    self.document = header.title == nil ? document.withoutTitle : document
    bodyLine = outline.text.bodyLine
  }
}

extension HeadedText {
  /// The text below the header as a document; nothing if it exceeds a limit, which is noted.
  package func document(of file: String, findings: inout Findings) -> Document? {
    do throws(MarkupProblem) {
      return try Document(reading: body.span, limits: .post)
    } catch {
      findings.error(
        .markupLimit,
        at: Place(file: file, line: error.line + bodyLine - 1, column: error.column),
        error.message)
      return nil
    }
  }
}
