import Testing

@testable import Governance

struct StatementReadingTests {
  static func read(
    _ text: String, at path: String = "candidates/2026.1/tc/ada.md"
  ) -> (statement: Statement, problems: [StatementProblem]) {
    Statement.reading(Array(text.utf8), path: StatementPath(path))
  }

  @Test func `front matter gives the fields and the rest is the body`() {
    let (statement, problems) = Self.read(
      """
      ---
      name: Ada Lovelace
      handle: ada
      affiliation: "Analytical Engines Ltd."
      ---

      I would like to serve.

      """)
    #expect(problems.isEmpty)
    #expect(statement.dialect == .frontMatter)
    #expect(statement.name.value == "Ada Lovelace")
    #expect(statement.name.position == TextPosition(line: 2, column: 1))
    #expect(statement.handle.value == "ada")
    #expect(statement.affiliation?.value == "Analytical Engines Ltd.")
    #expect(statement.text == "\nI would like to serve.\n")
    #expect(statement.bodyLine == 6)
    #expect(statement.wordCount == 5)
  }

  @Test(arguments: [
    (#""Leah \"ash\" Rowan""#, #"Leah "ash" Rowan"#), ("'Mo O''Dell'", "Mo O'Dell"),
    (#""Ren\xe9 \u0141uk""#, "René Łuk"), (#""a \q b""#, #"a \q b"#), (#""a \u12""#, #"a \u12"#),
  ])
  func `quoted values mean what YAML means`(written: String, name: String) {
    let (statement, _) = Self.read("---\nname: \(written)\nhandle: ada\n---\nHi.\n")
    #expect(statement.name.value == name)
  }

  @Test func `a row of dashes opens an Elekto header with a list of pairs`() {
    let rule = String(repeating: "-", count: 61)
    let (statement, problems) = Self.read(
      "\(rule)\nname: Ada Lovelace  \nID: AdaL\ninfo:\n  - employer: Engines\n  - slack: ada\n\(rule)\n"
        + "## SIGS\n", at: "elections/steering/2021/candidate-AdaL.md")
    #expect(problems.isEmpty)
    #expect(statement.dialect == .elekto)
    #expect(statement.path.election == "2021")
    #expect(statement.path.contest == "steering")
    #expect(statement.name.value == "Ada Lovelace")
    #expect(statement.handle.value == "AdaL")
    #expect(statement.affiliation?.value == "Engines")
    #expect(statement.fields.map(\.key) == ["name", "ID", "employer", "slack"])
    #expect(statement.text == "## SIGS\n")
  }

  @Test func `a metadata list below a heading is a header`() {
    let (statement, _) = Self.read(
      """
      ## Candidate Template

      * Name: Ada Lovelace (aka Countess)
      * **GitHub handle:** [@ada](https://github.com/ada)
      * Email address: ada@example.org (or see
      my commits)
      * Matrix handle (optional):

      ### Conflict of interest

      I am employed by [Engines](https://example.org) as a programmer.
      """)
    #expect(statement.dialect == .bullets)
    #expect(statement.name.value == "Ada Lovelace")
    #expect(statement.handle.value == "ada")
    #expect(statement.email?.address == "ada@example.org")
    #expect(statement.fields.map(\.isPrivate) == [false, false, true, false])
    #expect(statement.affiliation?.value == "Engines")
    #expect(statement.affiliation?.source == .sentence)
    #expect(statement.text.hasPrefix("\n### Conflict"))
  }

  @Test func `a list that names nobody belongs to the text`() {
    let (statement, _) = Self.read("- Nova: great\n- Neutron: greater\n")
    #expect(statement.dialect == .plain)
    #expect(statement.header.isEmpty)
  }

  @Test(arguments: [
    ("Thanks,\nAda Lovelace (ada)\n", "Ada Lovelace"),
    ("More tests.\n\n--Ada Lovelace\n", "Ada Lovelace"),
    ("More tests.\n\n-- \nAda Lovelace\n\n[1] https://example.org/\n", "Ada Lovelace"),
    ("Thank you!\n-ada\n", "ada"),
    ("Thank you,\nAda Lovelace\nEngineer\nThe Engine Company\n", "Ada Lovelace"),
    ("Regards,\n  Ada van der Berg.\nIRC: ada\n", "Ada van der Berg"),
    ("I'm Ada Lovelace, a programmer.\n\nThanks,\nAda\n", "Ada Lovelace"),
    ("My name is Ada Lovelace and I write programs.\n", "Ada Lovelace"),
    ("Dear all,\n\nThanks,\nイリヤ\n", "イリヤ"),
    // No names: items, sentences, teams, greetings.
    ("Goals:\n- Better Docs\n- Faster Gate\n", "lovelace"),
    ("I am PTL of Nova.\n\nThank you for your consideration.\n", "lovelace"),
    ("I am Nova Core, still.\n\nBest regards to the whole team from a happy person\n", "lovelace"),
    ("Hello everyone,\n\nplease vote\n", "lovelace"),
  ])
  func `a plain statement is signed, or named after its file`(text: String, name: String) {
    let (statement, _) = Self.read(text, at: "candidates/rocky/Nova/lovelace.txt")
    #expect(statement.dialect == .plain)
    #expect(statement.name.value == name)
    #expect(statement.handle.value == "lovelace")
    #expect(statement.bytes == Array(text.utf8))
  }

  @Test(arguments: [
    ("I work for Analytical Engines, a small shop.", "Analytical Engines"),
    ("I'm a Red Hat employee who helps.", "Red Hat"),
    ("I am currently\nemployed by Red Hat to work on Nova.", "Red Hat"),
    ("Employed by Cyberus Technology GmbH.", "Cyberus Technology GmbH"),
    ("- Technical Lead at alugha GmbH (video)", "alugha GmbH"),
    ("I work for a company called tvbeat which uses it", "tvbeat"),
    ("I work as a cashier at Walmart, far from code.", "Walmart"),
    ("Now I am CTO of 99cloud Inc., China.", "99cloud Inc."),
    ("I'm working for the OpenStack Foundation as a lead.", "OpenStack Foundation"),
    ("## Where I work\n\nMicrosoft\n", "Microsoft"),
    ("I used to work for Engines.", nil),
    ("My employer is unrelated.", nil),
    ("I have been working for Nova since 2014.", nil),
    ("I work on the Nova project at night.", nil),
    ("They work for Engines.", nil),
    ("> I work for Engines\n\nNot me.", nil),
    ("I am not employed by Engines.", nil),
    ("I work for the Nova team.", nil),
  ])
  func `an employer is read only where the author names one`(text: String, employer: String?) {
    let (statement, _) = Self.read("Hello,\n\n" + text, at: "candidates/rocky/Nova/ada.txt")
    #expect(statement.affiliation?.value == employer)
  }

  @Test(arguments: [
    ("kind: non-candidacy", StatementKind.nonCandidacy), ("kind: withdrawal", .withdrawal),
    ("kind: Candidacy", .candidacy),
  ])
  func `the kind field decides`(line: String, kind: StatementKind) {
    let (statement, problems) = Self.read("---\n\(line)\n---\nI am not running for TC.\n")
    #expect(statement.kind == kind)
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    (
      "candidates/a/b/ada.md", "Non Candidacy for Engine PTL\n\nHappy new year!",
      StatementKind.nonCandidacy
    ),
    (
      "candidates/a/b/ada.md", "Hi all,\n\nI will not be running for PTL\nthis time.", .nonCandidacy
    ),
    ("candidates/a/b/ada.md", "I hereby withdraw my candidacy.", .withdrawal),
    ("candidates/a/b/ada-withdrawal.md", "Family comes first.", .withdrawal),
    (
      "candidates/a/b/ada.md", "I'd like to run.\n\n\n1\n\n2\n\n3\n\n4\n\n5\n\nBob will not run.",
      .candidacy
    ),
  ])
  func `without the field, the path and the first lines tell the kind`(
    path: String, text: String, kind: StatementKind
  ) {
    let (statement, _) = Self.read(text, at: path)
    #expect(statement.kind == kind)
    #expect(statement.handle.value == "ada")
  }

  @Test func `problems say what, where and what to write`() {
    let (_, problems) = Self.read("---\nname: Ada\nname: Eve\nkind: maybe\nnonsense\n---\n")
    #expect(
      problems.map {
        "\($0.position.line):\($0.position.column): \($0.severity): \($0.message) [\($0.code)]"
      }
        == [
          "1:1: error: the statement has no text; voters need to read why you stand [empty-statement]",
          "3:1: warning: the header has 'name' twice; the first one is taken [field-twice]",
          "4:1: error: 'maybe' is no kind of statement; "
            + "write 'candidacy', 'non-candidacy' or 'withdrawal' [unknown-kind]",
          "5:1: warning: 'nonsense' is no field of the header; write it as 'key: value' [header-line]",
        ])
  }

  @Test func `a header without end is reported and kept as text`() {
    let (statement, problems) = Self.read("---\nname: Ada\n\nI would like to serve.\n")
    #expect(problems.map(\.code) == ["header-not-closed"])
    #expect(statement.dialect == .plain)
    #expect(statement.body == 0..<statement.bytes.count)
  }

  @Test func `a rule above prose is no header`() {
    let (statement, problems) = Self.read("---\n\nHello all.\n\n---\n\nMore.\n")
    #expect(problems.isEmpty)
    #expect(statement.dialect == .plain)
  }
}
