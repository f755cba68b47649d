/// What the first lines of a statement say about who writes.
struct Introduction {
  private(set) var name: (PersonName, TextPosition, Stated.Source)?
  private(set) var handle: (String, TextPosition)?

  /// Reads the beginning of a body: a heading that is a name, "I'm Ada Lovelace", a GitHub profile.
  init(of text: StatementText, from start: Int, path: StatementPath) {
    guard start < text.lines.count else { return }
    let indices = text.lines[start...].indices.lazy.filter { !text.lines[$0].isBlank }
    for (rank, index) in indices.prefix(12).enumerated() {
      let line = text.lines[index]
      if name == nil, rank < 3 { name = Self.heading(text, at: index, stem: path.stem) }
      if name == nil { name = Self.sentence(line, stem: path.stem) }
      if handle == nil, path.isMarkdown, rank < 8 {
        let above = index > start ? text.lines[index - 1].text : ""
        handle = Self.profile(line, above: above)
      }
    }
  }

  private static func heading(
    _ text: StatementText, at index: Int, stem: String
  ) -> (PersonName, TextPosition, Stated.Source)? {
    let line = text.lines[index]
    var title = HeadingLine(text, at: index)?.text
    if line.trimmed.hasPrefix("<") { title = withoutTags(line.trimmed) }
    guard let title, let name = PersonName(title, stem: stem), name.wordCount > 1 else {
      return nil
    }
    return (name, line.position, .heading)
  }

  private static func withoutTags(_ text: String) -> String {
    var isInside = false
    return text.filter { character in
      if character == "<" { isInside = true }
      defer { if character == ">" { isInside = false } }
      return !isInside
    }
  }

  private static func sentence(
    _ line: StatementText.Line, stem: String
  ) -> (PersonName, TextPosition, Stated.Source)? {
    for lead in ["I'm ", "I’m ", "I am ", "My name is ", "my name is "] {
      var rest = line.text.prefix(400)
      while let found = rest.firstRange(of: lead) {
        rest = rest[found.upperBound...]
        guard let name = fullName(String(rest.prefix(80)), stem: stem) else { continue }
        let column = line.text[..<found.upperBound].unicodeScalars.count + 1
        return (name, TextPosition(line: line.number, column: column), .sentence)
      }
    }
    return nil
  }

  /// Two to four words with capitals that a mark, "and", or the line's end closes.
  private static func fullName(_ text: String, stem: String) -> PersonName? {
    var end = text.endIndex
    if let mark = text.firstIndex(where: { ",.;[".contains($0) }) { end = mark }
    if let and = text.firstRange(of: " and "), and.lowerBound < end { end = and.lowerBound }
    guard let name = PersonName(String(text[..<end]), stem: stem), (2...4).contains(name.wordCount)
    else { return nil }
    return name
  }

  private static func profile(
    _ line: StatementText.Line, above: String
  ) -> (String, TextPosition)? {
    let position = line.position
    if let host = line.text.firstRange(of: "github.com/") {
      let user = line.text[host.upperBound...].prefix(while: isHandleCharacter)
      let after = line.text[user.endIndex...].first
      if !user.isEmpty, after == nil || ")]> ,.".contains(after ?? " ") {
        return (String(user), position)
      }
    }
    guard (line.text + above).lowercased().firstRange(of: "github") != nil,
      let sign = line.text.firstIndex(of: "@")
    else { return nil }
    let user = line.text[line.text.index(after: sign)...].prefix(while: isHandleCharacter)
    guard !user.isEmpty, Email.first(in: line.text) == nil else { return nil }
    return (String(user), position)
  }

  private static func isHandleCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
  }
}
