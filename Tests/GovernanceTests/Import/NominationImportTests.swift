import Testing

@testable import Governance

struct NominationImportTests {
  private typealias File = NominationImport.File

  private static func file(_ path: String, _ text: String) -> NominationImport.File {
    File(path: path, bytes: Array(text.utf8))
  }

  private static func texts(_ imported: NominationImport) -> [String: String] {
    Dictionary(uniqueKeysWithValues: imported.files.map { ($0.path, $0.text) })
  }

  @Test func `OpenStack's folders become contests, and the results name and elect`() {
    let imported = NominationImport(
      [
        Self.file(
          "candidates/rocky/TC/ada@example.org", "Write to ada@example.org.\n\nThanks,\nAda\n"),
        Self.file("candidates/rocky/TC/ben.txt", "Hello.\n"),
        Self.file("candidates/rocky/Chef_OpenStack/sc`.txt", "Hello.\n"),
        Self.file("candidates/rocky/TC/.placeholder", ""),
        Self.file(
          "doc/results/rocky/tc.yaml",
          """
          candidates:
            TC:
            - elected: true
              email: ada@example.org
              fullname: Ada Lovelace
              ircname: countess
              url: https://example.org/rocky/TC/ada%40example.org
            - elected: false
              fullname: Ben Bot
              ircname: ben
              url: https://example.org/rocky/TC/ben.txt
            Storlets:
            - elected: true
              fullname: Cem Can
              ircname: cem
          election: rocky
          election_statistics:
            - TC:
          """),
      ], layout: .openstack)
    let texts = Self.texts(imported)
    #expect(
      texts.keys.sorted() == [
        "candidates/rocky/chef-openstack/sc.txt", "candidates/rocky/tc/ben.txt",
        "candidates/rocky/tc/countess.txt", "elections/rocky/election.yml",
        "elections/rocky/storlets/elected.yml",
        "elections/rocky/tc/elected.yml",
      ])
    #expect(
      texts["candidates/rocky/tc/countess.txt"]
        == "---\nname: Ada Lovelace\nhandle: countess\n---\nWrite to [address removed].\n\nThanks,\nAda\n"
    )
    #expect(texts["elections/rocky/tc/elected.yml"] == "elected: [countess]\nmanner: poll\n")
    #expect(texts["elections/rocky/storlets/elected.yml"] == "elected: [cem]\nmanner: appointed\n")
    #expect(texts["elections/rocky/election.yml"]?.contains("project: chef-openstack") == true)
    #expect(imported.notes.contains { $0.contains("no file can be named 'sc`'; written as 'sc'") })
    #expect(imported.notes.allSatisfy { Email.first(in: $0) == nil })
  }

  @Test func `an Elekto folder carries seats, winners and ballots`() {
    let rule = String(repeating: "-", count: 61)
    let imported = NominationImport(
      [
        Self.file(
          "election.yaml",
          "name: 2021 Election\nno_winners: 1\nallow_no_opinion: True\nstart_datetime: 2021-10-18 00:00:01\n"
            + "election_officers:\n  - olga\n  - otto\n"),
        Self.file(
          "candidate-ada.md",
          "\(rule)\nname: Ada\nID: ada\ninfo:\n  - employer: X: Y\n\(rule)\nHi.\n"),
        Self.file("candidate-ben.md", "\(rule)\nname: Ben\nID: ben\n\(rule)\nHi.\n"),
        Self.file("nomination-template.md", "\(rule)\nname:\n\(rule)\n"),
        Self.file("results.md", "# Results\n\n1. Ben\n"),
        Self.file("ballots.csv", "ada,ben\n2,1\n"),
        Self.file("voters.yaml", "eligible_voters:\n- ada\n- ben\n"),
      ], layout: .elekto, election: "2021", contest: "steering")
    let texts = Self.texts(imported)
    #expect(
      texts["candidates/2021/steering/ada.md"]
        == "---\nname: Ada\nhandle: ada\naffiliation: \"X: Y\"\n---\nHi.\n")
    #expect(texts["elections/2021/steering/elected.yml"] == "elected: [ben]\nmanner: poll\n")
    #expect(texts["elections/2021/steering/ballots.csv"] == "ada,ben\n2,1\n")
    #expect(
      texts["elections/2021/election.yml"]
        == """
        # Imported. What the source does not declare is left out; 'hustings check' names it.
        name: "2021 Election"
        # start_datetime: 2021-10-18 00:00:01; write it with UTC or AoE
        officials: [olga, otto]
        contests:
          steering:
            title: "2021 Election"
            body: steering
            seats: 1
            blanks: no-opinion

        """)
    #expect(texts["candidates/2021/steering/nomination-template.md"] == nil)
    #expect(imported.notes.contains { $0.hasPrefix("voters.yaml: names about 2 voters") })
  }

  @Test func `a NixOS folder keeps the fields but the address`() {
    let imported = NominationImport(
      [
        Self.file(
          "candidates/ada.md",
          "- Name: Ada\n- GitHub handle: @ada\n- Email: ada@example.org\n- Matrix handle (optional): @a:x.org\n\nHi.\n"
        ),
        Self.file("README.md", "# Election\n"),
      ], layout: .nixos, election: "2025", contest: "sc")
    #expect(
      Self.texts(imported)["candidates/2025/sc/ada.md"]
        == "---\nname: Ada\nhandle: ada\nmatrix-handle: \"@a:x.org\"\n---\n\nHi.\n")
    #expect(imported.notes.contains("README.md: is no statement and was not carried over."))
  }

  @Test func `two statements with one handle are both kept`() {
    let imported = NominationImport(
      [
        Self.file("candidates/a/tc/ada.txt", "One.\n"),
        Self.file("candidates/a/tc/ADA.txt", "Two.\n"),
      ], layout: .openstack)
    #expect(imported.files.map(\.path).filter { $0.hasPrefix("candidates") }.count == 2)
    #expect(imported.notes.contains { $0.contains("was taken") })
  }

  @Test(arguments: NominationImport.Layout.allCases)
  func `a folder without statements says so`(layout: NominationImport.Layout) {
    let imported = NominationImport([Self.file("x/y", "\0")], layout: layout)
    #expect(!imported.files.contains { $0.path.hasPrefix("candidates/") })
    #expect(!imported.notes.isEmpty)
  }

  @Test(
    .enabled(if: SharedData.isPresent, SharedData.absence),
    arguments: [
      ("openstack", NominationImport.Layout.openstack, 151), ("kubernetes-2019", .elekto, 11),
      ("kubernetes-2021", .elekto, 13), ("nixos-2025", .nixos, 24),
    ])
  func `published repositories become folders that read back, without an address`(
    folder: String, layout: NominationImport.Layout, count: Int
  ) {
    let sources = SharedData.files(below: "candidacies/\(folder)").map {
      File(path: String($0.path.dropFirst("candidacies/\(folder)/".count)), bytes: $0.bytes)
    }
    let imported = NominationImport(sources, layout: layout, election: "test", contest: "council")
    let statements = imported.files.filter { $0.path.hasPrefix("candidates/") }
    #expect(statements.count == count)
    #expect(Set(imported.files.map { $0.path.lowercased() }).count == imported.files.count)
    for file in imported.files {
      #expect(
        Email.first(in: file.path) == nil && Email.masked(file.text).count == 0, "\(file.path)")
    }
    for file in statements {
      let (statement, problems) = Statement.reading(file.bytes, path: StatementPath(file.path))
      #expect(statement.dialect == .frontMatter)
      #expect(statement.handle.value == statement.path.stem)
      #expect(problems.isEmpty, "\(file.path): \(problems)")
    }
    #expect(imported.notes.allSatisfy { Email.masked($0).count == 0 })
  }

  @Test func `what a stranger wrote below a date stays in its comment`() {
    let imported = NominationImport(
      [
        Self.file("candidate-ada.md", "I stand.\n"),
        Self.file(
          "election.yaml", "name: Council\nstart_datetime: 2021\n  - x\n  - mallory\n"),
      ], layout: .elekto)
    let text = Self.texts(imported)["elections/imported/election.yml"] ?? ""
    let lines = text.split(separator: "\n").filter { $0.contains("mallory") }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasPrefix("#") }, "\(text)")
  }

  @Test func `no control character is written into YAML`() {
    let imported = NominationImport(
      [Self.file("2025/a\u{7}b/ada.md", "# Ada\u{1}\n\n- GitHub: ada\n\nI stand.\n")],
      layout: .nixos)
    for file in imported.files + [imported.communityFile(name: "Lan\u{0}tern")] {
      var findings = Findings()
      if file.path.hasSuffix(".yml") {
        _ = YAMLNode.reading(file.bytes, at: Place(file: file.path), findings: &findings)
      }
      #expect(findings.sorted.map(\.description) == [])
    }
  }

  @Test(
    arguments: [
      ("x/.md", "- GitHub: e@I\0.m"), ("x/0/b/b", "- GitHub: t@e.\0\u{F0}"),
      ("x/2/a/b", "- GitHub: a@>l.r"), ("x/2/a/b.md", "- Name: a*@l.r\n- GitHub: ada\n\nI stand."),
      ("x/2/a/b.md", "---\nname: ada@example\u{1}.org\nhobby: a@b\u{1}.de\n---\nI stand."),
    ], NominationImport.Layout.allCases)
  func `signs that are dropped join no address`(
    source: (path: String, text: String), layout: NominationImport.Layout
  ) {
    let imported = NominationImport([Self.file(source.path, source.text)], layout: layout)
    for file in imported.files + [imported.communityFile(name: source.text)] {
      #expect(
        Email.first(in: file.path) == nil && Email.first(in: file.text) == nil, "\(file.text)")
    }
  }

  @Test(arguments: ["t/./;/ada.md", "candidates/+/tc/ada.md", "candidates/t/null/ada.md"])
  func `folders without a letter get a name`(path: String) throws {
    let imported = NominationImport([Self.file(path, "I stand.\n")], layout: .openstack)
    let file = try #require(imported.files.first { $0.path.hasSuffix("/election.yml") })
    var findings = Findings()
    let root = YAMLNode.reading(file.bytes, at: Place(file: file.path), findings: &findings)
    #expect(root != nil && findings.sorted.isEmpty, "\(file.text)")
    #expect(!imported.files.contains { $0.path.contains("//") })
  }
}
