import Voting

extension Contest {
  /// The keys of a contest that an election can declare for all of its contests.
  static let sharedKeys = [
    "seats", "method", "strength", "blanks", "equal-pairs", "ties", "cap", "electorate",
    "statement",
    "endorsements", "quorum", "default-option", "ballots",
  ]

  /// Reads a contest; nothing if a rule that can change a seat is missing or wrong.
  static func reading(_ id: Placed<String>, _ form: inout Form) -> Contest? {
    FileName.report(id, as: "contest", findings: &form.findings)
    let title = form.text("title")?.value ?? id.value
    let subject = subject(&form)
    let seats = declared("seats", "'seats: 1' or how many are to be filled", &form) {
      $0.integer("seats", in: 1...1_000)
    }
    let counting = DeclaredCounting.reading(&form)
    let ties = TieRule.reading(&form)
    let cap = declared(
      "cap", "'cap: none', or 'half', 'third' or a number of members who may share an affiliation",
      &form
    ) { form in
      form.cap("cap").map { Placed($0, at: form.place(of: "cap")) }
    }
    let continuing = form.forms("continuing", each: "a continuing member") { continuingMember(&$0) }
    let electorate = electorate(&form)
    let statements = form.form("statement") { statementRule(&$0) }
    let endorsements = form.form("endorsements") { endorsementRule(&$0) }
    let quorum = form.integer("quorum", in: 0...1_000_000_000)?.value
    let defaultOption = form.text("default-option")?.value
    let publishedBallots = form.word("ballots", as: Publication.Ballots.self)
    let isSpecial = form.flag("special")
    guard let subject, let seats, let counting, let ties, let cap, let electorate, !form.hasErrors
    else { return nil }
    return Contest(
      id: id.value, title: title, subject: subject, seats: seats, counting: counting, ties: ties,
      cap: cap, continuing: continuing, electorate: electorate, statements: statements ?? .none,
      endorsements: endorsements ?? .none, quorum: quorum, defaultOption: defaultOption,
      publishedBallots: publishedBallots, isSpecial: isSpecial, place: id.place)
  }

  private static func subject(_ form: inout Form) -> ContestSubject? {
    let body = form.text("body")
    let project = form.text("project")
    switch (body, project) {
    case (.some(let body), nil): return .body(body)
    case (nil, .some(let project)): return .project(project)
    case (.some, .some(let project)):
      form.findings.error(
        .ruleMismatch, at: project.place,
        "\(form.subject) has both a body and a project; keep one")
    case (nil, nil):
      form.miss(
        "body", write: "'body: ' and the committee, or 'project: ' and the project to be led")
    }
    return nil
  }

  private static func continuingMember(_ form: inout Form) -> ContinuingMember? {
    let person = form.requiredText("person", write: "'person: ' and the member's handle")
    let affiliation = form.text("affiliation")?.value
    return person.map { ContinuingMember(person: $0, affiliation: affiliation) }
  }

  private static func statementRule(_ form: inout Form) -> StatementRule? {
    let fields = form.texts("fields").map(\.value)
    let words = form.integer("words", in: 1...100_000)
    return StatementRule(fields: fields, wordLimit: words?.value)
  }

  private static func endorsementRule(_ form: inout Form) -> EndorsementRule? {
    let people = form.integer("people", in: 1...1_000)
    let affiliations = form.integer("affiliations", in: 1...1_000)
    if form.node("people") == nil {
      form.miss("people", write: "'people: 3' or how many must support a candidate")
    }
    guard let people else { return nil }
    return EndorsementRule(people: people.value, affiliations: affiliations?.value ?? 0)
  }

  private static func electorate(_ form: inout Form) -> DeclaredElectorate? {
    guard let node = form.node("electorate") else {
      form.miss(
        "electorate", code: .undeclaredRule,
        write: "'electorate: ' and the name of one of the community's electorates, or a rule")
      return nil
    }
    if case .mapping = node.content {
      return form.form("electorate") { ElectorateRule.reading(&$0) }.map { .rule($0) }
    }
    return form.text("electorate").map { .named($0) }
  }

  /// Reads a field that can change a seat, and notes it if it is missing.
  static func declared<Value>(
    _ key: String, _ write: String, _ form: inout Form, _ read: (inout Form) -> Value?
  ) -> Value? {
    let value = read(&form)
    if value == nil, form.node(key) == nil {
      form.miss(key, code: .undeclaredRule, write: write)
    }
    return value
  }
}

extension TieRule {
  /// Reads `ties: report` or `ties: {lottery: the seed}`.
  static func reading(_ form: inout Form) -> TieRule? {
    guard let node = form.node("ties") else {
      form.miss(
        "ties", code: .undeclaredRule,
        write:
          "'ties: report', or 'ties: {lottery: …}' with the seed that becomes public after the "
          + "vote")
      return nil
    }
    if case .mapping = node.content {
      return form.form("ties") { form in
        form.requiredText("lottery", write: "'lottery: ' and where the seed will be found")
          .map { .lottery(seed: $0.value) }
      }
    }
    guard let word = form.text("ties") else { return nil }
    if word.value == "report" { return .report }
    form.findings.error(
      .unknownWord, at: word.place,
      "'ties' is \(quoted(word.value)); write 'report', or '{lottery: …}' with the seed that becomes "
        + "public after the vote")
    return nil
  }
}
