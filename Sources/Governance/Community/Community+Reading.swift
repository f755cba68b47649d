extension Community {
  /// Reads `community.yml`.
  static func reading(_ bytes: [UInt8], file: String, findings: inout Findings) -> Community? {
    let start = Place(file: file)
    guard let root = YAMLNode.reading(bytes, at: start, findings: &findings) else {
      if !findings.hasErrors {
        findings.error(
          .missingField, at: start, "the file is empty; write 'name: ' and the community's name")
      }
      return nil
    }
    return Form.reading(root, as: "the community", findings: &findings) { form in
      let name = form.requiredText("name", write: "'name: ' and the community's name")
      let url = url(&form)
      let cycles = cycles(&form)
      let projects = form.named("projects", each: "project") { project($0, &$1) }
      let splits = form.forms("splits", each: "a split") { split(&$0) }
      let bots = form.texts("bots").map(\.value)
      let charters = form.named("charter", each: "body") { charter($0, &$1) }
      let electorates = form.named("electorates", each: "electorate") { name, form in
        ElectorateRule.reading(&form).map { NamedElectorate(name: name.value, rule: $0) }
      }
      let publication = form.form("publication") { readPublication(&$0) }
      let mail = form.form("mail") { MailSettings.reading(&$0) }
      let site = form.form("site") { SiteSettings.reading(&$0) }
      let sound = [
        cycles.map(\.name), projects.map(\.id), charters.map(\.body), electorates.map(\.name),
      ].joined()
      guard let name else { return nil }
      return Community(
        name: name.value, url: url, cycles: cycles, projects: projects,
        splits: splits, bots: bots,
        charters: charters, electorates: electorates, publication: publication ?? .least,
        mail: mail, site: site ?? SiteSettings(),
        flawed: declaredNames(&form).subtracting(sound))
    }
  }

  /// Every name that the file gives to something, whether or not the rest of it can be read.
  private static func declaredNames(_ form: inout Form) -> Set<String> {
    var names: Set<String> = []
    for key in ["projects", "charter", "electorates"] {
      guard case .mapping(let entries) = form.node(key)?.content else { continue }
      names.formUnion(entries.map(\.key.value))
    }
    guard case .list(let cycles) = form.node("cycles")?.content else { return names }
    for cycle in cycles {
      guard case .mapping(let entries) = cycle.content else { continue }
      for entry in entries where entry.key.value == "name" {
        if case .scalar(let name, _) = entry.value.content { names.insert(name) }
      }
    }
    return names
  }

  private static func url(_ form: inout Form) -> String? {
    guard let url = form.text("url") else { return nil }
    guard url.value.hasPrefix("https://") || url.value.hasPrefix("http://") else {
      form.findings.error(
        .wrongValue, at: url.place,
        "'url' is \(quoted(url.value)), which is no web address as in 'https://example.org/'")
      return nil
    }
    return url.value
  }

  private static func cycles(_ form: inout Form) -> [Cycle] {
    let cycles = form.forms("cycles", each: "a cycle") { form -> Cycle? in
      let name = form.requiredText("name", write: "'name: ' and the cycle's name")
      let start = form.instant("start", for: .day)
      let end = form.instant("end", for: .day)
      if form.node("start") == nil { form.miss("start", write: "'start: ' and its first day") }
      if form.node("end") == nil {
        form.miss("end", write: "'end: ' and the first day after it, which the next one starts")
      }
      guard let name, let start, let end else { return nil }
      guard start.value < end.value else {
        form.findings.error(
          .cycleDates, at: end.place,
          "cycle \(quoted(name.value)) ends on \(end.value.date), not after its start on "
            + "\(start.value.date)")
        return nil
      }
      return Cycle(
        name: name.value, window: Window(from: start.value, to: end.value), place: name.place)
    }
    return cycles.sorted {
      ($0.window.start.seconds, $0.place.line) < ($1.window.start.seconds, $1.place.line)
    }
  }

  private static func project(_ id: Placed<String>, _ form: inout Form) -> Project? {
    FileName.report(id, as: "project", findings: &form.findings)
    let title = form.text("title")?.value ?? id.value
    return Project(
      id: id.value, title: title, repositories: form.texts("repositories"),
      branches: form.texts("branches").map(\.value), leads: form.texts("leads").map(\.value),
      place: id.place)
  }

  private static func split(_ form: inout Form) -> RepositorySplit? {
    let original = form.requiredText("from", write: "'from: ' and the repository that was split")
    let parts = form.texts("to")
    if form.node("to") == nil {
      form.miss("to", write: "'to: ' and a list of the repositories that came of it")
    }
    return original.map { RepositorySplit(original: $0, parts: parts) }
  }

  private static func charter(_ body: Placed<String>, _ form: inout Form) -> Charter? {
    FileName.report(body, as: "body", findings: &form.findings)
    let title = form.text("title")?.value ?? body.value
    let seats = form.integer("seats", in: 1...1_000)
    if form.node("seats") == nil {
      form.miss("seats", write: "'seats: ' and how many seats the whole body has")
    }
    let term = form.length("term")
    let termLimit = form.integer("term-limit", in: 1...100)
    let lengths = form.form("at-least") { form in
      Charter.LeastLengths(
        nominations: form.exactLength("nominations"), campaign: form.exactLength("campaign"),
        voting: form.exactLength("voting"), complaints: form.exactLength("complaints"))
    }
    let beforeRelease = form.exactLength("before-release")
    let weekday = form.word("weekday", as: Weekday.self)
    let hour = form.timeOfDay("hour")
    let cap = form.cap("cap")
    if let termLimit, term == nil {
      form.findings.error(
        .missingField, at: termLimit.place,
        "a term limit needs the length of a term; write 'term: 2 cycles' or 'term: 1 year'")
    }
    guard let seats else { return nil }
    return Charter(
      body: body.value, title: title, seats: seats.value, term: term,
      termLimit: termLimit?.value, leastLengths: lengths ?? .none,
      beforeRelease: beforeRelease, weekday: weekday, hour: hour, cap: cap, place: body.place)
  }

  private static func readPublication(_ form: inout Form) -> Publication? {
    Publication(
      rolls: form.word("rolls", as: Publication.Rolls.self) ?? .counts,
      ballots: form.word("ballots", as: Publication.Ballots.self))
  }
}

extension Form {
  /// A cap on members who share an affiliation.
  mutating func cap(_ key: String) -> CapDeclaration? {
    guard let text = text(key) else { return nil }
    if let cap = CapDeclaration(text.value) { return cap }
    findings.error(
      .wrongValue, at: text.place,
      "'\(key)' is \(quoted(text.value)); write 'none', a number, 'half', 'third', or a share such "
        + "as '2/5'")
    return nil
  }
}
