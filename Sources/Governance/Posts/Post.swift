package import Markup

/// A post of the site: `site/posts/YYYY-MM-DD-slug.md`.
package struct Post: Sendable {
  /// The file, relative to the community folder.
  package let path: String
  /// The day in the file's name.
  package let date: CivilDate
  /// What is written above the text.
  package let header: PostHeader
  /// The title in the header; else the first heading, else the words of the file's name.
  package let title: String
  /// What is written below the header, without the heading that is the title.
  package let document: Document
  /// The line, counted from 1, on which the text below the header begins.
  package let bodyLine: Int

  /// What the post tells of a gathering.
  package var summary: EventSummary {
    EventSummary(title: title, year: date.year, document: document)
  }

  /// A position in the text as a place in the file.
  package func place(of position: SourcePosition) -> Place {
    Place(file: path, line: position.line + bodyLine - 1, column: position.column)
  }
}
