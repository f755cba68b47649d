import BallotFormats
@testable import Governance
import Voting

/// Demands that each finding about a file lies in it, and can be printed.
func demandPlaces(_ findings: Findings, in files: [String: [UInt8]]) {
  var lines: [String: FileLines] = [:]
  for (path, bytes) in files {
    lines[path] = FileLines(bytes, markdownFrom: startOfMarkdown(in: bytes, path))
  }
  for finding in findings.sorted {
    _ = finding.description
    lines[finding.place.file]?.demand(
      line: finding.place.line, column: finding.place.column, finding.description)
  }
}

/// Where the lines begin that are counted as Markdown's: in statements at once, in posts behind the YAML.
private func startOfMarkdown(in bytes: [UInt8], _ path: String) -> Int {
  if path.hasPrefix("candidates/") { return 0 }
  guard path.hasSuffix(".md") else { return .max }
  var findings = Findings()
  let parts = HeadedText(SourceFile(path: path, bytes: bytes), findings: &findings)
  return parts.map { bytes.count - $0.body.count } ?? .max
}

extension Reader {
  /// A reader of a file of the community folder that notes what it finds.
  private static func file(
    _ name: String, _ subject: String, _ path: String,
    read: @escaping @Sendable ([UInt8], String, inout Findings) -> Void
  ) -> Reader {
    Reader(name, subject) { bytes in
      var findings = Findings()
      read(bytes, path, &findings)
      demandPlaces(findings, in: [path: bytes])
    }
  }

  /// The files of the community folder, one by one and as a whole.
  static let community: [Reader] = [
    file("yaml", "YAML of any kind", "community.yml") { bytes, path, findings in
      let root = YAMLNode.reading(bytes, at: Place(file: path), findings: &findings)
      if let root { checkWords(root) }
    },
    file("community-yml", "community.yml", "community.yml") { bytes, path, findings in
      _ = Community.reading(bytes, file: path, findings: &findings)
    },
    file("people-yml", "people.yml", "people.yml") { bytes, path, findings in
      let people = People.reading(bytes, file: path, findings: &findings)
      _ = people.identity("ada")
    },
    file("mailmap", ".mailmap", ".mailmap") { bytes, path, findings in
      let map = Mailmap.reading(bytes, file: path, findings: &findings)
      _ = map.resolved(name: "Ada", email: "ada@example.org")
    },
    file("election-yml", "election.yml", "elections/ginger/election.yml") {
      bytes, path, findings in
      let election = Election.reading(bytes, id: "ginger", file: path, findings: &findings)
      if let election { _ = ElectionState.deadlines(of: election) }
    },
    file("record-yml", "record.yml and elected.yml", "elections/ginger/record.yml") {
      bytes, path, findings in
      let record = ElectionRecord.reading(bytes, file: path, findings: &findings)
      _ = record.entries(about: "tc")
      _ = ElectedRecord.reading(
        bytes, election: "ginger", contest: "tc", file: path, findings: &findings)
      let half = Array(bytes.prefix(bytes.count / 2))
      let changes = [
        RecordHistory.Change(commit: "1", before: nil, after: half),
        RecordHistory.Change(commit: "2", before: half, after: bytes),
      ]
      _ = RecordHistory(path: path, changes: changes).findings(current: bytes)
    },
    file("lists", "members, exceptions and affiliations as tables", "elections/list.csv") {
      bytes, path, findings in
      let file = SourceFile(path: path, bytes: bytes)
      _ = MemberList.reading(file, findings: &findings)
      _ = RollException.reading(file, findings: &findings)
      _ = RollOnFile.reading(bytes, election: "ginger", contest: "tc", file: path)
      let lines = FileLines(bytes)
      for problem in Affiliations.reading(bytes.span).problems {
        lines.demand(line: problem.line, column: problem.column, problem.message)
      }
    },
    Reader("community", "a whole community folder, each file below a line '=== PATH'") {
      FolderCheck(files(in: $0).map { SourceFile(path: $0.path, bytes: $0.bytes) }).run()
    },
    Reader("import", "nominations of other communities, each file below a line '=== PATH'") {
      checkImports(files(in: $0))
    },
  ]

