/// A section of its own that names the employer: "Where I work", then one short line.
struct EmployerSection {
  let employer: String
  let position: TextPosition

  private static let titles: Set<String> = [
    "where i work", "employer", "affiliation", "employment", "company", "affiliations",
  ]

  init?(in text: StatementText, from start: Int) {
    for index in text.lines.indices.dropFirst(start) {
      guard let heading = HeadingLine(text, at: index),
        Self.titles.contains(heading.text.lowercased().filter { $0.isLetter || $0 == " " }),
        let below = text.firstIndex(from: index + heading.lineCount),
        HeadingLine(text, at: below) == nil
      else { continue }
      let isAlone = below + 1 >= text.lines.count || text.lines[below + 1].isBlank
      let value = FieldValue.plain(text.lines[below].trimmed)
      guard isAlone, !value.isEmpty, value.split(separator: " ").count <= 6, !value.hasSuffix(":")
      else { continue }
      employer = value.hasSuffix(".") ? String(value.dropLast()) : value
      position = text.lines[below].position
      return
    }
    return nil
  }
}
