extension ElectionRecord {
  /// Reads a `record.yml`, which is a list of entries.
  ///
  /// What cannot be read is noted and left out.
  static func reading(_ bytes: [UInt8], file: String, findings: inout Findings) -> ElectionRecord {
    let start = Place(file: file)
    guard let root = YAMLNode.reading(bytes, at: start, findings: &findings) else { return .empty }
    guard case .list(let items) = root.content else {
      findings.error(
        .wrongType, at: root.place,
        "the record must be a list whose items start with '- ', and here is \(root.kind)")
      return .empty
    }
    return ElectionRecord(
      entries: items.compactMap { item in
        Form.reading(item, as: "the entry", findings: &findings) { RecordEntry.reading(&$0) }
      })
  }
}

extension RecordEntry {
  fileprivate static func reading(_ form: inout Form) -> RecordEntry? {
    let date = form.instant("date", for: .moment)
    if form.node("date") == nil {
      form.miss("date", write: "'date: 2026-03-01 13:00 UTC', when it was done")
    }
    let official = form.requiredText("official", write: "'official: ' and the handle of who did it")
    let reason = form.requiredText("why", write: "'why: ' and the reason, in a sentence")
    let contest = form.text("contest")
    let word = form.word("what", as: RecordEvent.Word.self)
    if form.node("what") == nil {
      form.miss(
        "what",
        write:
          "'what: ' and one of \(listed(RecordEvent.Word.allCases.map(\.rawValue), joining: "or"))"
      )
    }
    guard let word, let event = RecordEvent.reading(word, &form) else { return nil }
    if word.needsContest, contest == nil, form.node("contest") == nil {
      form.miss("contest", write: "'contest: ' and the one it is about")
    }
    guard let date, let official, let reason, !form.hasErrors else { return nil }
    return RecordEntry(
      date: date.value, official: official, event: event, contest: contest,
      reason: Email.masked(reason.value).text, place: form.place)
  }
}

extension RecordEvent {
  fileprivate static func reading(_ word: Word, _ form: inout Form) -> RecordEvent? {
    switch word {
    case .extended: extended(&form)
    case .rerun: rerun(&form)
    case .exception: person(&form).map { .exception(person: $0) }
    case .withdrawn: person(&form).map { .withdrawn(person: $0) }
    case .appointed: appointed(&form)
    case .vacated: person(&form).map { .vacated(person: $0) }
    case .inherited: person(&form).map { .inherited(person: $0) }
    case .declined: person(&form).map { .declined(person: $0) }
    case .lottery:
      form.requiredText("seed", write: "'seed: ' and the seed, as it became public")
        .map { .lottery(seed: $0.value) }
    case .note: .note
    }
  }

  private static func person(_ form: inout Form) -> Placed<String>? {
    form.requiredText("person", write: "'person: ' and the handle of whom it is about")
  }

  private static func extended(_ form: inout Form) -> RecordEvent? {
    let part = form.word("part", as: Timeline.Part.self)
    if form.node("part") == nil {
      form.miss("part", write: "'part: nominations', or which part of the timeline ends later")
    }
    let end = form.instant("to", for: .closing)
    if form.node("to") == nil { form.miss("to", write: "'to: ' and when it ends now") }
    guard let part, let end else { return nil }
    return .extended(part, to: end.value)
  }

  private static func rerun(_ form: inout Form) -> RecordEvent? {
    if form.node("voting") == nil {
      form.miss(
        "voting", write: "'voting: {from: 2026-03-25 12:00 UTC, to: 2026-04-01 AoE}' with its dates"
      )
    }
    return form.form("voting") { Timeline.window(.voting, &$0) }.map { .rerun(voting: $0) }
  }

  private static func appointed(_ form: inout Form) -> RecordEvent? {
    let people = form.texts("people")
    if people.isEmpty, !form.hasErrors {
      form.miss("people", write: "'people: ' and a list of the handles of those appointed")
    }
    let body = form.requiredText("by", write: "'by: ' and the body that appointed them")
    guard let body, !people.isEmpty else { return nil }
    return .appointed(people: people, by: body.value)
  }
}

extension RecordEvent.Word {
  /// Whether it can only be about one contest.
  fileprivate var needsContest: Bool {
    switch self {
    case .rerun, .withdrawn, .appointed, .vacated, .inherited, .declined: true
    case .extended, .exception, .lottery, .note: false
    }
  }
}
