internal import Markup

/// Statements keep to the limits under which Markdown is shown.
enum MarkupLimit {
  static func check(_ input: CheckedFolder, _ findings: inout Findings) {
    for candidacy in input.folder.candidacies where candidacy.statement.path.isMarkdown {
      let statement = candidacy.statement
      do throws(MarkupProblem) {
        _ = try Document(reading: Array(statement.bytes[statement.body]).span, limits: .statement)
      } catch {
        findings.error(
          .markupLimit,
          at: Place(
            file: candidacy.path, line: error.line + statement.bodyLine - 1, column: error.column),
          error.message)
      }
    }
  }
}
