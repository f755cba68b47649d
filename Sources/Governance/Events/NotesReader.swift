import Markup

/// Walks the blocks below one heading and notes what it recognises.
///
/// Quotations and code are other people's words and stay prose.
struct NotesReader {
  private(set) var notes = SessionNotes()

  private static let actionTitles: Set<String> = [
    "action", "actions", "action item", "action items", "specific action items", "next steps",
    "ais",
    "ars", "todo", "todos", "to do", "to dos", "to-do", "actions items", "open action items",
  ]

  /// Whether a heading or lead-in announces a list of actions.
  static func announcesActions(_ title: String) -> Bool {
    var text = title.lowercased().trimmed()
    while let last = text.last, ":.…".contains(last) { text.removeLast() }
    // "Specific Action Items (& Owners)", "Actions (Tuesday)".
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") { text = String(text[..<open]) }
    return actionTitles.contains(text.trimmed())
  }

  mutating func read(heading: Heading) {
    addPeople(PeopleNamed(heading.content).people)
    addLinks(in: heading.content)
  }

  mutating func read(_ blocks: [Block], isActionList: Bool) {
    var announced = isActionList
    for (place, block) in blocks.enumerated() {
      switch block.kind {
      case .paragraph(let content):
        read(paragraph: content, at: block.range.start)
        if Self.announcesActions(content.plainText) { announced = true }
        let lead = content.plainText
        if lead.hasSuffix(":"), blocks.indices.contains(place + 1),
          case .list(let list) = blocks[place + 1].kind
        {
          addDetails(list, of: lead)
        }
      case .list(let list):
        for item in list.items { read(item, isAction: announced) }
        // The list that was announced is this one; another needs its own lead-in.
        announced = isActionList
      case .table(let table):
        for cell in ([table.header] + table.rows).joined() {
          addLinks(in: cell.content)
          addPeople(PeopleNamed(cell.content, onlyHandles: true).people)
        }
      case .blockQuote(let inside): addLinks(in: inside)
      case .heading(let heading): read(heading: heading)
      case .codeBlock, .html, .thematicBreak: break
      }
    }
  }

  private mutating func read(_ item: ListItem, isAction: Bool) {
    var blocks = item.blocks[...]
    guard case .paragraph(let content) = blocks.first?.kind else {
      read(item.blocks, isActionList: false)
      return
    }
    blocks.removeFirst()
    let words = ActionWords(content.plainText)
    if item.task != nil || isAction || words.hasMark, !words.task.isEmpty {
      let isStruck = content.allSatisfy { if case .strikethrough = $0.kind { true } else { false } }
      add(
        ActionItem(
          text: content.plainText, task: words.task, assignees: words.assignees,
          isDone: item.task == .done || isStruck || words.isDone,
          mark: item.task != nil ? .box : words.hasMark ? .word : .list,
          position: item.range.start))
      addLinks(in: content)
      addPeople(PeopleNamed(content).people)
    } else {
      read(paragraph: content, at: item.range.start)
    }
    // `- Actions:` with the actions below it.
    read(Array(blocks), isActionList: Self.announcesActions(content.plainText))
  }

  /// A paragraph may hold an action on each of its lines.
  private mutating func read(paragraph content: [Inline], at start: SourcePosition) {
    addLinks(in: content)
    for line in Self.lines(of: content) {
      addPeople(PeopleNamed(line).people)
      let words = ActionWords(line.plainText)
      if words.hasMark, !words.task.isEmpty {
        add(
          ActionItem(
            text: line.plainText.trimmed(), task: words.task, assignees: words.assignees,
            isDone: words.isDone, mark: .word, position: line.first?.range.start ?? start))
      }
    }
    notes.outcomes += Sentence.all(in: content).compactMap(SessionOutcome.init)
  }

  private static func lines(of content: [Inline]) -> [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in content {
      switch inline.kind {
      // A list of names goes on behind a comma.
      case .softBreak where lines[lines.count - 1].plainText.trimmed().hasSuffix(","):
        lines[lines.count - 1].append(inline)
      case .softBreak, .lineBreak: lines.append([])
      default: lines[lines.count - 1].append(inline)
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  private mutating func add(_ action: ActionItem) {
    notes.actions.append(action)
    for name in action.assignees {
      addPeople([NamedPerson(name: name, form: .assignee, position: action.position)])
    }
  }

  /// The sentence that ends with a colon says what the list below it holds.
  private mutating func addDetails(_ list: List, of lead: String) {
    guard let last = notes.outcomes.indices.last, lead.hasSuffix(notes.outcomes[last].text) else {
      return
    }
    notes.outcomes[last].details = list.items.map(\.text)
  }

  private mutating func addPeople(_ people: [NamedPerson]) {
    for person in people where !notes.people.contains(where: { $0.name == person.name }) {
      notes.people.append(person)
    }
  }

  private mutating func addLinks(in content: [Inline]) {
    for inline in content {
      switch inline.kind {
      case .link(let link):
        notes.links.append(
          SortedLink(
            kind: LinkKind(of: link.destination), destination: link.destination,
            text: link.content.plainText, position: link.range.start))
      case .emphasis(let inside), .strong(let inside), .strikethrough(let inside):
        addLinks(in: inside)
      case .image(let image): addLinks(in: image.alternative)
      case .text, .code, .html, .softBreak, .lineBreak, .footnoteReference: break
      }
    }
  }

  private mutating func addLinks(in blocks: [Block]) {
    for block in blocks {
      addLinks(in: block.ownInlines)
      addLinks(in: block.children)
    }
  }
}
