extension People {
  /// Reads `people.yml`: a mapping from handles to people.
  static func reading(_ bytes: [UInt8], file: String, findings: inout Findings) -> People {
    let start = Place(file: file)
    guard
      let root = YAMLNode.reading(bytes, at: start, limits: .people, findings: &findings)
    else { return .none }
    guard case .mapping(let entries) = root.content else {
      findings.error(
        .wrongType, at: root.place,
        "the file must be a mapping from handles to people, as in 'ada: {name: Ada Example}'")
      return .none
    }
    let people = entries.compactMap { entry in
      Form.reading(
        entry.value, as: "person \(quoted(entry.key.value))", findings: &findings
      ) { form in person(entry.key, &form) }
    }
    return People(people)
  }

  private static func person(_ handle: Placed<String>, _ form: inout Form) -> Person? {
    let name = form.requiredText("name", write: "'name: ' and the name as it is to be shown")
    let emails = form.texts("emails").compactMap { text -> Email? in
      if let email = Email(text.value) { return email }
      form.findings.error(
        .wrongValue, at: text.place,
        "\(quoted(Email.masked(text.value).text)) is no e-mail address as in 'ada@example.org'")
      return nil
    }
    let others = form.texts("handles").map(\.value)
    let affiliations = form.forms("affiliations", each: "an affiliation") { form in
      affiliation(&form)
    }
    guard let name else { return nil }
    return Person(
      handle: handle.value, name: name.value, emails: emails, otherHandles: others,
      affiliations: affiliations.sorted { earlier($0, $1) }, place: handle.place)
  }

  private static func affiliation(_ form: inout Form) -> Affiliation? {
    let name = form.requiredText("name", write: "'name: ' and the employer or funder")
    let start = form.instant("from", for: .day)
    let end = form.instant("to", for: .day)
    if let start, let end, end.value <= start.value {
      form.findings.error(
        .datesOutOfOrder, at: end.place,
        "this affiliation ends on \(end.value.date), before it has begun on \(start.value.date)")
    }
    guard let name else { return nil }
    return Affiliation(
      name: name.value, start: start?.value, end: end?.value, place: form.place)
  }

  private static func earlier(_ first: Affiliation, _ second: Affiliation) -> Bool {
    (first.start?.seconds ?? .min, first.place.line)
      < (second.start?.seconds ?? .min, second.place.line)
  }
}
