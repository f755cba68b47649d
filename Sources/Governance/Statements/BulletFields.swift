/// A list of `- Key: value` items at the top of a statement, perhaps below a heading.
struct BulletFields {
  let fields: [StatementField]
  /// The index of the first line after the list.
  let endLine: Int

  // Somewhere in the list must stand a word that tells who writes; otherwise it is part of the text.
  private static let tellingKeys: Set<String> = [
    "name", "full name", "github", "github handle", "github id", "github username", "handle",
    "email", "e-mail", "email address", "e-mail address", "irc", "irc nick", "slack", "employer",
    "employment", "affiliation", "company",
  ]

  /// Finds the list, or nil if the statement begins otherwise.
  init?(_ text: StatementText) {
    guard var index = Self.start(in: text) else { return nil }
    var fields: [StatementField] = []
    var end = index
    while index < text.lines.count {
      let line = text.lines[index]
      if line.isBlank {
        guard let next = text.firstIndex(from: index), Self.field(text.lines[next]) != nil else {
          break
        }
        index = next
        continue
      }
      if let field = Self.field(line) {
        fields.append(field)
      } else if let last = fields.last, Self.continues(line, last) {
        fields[fields.count - 1] = StatementField(
          key: last.key, value: last.value + "\n" + line.trimmed, position: last.position)
      } else {
        break
      }
      index += 1
      end = index
    }
    guard fields.contains(where: { Self.isTelling($0.key) }) else { return nil }
    self.fields = fields
    endLine = end
  }

  /// Skips headings, blank lines and comments, twelve at most, up to the first item.
  private static func start(in text: StatementText) -> Int? {
    var index = 0
    var skipped = 0
    while index < text.lines.count, skipped < 12 {
      let line = text.lines[index]
      if field(line) != nil { return index }
      let heading = HeadingLine(text, at: index)
      guard line.isBlank || heading != nil || line.trimmed.hasPrefix("<!--") else { return nil }
      if !line.isBlank { skipped += 1 }
      index += heading?.lineCount ?? 1
    }
    return nil
  }

  private static func field(_ line: StatementText.Line) -> StatementField? {
    let text = line.trimmed
    guard let mark = text.first, "-*+".contains(mark), text.dropFirst().first?.isWhitespace == true,
      let (key, value) = HeaderFields.pair(String(text.dropFirst(2)).trimmed())
    else { return nil }
    return StatementField(key: key, value: value, position: line.position)
  }

  private static func continues(_ line: StatementText.Line, _ field: StatementField) -> Bool {
    guard !field.value.isEmpty, let first = line.trimmed.first else { return false }
    return !"-*+#>|=`<".contains(first)
  }

  private static func isTelling(_ key: String) -> Bool {
    let key = key.lowercased()
    return tellingKeys.contains(key)
      || key.split(separator: "/").contains { tellingKeys.contains(String($0)) }
  }
}
