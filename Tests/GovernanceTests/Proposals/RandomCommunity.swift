@testable import Governance
import Randomness

/// A community with random charters and hostile names, which holds one election after another.
struct RandomCommunity {
  private(set) var files: [String: String] = [:]
  private var random: RepeatableRandom

  static let people = ["ada", "ben", "cem", "dan", "eva", "fay", "gil", "hal", "ivy", "jon"]

  /// Texts that mean something to YAML, to a calendar or to a terminal, and that YAML can hold.
  static let hostile = [
    "Plain", "a: b", "# x", "'", "\"", "line\nbreak", "x\nBEGIN:VEVENT", "x\u{2028}y", "x\u{2029}",
    "{a}", "[b]", "- c", "Größe 漢字", "\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}", " left", "right ",
    "null",
    "2026", "\u{202E}rtl", "a\u{FEFF}b", "\t", "%", "@", "`", "&a", "*b", "!c", "|", ">", "\\",
    "a,b;c\\n", "---", "\u{E000}", "\u{10FFFF}", "yes", "~", "a #b", "k: [v", "?",
  ]

  init(seed: UInt64) {
    random = RepeatableRandom(seed: seed)
    files["community.yml"] = community()
    files["people.yml"] = Self.people.map {
      "\($0): {name: \($0), affiliations: [{name: Acme}]}\n"
    }.joined()
  }

  /// What the files describe, and what is wrong with them.
  func reading() -> (folder: CommunityFolder?, findings: [String]) {
    var findings = Findings()
    let sources = files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
    var folder = CommunityFolder.reading(sources, findings: &findings)
    for name in folder?.listNames.map(\.value) ?? [] {
      folder?.lists[name] = sources.first { $0.path == name }
    }
    if let folder { findings.append(CheckedFolder(folder).findings()) }
    return (folder, findings.sorted.map(\.description))
  }

  /// Adds an election, with a list of exceptions, and elects somebody to each seat.
  mutating func hold(_ proposal: ElectionProposal) {
    for file in proposal.files { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    let path = "elections/\(proposal.id)/election.yml"
    let exceptions = "elections/\(proposal.id)/exceptions.csv"
    if files[exceptions] == nil, Bool.random(using: &random) {
      files[exceptions] = "handle,reason,date\n"
      files[path] = files[path]?.split(separator: "co-authors: yes}")
        .joined(separator: "co-authors: yes, exceptions: \(exceptions)}")
    }
    for contest in proposal.contests {
      let staying = Set(contest.continuing.map(\.person.value))
      let free = Self.people.filter { !staying.contains($0) }.shuffled(using: &random)
      let elected = free.prefix(contest.seats).joined(separator: ", ")
      files["elections/\(proposal.id)/\(contest.id)/elected.yml"] =
        "elected: [\(elected)]\nmanner: poll\n"
    }
  }

  mutating func text() -> String { Self.hostile.randomElement(using: &random) ?? "" }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func community() -> String {
    var lines = ["name: \(YAMLWords.scalar(text()))", "cycles:"]
    var day = CivilDate(year: 2020, month: 1, day: 1)?.daysSinceEpoch ?? 0
    for cycle in 0..<5 {
      let next = day + number(150...220)
      lines.append("  - name: \(YAMLWords.scalar("\(text())\(cycle)"))")
      lines.append("    start: \(CivilDate(daysSinceEpoch: day))")
      lines.append("    end: \(CivilDate(daysSinceEpoch: next))")
      day = next
    }
    lines.append("projects:")
    for project in ["null", "x'y", "d\u{E9}j\u{E0}"].prefix(number(0...3)) {
      lines.append("  \(YAMLWords.key(project)): {title: \(YAMLWords.scalar(text()))}")
    }
    lines.append("charter:")
    for body in ["yes", "tc"].prefix(number(1...2)) { lines += charter(body, seats: number(1...4)) }
    if Bool.random(using: &random) { lines += charter(Charter.projectLead, seats: 1) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func charter(_ body: String, seats: Int) -> [String] {
    var lines = [
      "  \(YAMLWords.key(body)):", "    title: \(YAMLWords.scalar(text()))", "    seats: \(seats)",
    ]
    var lengths: [String] = []
    for part in Timeline.Part.allCases where Bool.random(using: &random) {
      lengths.append("\(part.rawValue): \(number(1...400)) hours")
    }
    if !lengths.isEmpty { lines.append("    at-least: {\(lengths.joined(separator: ", "))}") }
    let options = [
      "before-release: \(number(1...40)) days", "weekday: \(weekday())",
      "hour: \(padded(number(0...23))):\(["00", "30"][number(0...1)]) \(["UTC", "AoE"][number(0...1)])",
      "term: \(number(1...3)) cycles", "cap: \(["none", "half", "2/5", "3"][number(0...3)])",
    ]
    for option in options where Bool.random(using: &random) { lines.append("    \(option)") }
    return lines
  }

  private mutating func weekday() -> String {
    (Weekday.allCases.randomElement(using: &random) ?? .monday).rawValue
  }
}
