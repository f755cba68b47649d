internal import Governance

// The template engine shows nothing for a name that it does not know, follows sections as deep as a file
// nests them, and can be told to read other files and other brackets. A template comes from a
// contributed change; so its tags are read here first, and only those that messages need pass.

/// Reads the tags of a template and notes those that would not do what their author wants.
struct TemplateCheck {
  private static let deepest = 16
  private static let others: [Character: String] = [
    ">": "other templates cannot be included", "<": "there are no parent templates",
    "$": "there are no blocks", "=": "the brackets cannot be changed",
    "%": "settings cannot be changed",
  ]

  private struct Section {
    let name: String
    let shape: TemplateShape?
    let place: Place
  }

  private let characters: [Character]
  private let file: String
  private let shape: TemplateShape
  private var index = 0
  private var line: Int
  private var column: Int
  private var open: [Section] = []
  private var findings = Findings()

  private init(_ text: Substring, at start: Place, shape: TemplateShape) {
    characters = Array(text)
    file = start.file
    line = start.line
    column = start.column
    self.shape = shape
  }

  /// All that is wrong with the tags of a text that starts at a place.
  static func findings(in text: Substring, at start: Place, shape: TemplateShape) -> Findings {
    var check = TemplateCheck(text, at: start, shape: shape)
    while let tag = check.nextTag() { check.read(tag.content, at: tag.place) }
    if let section = check.open.last {
      check.note(
        at: section.place, "{{#\(section.name)}} is not closed; write {{/\(section.name)}}")
    }
    return check.findings
  }

  /// What stands in the next pair of brackets.
  private mutating func nextTag() -> (content: [Character], place: Place)? {
    while index < characters.count {
      guard starts("{{") else {
        advance()
        continue
      }
      let place = Place(file: file, line: line, column: column)
      let closing = starts("{{{") ? "}}}" : "}}"
      let first = index + closing.count
      while index < characters.count, index < first || !starts(closing) { advance() }
      guard index < characters.count else {
        note(at: place, "'{{' is not closed; write '\(closing)' behind the name")
        return nil
      }
      let content = Array(characters[first..<index])
      for _ in closing { advance() }
      return (content, place)
    }
    return nil
  }

  private func starts(_ text: String) -> Bool { characters[index...].starts(with: text) }

  private mutating func advance() {
    column += 1
    if characters[index] == "\n" { (line, column) = (line + 1, 1) }
    index += 1
  }

  private mutating func read(_ content: [Character], at place: Place) {
    guard let first = content.first else { return note(at: place, "there is no name in {{}}") }
    if first == "!" { return }
    if let reason = Self.others[first] {
      return note(at: place, "{{\(first) …}} is not for messages: \(reason)")
    }
    let hasSign = "#^/&".contains(first)
    let words = content.dropFirst(hasSign ? 1 : 0).split { " \t".contains($0) }
    let name = words.count == 1 ? String(words[0]) : String(content)
    switch first {
    case "#", "^": begin(name, isInverted: first == "^", at: place)
    case "/": end(name, at: place)
    default: show(name, at: place)
    }
  }

  private mutating func show(_ name: String, at place: Place) {
    switch kind(of: name, at: place) {
    case .flag: note(at: place, "'\(name)' is yes or no; write {{#\(name)}}…{{/\(name)}}")
    case .list: note(at: place, "'\(name)' is a list; write {{#\(name)}}…{{/\(name)}}")
    case .text, nil: break
    }
  }

  private mutating func begin(_ name: String, isInverted: Bool, at place: Place) {
    var inner: TemplateShape?
    if case .list(let items) = kind(of: name, at: place), !isInverted {
      inner = items
      if open.contains(where: { $0.name == name && $0.shape != nil }) {
        note(at: place, "{{#\(name)}} stands inside itself; close the outer one first")
      }
    }
    if open.count == Self.deepest {
      note(at: place, "sections are nested more than \(Self.deepest) deep")
    }
    open.append(Section(name: name, shape: inner, place: place))
  }

  private mutating func end(_ name: String, at place: Place) {
    guard let section = open.popLast() else {
      return note(at: place, "{{/\(visible(name))}} closes nothing")
    }
    guard section.name == name else {
      return note(
        at: place,
        "{{/\(visible(name))}} stands where {{#\(visible(section.name))}} of line "
          + "\(section.place.line) is to be closed")
    }
  }

  private mutating func kind(of name: String, at place: Place) -> TemplateShape.Kind? {
    let scopes = [shape] + open.compactMap(\.shape)
    for scope in scopes.reversed() {
      if let kind = scope[name] { return kind }
    }
    let known = scopes.flatMap(\.names)
    let near = suggestion(for: name, among: known)
    note(
      at: place,
      "there is no value \(quoted(name))" + (near.isEmpty ? "; docs/mails.md lists all" : near))
    return nil
  }

  private mutating func note(at place: Place, _ message: String) {
    findings.error(.mailTemplate, at: place, message)
  }
}
