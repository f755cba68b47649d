/// What a template can show: texts, flags, and lists whose items have values of their own.
struct TemplateValues: Sendable {
  private enum Value: Sendable {
    case text(String)
    case flag(Bool)
    case list([TemplateValues])
  }

  private var values: [String: Value] = [:]

  /// A text as one clean line; nothing and the empty text are the same as no value.
  subscript(text name: String) -> String? {
    get { if case .text(let text) = values[name] { text } else { nil } }
    set {
      // Not cut: a list of names may be long.
      let line = HeaderText(newValue ?? "", limit: .max).text
      values[name] = line.isEmpty ? nil : .text(line)
    }
  }

  /// A flag.
  subscript(flag name: String) -> Bool {
    get { if case .flag(true) = values[name] { true } else { false } }
    set { values[name] = .flag(newValue) }
  }

  /// A list.
  subscript(list name: String) -> [TemplateValues] {
    get { if case .list(let items) = values[name] { items } else { [] } }
    set { values[name] = .list(newValue) }
  }

  /// The names in use, in order.
  var names: [String] { values.keys.sorted() }

  /// The values as the template engine looks them up.
  var lookup: [String: Any] {
    values.mapValues { value in
      switch value {
      case .text(let text): text
      case .flag(let flag): flag
      case .list(let items): items.map(\.lookup)
      }
    }
  }
}

/// The names that a template may use, so that a mistyped one is found.
package struct TemplateShape: Sendable {
  /// What a name stands for.
  enum Kind {
    case text
    case flag
    case list(TemplateShape)
  }

  /// The texts, by name.
  package let texts: [String]
  /// The flags, by name.
  package let flags: [String]
  /// The lists, by name, with the names that their items have.
  package let lists: [(name: String, items: TemplateShape)]

  /// All names, those inside lists not included.
  package var names: [String] { texts + flags + lists.map(\.name) }

  /// What a name stands for, if it is known.
  subscript(name: String) -> Kind? {
    if texts.contains(name) { return .text }
    if flags.contains(name) { return .flag }
    return lists.first { $0.name == name }.map { .list($0.items) }
  }
}
