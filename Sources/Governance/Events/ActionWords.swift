// The forms in which people write who does what, as seen in etherpads, meeting logs and GitHub:
// `AR: ada to write the spec`, `ACTION(ada): …`, `#action ada …`, `(ada) …`, `… (ada, ben)`, `@ada …`.

/// The words of an action item, taken apart.
struct ActionWords {
  /// What is to be done.
  private(set) var task: String
  private(set) var assignees: [String] = []
  /// Whether the item began with a word that makes it one.
  private(set) var hasMark = false
  /// Whether the words say that it is done.
  private(set) var isDone = false

  private static let marks = ["ACTION ITEM", "Action item", "ACTION", "Action", "AR", "AI", "TODO"]
  private static let doneMarks = ["[done]", "(done)", "done:", "✓", "✔", "✅"]

  init(_ text: String) {
    task = text.trimmed()
    takeDoneMark()
    takeMark()
    takeParentheses()
    takeHandles()
    if assignees.isEmpty { takeNameBeforeTo() }
  }

  private mutating func takeDoneMark() {
    for mark in Self.doneMarks where task.lowercased().hasPrefix(mark) {
      isDone = true
      task = String(task.dropFirst(mark.count)).trimmed()
    }
    for mark in ["(done)", "[done]", "✓", "✔", "✅"] where task.lowercased().hasSuffix(mark) {
      isDone = true
      task = String(task.dropLast(mark.count)).trimmed()
    }
  }

  private mutating func takeMark() {
    if task.lowercased().hasPrefix("#action ") {
      hasMark = true
      task = String(task.dropFirst(8)).trimmed()
      takeFirstNick()
      return
    }
    for mark in Self.marks where task.hasPrefix(mark) {
      var rest = task.dropFirst(mark.count)
      var names: [String] = []
      if rest.first == "(", let close = rest.firstIndex(of: ")") {
        guard let read = Self.nicks(rest[rest.index(after: rest.startIndex)..<close]) else {
          continue
        }
        names = read
        rest = rest[rest.index(after: close)...]
      } else if rest.first == " ", let colon = rest.firstIndex(of: ":"),
        let read = Self.nicks(rest[..<colon])
      {
        names = read
        rest = rest[colon...]
      }
      guard rest.first == ":" else { continue }
      hasMark = true
      assignees += names
      task = String(rest.dropFirst()).trimmed()
      return
    }
  }

  /// `#action ada write the spec`: meeting bots take the first word for the name.
  private mutating func takeFirstNick() {
    let first = task.prefix { !$0.isWhitespace }
    guard let nick = Nick(first), task.dropFirst(first.count).trimmed().first?.isLetter == true
    else { return }
    assignees.append(nick.text)
    task = String(task.dropFirst(first.count)).trimmed()
    if task.hasPrefix("to ") { task = String(task.dropFirst(3)) }
  }

  /// `(ada) …` and `… (ada, ben)`.
  private mutating func takeParentheses() {
    if task.hasPrefix("("), let close = task.firstIndex(of: ")"),
      let names = Self.nicks(task[task.index(after: task.startIndex)..<close])
    {
      assignees += names
      task = String(task[task.index(after: close)...].drop { $0 == ":" }).trimmed()
    }
    let bare = task.hasSuffix(".") ? String(task.dropLast()) : task
    if bare.hasSuffix(")"), let open = bare.lastIndex(of: "("),
      let names = Self.nicks(bare[bare.index(after: open)...].dropLast())
    {
      assignees += names
      task = String(bare[..<open]).trimmed()
    }
  }

  /// `@ada …`, `@ada and @ben …`, `… @ada`.
  private mutating func takeHandles() {
    while task.hasPrefix("@") {
      let word = task.prefix { !$0.isWhitespace && !",:".contains($0) }
      guard let nick = Nick(word.dropFirst()) else { break }
      assignees.append(nick.text)
      task = String(task.dropFirst(word.count).drop { ",:".contains($0) }).trimmed()
      for joint in ["and ", "& ", "to "] where task.hasPrefix(joint) {
        task = String(task.dropFirst(joint.count)).trimmed()
        break
      }
    }
    if let last = task.split(separator: " ").last, last.hasPrefix("@"), assignees.isEmpty,
      let nick = Nick(last.dropFirst())
    {
      assignees.append(nick.text)
      task = String(task.dropLast(last.count)).trimmed()
    }
  }

