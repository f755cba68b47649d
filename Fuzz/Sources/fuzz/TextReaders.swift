@testable import Governance
@testable import Markup

extension Reader {
  /// What people write: statements, posts, summaries, and the Markdown in them.
  static let texts: [Reader] = [
    Reader("markdown", "Markdown, and the HTML made from it") { bytes in
      checkMarkdown(bytes, limits: .statement)
      checkMarkdown(bytes, limits: .post)
    },
    Reader("statement", "candidates' statements") { bytes in
      for path in ["candidates/ginger/tc/ada.md", "steering/2021/candidate-ada.txt"] {
        checkStatement(bytes, path: StatementPath(path))
      }
    },
    Reader("post", "posts with their headers, and the summaries of events in them") { bytes in
      var findings = Findings()
      let file = SourceFile(path: "site/posts/2026-04-08-gathering.md", bytes: bytes)
      if let post = Post.reading(file, findings: &findings) {
        checkSummary(post.summary)
        demand(
          (1...FileLines(bytes).count + 1).contains(post.bodyLine), "body at \(post.bodyLine)")
      }
      demandPlaces(findings, in: [file.path: bytes])
    },
    Reader("summary", "summaries of events: a line with the title, then Markdown") {
      let (title, bytes) = firstLine(of: $0)
      guard let document = try? Document(reading: bytes.span, limits: .post) else { return }
      checkSummary(EventSummary(title: title, year: 2026, document: document))
    },
  ]

  private static func checkMarkdown(_ bytes: [UInt8], limits: MarkupLimits) {
    let lines = FileLines(bytes, markdownFrom: 0)
    let document: Document
    do throws(MarkupProblem) {
      document = try Document(reading: bytes.span, limits: limits)
    } catch {
      return lines.demand(line: error.line, column: 1, error.message)
    }
    let pages = [
      (RenderingOptions.statement(idPrefix: "ada-"), "ada-"),
      (RenderingOptions.post(idPrefix: "p-"), "p-"),
    ]
    for (options, prefix) in pages {
      let html = HTMLRenderer(options).html(of: document).text
      let complaints = HTMLAudit.complaints(about: html, idPrefix: prefix)
      demand(complaints.isEmpty, "\(complaints) in \(html)")
      let again = HTMLRenderer(options).html(of: document).text
      demand(again == html, "rendered twice")
    }
    for block in document.everyBlock {
      demand(block.range.start <= block.range.end, "\(block.range)")
      demand(block.range.end.line <= lines.count, "\(block.range) of \(lines.count) lines")
    }
    _ = (document.plainText, document.sections, document.tasks, document.withoutTitle)
  }

  private static func checkStatement(_ bytes: [UInt8], path: StatementPath) {
    let (statement, problems) = Statement.reading(bytes, path: path)
    demand(statement.bytes == bytes && statement.body.upperBound == bytes.count, "the body's end")
    demand(statement.header == 0..<statement.body.lowerBound, "header \(statement.header)")
    let lines = FileLines(bytes, markdownFrom: 0)
    for problem in problems {
      demand(
        problem.position.line <= lines.count, "line \(problem.position.line) of \(lines.count)")
      demand(problem.position.column >= 1, "column \(problem.position.column)")
    }
    demand(Email.first(in: statement.handle.value) == nil, "the handle is an address")
    let masked = Email.masked(statement.text).text
    demand(Email.masked(masked).count == 0, "an address stays: \(masked)")
  }

  private static func checkSummary(_ summary: EventSummary) {
    for outcome in summary.outcomes { demand(!outcome.text.isEmpty, "an outcome without words") }
    _ = (summary.actions, summary.days, summary.allNotes)
  }
}
