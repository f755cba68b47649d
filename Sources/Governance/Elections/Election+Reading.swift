extension Election {
  /// Reads an `election.yml`; nothing if there is no telling when the election is.
  static func reading(
    _ bytes: [UInt8], id: String, file: String, findings: inout Findings
  ) -> Election? {
    let start = Place(file: file)
    var own = Findings()
    defer { findings.append(own) }
    guard let root = YAMLNode.reading(bytes, at: start, findings: &own) else {
      if own.isEmpty {
        own.error(
          .missingField, at: start,
          "the file is empty; write 'timeline:', 'officials:' and 'contests:'")
      }
      return nil
    }
    return Form.reading(root, as: "the election", findings: &own) { form in
      election(id, &form)
    }
  }

  private static func election(_ id: String, _ form: inout Form) -> Election? {
    let name = form.text("name")?.value ?? id
    let cycle = form.text("cycle")
    var places: [Timeline.Part: Place] = [:]
    let timeline = form.form("timeline") { form in
      for part in Timeline.Part.allCases { places[part] = form.place(of: part.rawValue) }
      return Timeline.reading(&form)
    }
    if form.node("timeline") == nil {
      form.miss("timeline", write: "'timeline:' with 'nominations' and 'voting' below it")
    }
    let officials = form.texts("officials")
    if form.node("officials") == nil {
      form.miss("officials", write: "'officials: ' and a list of the handles of those who run it")
    }
    let signatures = form.integer("signatures", in: 1...100)
    if let signatures, signatures.value > officials.count, !officials.isEmpty {
      form.findings.error(
        .wrongValue, at: signatures.place,
        "\(signatures.value) officials must sign, and there are only \(officials.count); name more, or "
          + "ask for fewer signatures")
    }
    let shared = sharedRules(&form)
    let contests = form.named("contests", each: "contest", inheriting: shared) {
      Contest.reading($0, &$1)
    }
    if form.node("contests") == nil {
      form.miss("contests", write: "'contests:' with a mapping for each thing to elect below it")
    }
    guard let timeline else { return nil }
    return Election(
      id: id, name: name, cycle: cycle, timeline: timeline, timelinePlaces: places,
      officials: officials, signatures: signatures?.value, contests: contests,
      flawedContests: flawed(contests, &form),
      place: form.place)
  }

  /// What `defaults` declares for every contest that does not say otherwise.
  private static func sharedRules(_ form: inout Form) -> [YAMLNode.Entry] {
    guard let node = form.node("defaults") else { return [] }
    guard case .mapping(let entries) = node.content else {
      form.findings.error(
        .wrongType, at: node.place,
        "'defaults' must be a mapping of rules that hold for every contest, and here is \(node.kind)"
      )
      return []
    }
    for entry in entries where !Contest.sharedKeys.contains(entry.key.value) {
      let near = suggestion(for: entry.key.value, among: Contest.sharedKeys)
      let offer = near.isEmpty ? "; known are \(listed(Contest.sharedKeys))" : near
      form.findings.error(
        .unknownKey, at: entry.key.place,
        "unknown key \(quoted(entry.key.value)) in 'defaults'\(offer)")
    }
    return entries
  }

  private static func flawed(_ contests: [Contest], _ form: inout Form) -> [String] {
    guard case .mapping(let entries) = form.node("contests")?.content else { return [] }
    let sound = Set(contests.map(\.id))
    return entries.map(\.key.value).filter { !sound.contains($0) }
  }
}