  /// `ada to write the spec`, `Ada Lovelace and ben to …`.
  private mutating func takeNameBeforeTo() {
    guard let to = task.firstRange(of: " to "), task[to.upperBound...].first?.isLowercase == true
    else { return }
    let lead = String(task[..<to.lowerBound])
    guard lead.count <= 60 else { return }
    var names: [String] = []
    for part in Self.parts(of: lead) {
      let words = part.split(separator: " ")
      guard (1...3).contains(words.count), words.allSatisfy({ Nick($0) != nil }),
        words.count == 1 || words.allSatisfy({ $0.first?.isUppercase == true })
      else { return }
      names.append(part)
    }
    guard !names.isEmpty else { return }
    assignees = names
    task = String(task[to.upperBound...])
  }

  private static func nicks(_ text: Substring) -> [String]? {
    let parts = parts(of: String(text))
    let nicks = parts.compactMap { Nick($0.hasPrefix("@") ? $0.dropFirst() : $0[...])?.text }
    return nicks.count == parts.count && (1...4).contains(nicks.count) ? nicks : nil
  }

  private static func parts(of text: String) -> [String] {
    var parts = [""]
    for word in text.split(separator: " ") {
      if ["and", "&", "+"].contains(word) {
        parts.append("")
        continue
      }
      for (place, piece) in word.split(
        omittingEmptySubsequences: false, whereSeparator: { ",/".contains($0) }
      )
      .enumerated() {
        if place > 0 { parts.append("") }
        if !piece.isEmpty {
          parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + piece
        }
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}

/// One word that can be a nickname.
struct Nick {
  let text: String

  // What stands in parentheses or before "to" as often as a name does.
  private static let otherWords: Set<String> = [
    "a", "able", "add", "again", "agree", "aim", "all", "also", "and", "anybody", "anyone", "api",
    "apply", "ask", "attempt", "back", "begin", "change", "come", "commit", "community", "connect",
    "continue", "convert", "core", "cores", "decide", "decision", "docs", "done", "effort", "etc",
    "every", "everybody", "everyone", "experimental", "folks", "follow", "get", "go", "going",
    "group", "guide", "help", "how", "important", "investigate", "it", "link", "listen", "look",
    "lead", "maybe", "migrate", "move", "need", "needs", "new", "next", "nobody", "none", "ongoing",
    "only", "open", "optional", "people", "pending", "plan", "point", "port", "post", "prepare",
    "project", "projects", "propose", "reach", "ready", "refer", "report", "respond", "return",
    "see", "send", "somebody", "someone", "speak", "spec", "start", "stretch", "submit", "switch",
    "talk", "tbd", "team", "teams", "that", "the", "there", "they", "things", "this", "time",
    "tests",
    "todo", "try", "up", "upgrade", "us", "use", "volunteer", "want", "way", "we", "what", "where",
    "wip", "work", "write", "you", "backport", "blocked", "cycle", "draft", "here", "high", "low",
    "me", "new", "now", "note", "old", "options", "or", "required", "soon", "unlikely", "yes", "no",
  ]

  init?(_ word: some StringProtocol) {
    guard (2...24).contains(word.count), !Self.otherWords.contains(word.lowercased()),
      word.allSatisfy({ $0.isLetter || $0.isNumber || "_-`|^.'’".contains($0) }),
      let first = word.first, first.isLetter || "_^|".contains(first), word.last != "."
    else { return nil }
    // `HSM`, `API`, `v2`, `2.0` are no nicknames.
    let letters = word.filter(\.isLetter)
    guard letters.count > 1, !letters.allSatisfy(\.isUppercase), !word.contains(".") else {
      return nil
    }
    text = String(word)
  }
}