  /// Demands of each text in a YAML file that it reads back as it was when it is written.
  private static func checkWords(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _):
      var findings = Findings()
      let written = Array("key: \(YAMLWords.scalar(text))\n".utf8)
      let again = YAMLNode.reading(written, at: Place(file: "written"), findings: &findings)
      guard case .mapping(let entries)? = again?.content, entries.count == 1,
        case .scalar(let copy, _) = entries[0].value.content
      else { return demand(false, "written as \(String(decoding: written, as: UTF8.self))") }
      demand(copy.unicodeScalars.elementsEqual(text.unicodeScalars), "'\(text)' became '\(copy)'")
    case .list(let items): for item in items { checkWords(item) }
    case .mapping(let entries): for entry in entries { checkWords(entry.value) }
    }
  }

  private static func checkImports(_ files: [(path: String, bytes: [UInt8])]) {
    let sources = files.map { NominationImport.File(path: $0.path, bytes: $0.bytes) }
    for layout in NominationImport.Layout.allCases {
      let imported = NominationImport(sources, layout: layout)
      let all = imported.files + [imported.communityFile(name: "Lantern")]
      for file in all {
        demand(Email.first(in: file.text) == nil, "\(file.path) has an address")
        demand(Email.first(in: file.path) == nil, "\(file.path) is an address")
        let isSafe = file.path.split(separator: "/").allSatisfy { $0 != ".." }
        demand(isSafe && !file.path.hasPrefix("/"), "\(file.path) leads out of the folder")
      }
      var findings = Findings()
      _ = CommunityFolder.reading(
        all.map { SourceFile(path: $0.path, bytes: $0.bytes) }, findings: &findings)
      let yaml = findings.sorted.first { $0.code == .yamlSyntax || $0.code == .yamlRefused }
      demand(yaml == nil, "what was written is no YAML: \(yaml?.description ?? "")")
    }
  }
}

/// All that is computed of a community folder.
private struct FolderCheck {
  private let files: [SourceFile]

  init(_ files: [SourceFile]) { self.files = files }

  func run() {
    var findings = Findings()
    let read = CommunityFolder.reading(files, findings: &findings)
    let bytes = Dictionary(
      files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    defer { demandPlaces(findings, in: bytes) }
    guard var folder = read else { return }
    for name in folder.listNames.map(\.value) {
      folder.lists[name] = files.first { $0.path == name }
    }
    findings.append(CheckedFolder(folder).findings())
    let moments = folder.elections.flatMap { election in
      ElectionState.deadlines(of: election).map(\.instant)
    }
    for now in [Instant(seconds: 0)] + moments.prefix(4) { look(at: folder, now) }
    _ = ElectionCalendar(of: folder.elections, in: folder.community).text
    _ = TurnoutHistory(of: folder.seatSubjects, in: folder).trends.map(\.sentence)
    for candidacy in folder.candidacies { _ = NominationReview(of: candidacy, in: folder) }
    for cycle in folder.community.cycles.prefix(3) { propose(cycle, in: folder) }
    for election in folder.elections { declare(election, in: folder) }
  }

  private func look(at folder: CommunityFolder, _ now: Instant) {
    for election in folder.elections { _ = ElectionState(of: election, in: folder, at: now) }
    for subject in folder.seatSubjects { _ = BodySeats(of: subject, in: folder, at: now) }
  }

  private func propose(_ cycle: Cycle, in folder: CommunityFolder) {
    let proposal = try? ElectionProposal(
      "proposed", for: cycle, release: cycle.window.start, officials: ["pia"], in: folder)
    guard let proposal else { return }
    for file in proposal.files where file.path.hasSuffix("election.yml") {
      var findings = Findings()
      _ = Election.reading(file.bytes, id: "proposed", file: file.path, findings: &findings)
      let yaml = findings.sorted.first { $0.code == .yamlSyntax || $0.code == .yamlRefused }
      demand(yaml == nil, "the proposal is no YAML: \(yaml?.description ?? "")")
    }
  }

  private func declare(_ election: Election, in folder: CommunityFolder) {
    for contest in election.contests {
      let declaration = ContestDeclaration(
        of: contest, in: election, folder: folder, roll: nil, ballots: nil, version: "1.0.0")
      let json = Array(declaration.json.text.utf8)
      demand(ContestDeclaration(json: json) != nil, "a declaration does not read back")
    }
  }
}
