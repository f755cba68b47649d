/// Who writes, for whom, and what kind of statement it is, gathered from header, path and text.
struct StatementFacts {
  private(set) var kind = StatementKind.candidacy
  private(set) var name: Stated
  private(set) var handle: Stated
  private(set) var affiliation: Stated?
  private(set) var email: Email?
  private(set) var problems: [StatementProblem] = []

  private static let nameKeys = ["name", "full name", "fullname"]
  private static let handleKeys = [
    "handle", "id", "github", "github handle", "github id", "github username", "irc", "irc nick",
    "nick",
  ]
  private static let affiliationKeys = [
    "affiliation", "employer", "employment", "company", "organization", "organisation",
    "organization/company", "works for", "funder",
  ]

  /// Whether a field says who writes or for whom, and is read into the statement's own properties.
  static func isIdentity(_ key: String) -> Bool {
    let key = key.lowercased()
    return (nameKeys + affiliationKeys + ["handle", "id", "github handle", "kind"]).contains(key)
  }

  init(_ text: StatementText, head: Head, path: StatementPath) {
    let signature = head.dialect == .plain ? Signature(in: text, stem: path.stem) : nil
    let start = head.dialect == .bullets ? 0 : head.bodyIndex
    let introduction = Introduction(of: text, from: start, path: path)
    let name = Self.name(head, signature, introduction, path)
    self.name = name
    handle = Self.handle(head, signature, introduction, path, name: name, in: text)
    affiliation = Self.affiliation(text, head: head, path: path)
    email = head.fields.lazy.compactMap { Email.first(in: $0.value) }.first ?? path.email
    readKind(text, head: head, path: path)
  }

  private mutating func readKind(_ text: StatementText, head: Head, path: StatementPath) {
    if let field = Self.field(head, ["kind"]) {
      if let kind = StatementKind.named(field.value) {
        self.kind = kind
      } else {
        problems.append(
          StatementProblem(
            position: field.position, severity: .error, code: "unknown-kind",
            message: "'\(field.value.prefix(60))' is no kind of statement; "
              + "write 'candidacy', 'non-candidacy' or 'withdrawal'"))
      }
    } else if let kind = path.declaredKind {
      self.kind = kind
    } else if let kind = StatementKind.said(in: text, from: head.bodyIndex) {
      self.kind = kind
    }
  }

  private static func field(_ head: Head, _ keys: [String]) -> StatementField? {
    for key in keys {
      for field in head.fields where !field.value.isEmpty {
        let own = field.key.lowercased()
        if own == key || own.split(separator: "/").contains(where: { $0.lowercased() == key }) {
          return field
        }
      }
    }
    return nil
  }

  private static func name(
    _ head: Head, _ signature: Signature?, _ introduction: Introduction, _ path: StatementPath
  ) -> Stated {
    if let field = field(head, nameKeys) {
      let value = withoutNickname(FieldValue.plain(field.value))
      if !value.isEmpty { return Stated(value: value, source: .field, position: field.position) }
    }
    let introduced = introduction.name
    if let (name, position, source) = introduced, source == .heading {
      return Stated(value: name.name, source: source, position: position)
    }
    // A full name in the text says more than a first name below it.
    if let signature, signature.name.wordCount > 1 || introduced == nil {
      return Stated(
        value: signature.name.name, source: .signature, position: signature.position)
    }
    if let (name, position, source) = introduced {
      return Stated(value: name.name, source: source, position: position)
    }
    return Stated(value: path.stem, source: .fileName, position: nil)
  }

  /// Takes "(aka Luj)" and "(samueldr)" off a name.
  private static func withoutNickname(_ name: String) -> String {
    PersonName(name, stem: "").map { $0.handle == nil ? name : $0.name } ?? name
  }

  private static func handle(
    _ head: Head, _ signature: Signature?, _ introduction: Introduction, _ path: StatementPath,
    name: Stated, in text: StatementText
  ) -> Stated {
    if let field = field(head, handleKeys) {
      let value = FieldValue.handle(field.value)
      if !value.isEmpty, Email.first(in: value) == nil {
        return Stated(value: value, source: .field, position: field.position)
      }
    }
    if let (handle, position) = introduction.handle, head.dialect == .plain {
      return Stated(value: handle, source: .sentence, position: position)
    }
    guard path.email != nil else {
      return Stated(value: path.stem, source: .fileName, position: nil)
    }
    // The file is named after an address, of which nothing is shown if the text offers better.
    if let signature, let handle = signature.name.handle {
      return Stated(value: handle, source: .signature, position: signature.position)
    }
    if let (nickname, position) = Signature.nickname(in: text) {
      return Stated(value: nickname, source: .signature, position: position)
    }
    if name.source != .fileName, name.value.contains(" ") {
      return Stated(
        value: FieldValue.slug(name.value), source: name.source, position: name.position)
    }
    return Stated(value: FieldValue.slug(path.stem), source: .fileName, position: nil)
  }

  private static func affiliation(
    _ text: StatementText, head: Head, path: StatementPath
  ) -> Stated? {
    if let field = field(head, affiliationKeys) {
      return Stated(
        value: FieldValue.plain(field.value), source: .field, position: field.position)
    }
    if let section = EmployerSection(in: text, from: head.bodyIndex) {
      return Stated(value: section.employer, source: .heading, position: section.position)
    }
    return EmployerSentence(in: text, from: head.bodyIndex, contest: path.contest).map {
      Stated(value: $0.employer, source: .sentence, position: $0.position)
    }
  }
}
