/// A statement on its way into the community folder.
struct ImportedStatement {
  let statement: Statement
  /// The handle as a file name has it.
  var handle: String
  /// The author's name, unless only the file's name would say it.
  var name: String?
  var affiliation: String?
  /// The place among the elected; equal where the source gives no order.
  var rank: Int?

  init(_ file: NominationImport.File, path: String? = nil) {
    statement = Statement.reading(file.bytes, path: StatementPath(path ?? file.path)).statement
    handle = Self.fileName(statement.handle.value)
    name = statement.name.source == .fileName ? nil : statement.name.value
    affiliation = statement.affiliation?.value
  }

  /// The handle with nothing in it that a file's name should not have.
  static func fileName(_ handle: String) -> String {
    var name = ""
    for character in handle {
      if character.isLetter || character.isNumber || "_-.".contains(character) {
        name.append(character)
      } else if name.last != "-" {
        name.append("-")
      }
    }
    let kept = name.drop { "-.".contains($0) }
    guard let last = kept.lastIndex(where: { !"-.".contains($0) }) else { return "unnamed" }
    return String(kept[...last])
  }

  /// The file: front matter, then the statement's text byte for byte but for addresses in it.
  func file() -> (bytes: [UInt8], masked: Int) {
    let (text, count) = Email.masked(statement.text)
    let isSame = count == 0 && statement.encoding == .utf8
    let body = isSame ? Array(statement.bytes[statement.body]) : Array(text.utf8)
    return (Array(header().utf8) + body, count)
  }

  private func header() -> String {
    var lines = ["---"]
    if let name { lines.append("name: \(YAMLWords.imported(name))") }
    lines.append("handle: \(YAMLWords.imported(handle))")
    if let affiliation {
      lines.append("affiliation: \(YAMLWords.imported(affiliation))")
    }
    if statement.kind != .candidacy { lines.append("kind: \(statement.kind.rawValue)") }
    var taken: Set<String> = ["name", "handle", "affiliation", "kind"]
    for field in statement.fields where !field.isPrivate && !field.value.isEmpty {
      let key = FieldValue.slug(Email.masked(field.key).text)
      guard !key.isEmpty, !StatementFacts.isIdentity(field.key), taken.insert(key).inserted else {
        continue
      }
      let value = YAMLWords.imported(FieldValue.plain(field.value))
      lines.append("\(YAMLWords.imported(key)): \(value)")
    }
    return (lines + ["---", ""]).joined(separator: "\n")
  }

  /// What changed, in sentences.
  func notes(wanted: String) -> [String] {
    let source = Email.masked(statement.path.path).text
    var notes: [String] = []
    if statement.encoding == .latin1 {
      notes.append("\(source): was not UTF-8; read as Latin-1 and written as UTF-8.")
    }
    if handle != wanted {
      notes.append("\(source): the handle '\(wanted)' was taken; written as '\(handle)'.")
    } else if statement.path.email == nil,
      statement.path.stem != Self.fileName(statement.path.stem)
    {
      notes.append(
        "\(source): no file can be named '\(statement.path.stem)'; written as '\(handle)'.")
    }
    return notes
  }
}
