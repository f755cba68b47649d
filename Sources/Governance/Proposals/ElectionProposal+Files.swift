import Voting

// The file is written line by line, because a general YAML writer keeps no comments, and the comments
// are what lets an official confirm a date without doing the sum again.

extension ElectionProposal {
  /// The files of the election, `election.yml` first.
  package var files: [SourceFile] {
    let lists = contests.compactMap(\.electorate.exceptions?.value).contains {
      $0 == ElectorateRule.exceptions(of: id)
    }
    let header = SourceFile(
      path: ElectorateRule.exceptions(of: id), bytes: Array("handle,name,reason,date\n".utf8))
    return [SourceFile(path: "elections/\(id)/election.yml", bytes: Array(text.utf8))]
      + (lists ? [header] : [])
  }

  /// `election.yml`, with the reason for each date and rule.
  private var text: String {
    var lines = [
      Self.comment("Proposed from the charter and a release on \(timeline.release.date)."),
      "# Confirm what the comments ask for before you announce it.",
      "name: \(YAMLWords.scalar(name))",
      "cycle: \(YAMLWords.scalar(cycle.name))",
    ]
    if let officialsSource {
      lines.append(Self.comment("Those of \(quoted(officialsSource)); confirm them"))
    } else if officials.isEmpty {
      lines.append("# Name those who run it by their handles; none of them can stand.")
    }
    lines.append("officials: \(YAMLWords.list(officials))")
    lines += ["", Self.comment(timeline.rule), "timeline:"]
    for part in timeline.parts {
      lines += timeline.reasons(for: part).map { "  " + Self.comment($0) }
      lines.append("  \(part.part.rawValue): \(timeline.text(part.window))")
    }
    let shared = sharedRules
    if !shared.isEmpty { lines += ["", "defaults:"] + shared.map { "  \($0)" } }
    lines += ["", "contests:"]
    for contest in contests {
      lines += contest.notes.map { "  " + Self.comment($0) }
      lines.append("  \(YAMLWords.key(contest.id)):")
      lines += contest.lines(without: shared).map { "    \($0)" }
    }
    if !leftOut.isEmpty {
      lines += ["", "# Not up:"] + leftOut.map(Self.comment)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rules of counting that all contests share.
  private var sharedRules: [String] {
    guard contests.count > 1, let first = contests.first else { return [] }
    return first.rules.filter { rule in contests.allSatisfy { $0.rules.contains(rule) } }
  }

  /// A comment on one line, whatever the names in it contain.
  static func comment(_ text: String) -> String { "# \(visible(text))" }
}

extension ContestProposal {
  /// How ballots are counted, a line for each rule.
  fileprivate var rules: [String] {
    var lines = ["method: \(counting.method.rawValue)"]
    if let strength = counting.strength { lines.append("strength: \(strength.rawValue)") }
    if let blanks = counting.blanks { lines.append("blanks: \(blanks.rawValue)") }
    if let pairs = counting.equalPairs { lines.append("equal-pairs: \(pairs.rawValue)") }
    return lines + ["ties: report"]
  }

  /// All that the file says of the contest, but for rules that are stated elsewhere.
  fileprivate func lines(without shared: [String]) -> [String] {
    var lines = ["title: \(YAMLWords.scalar(title))"]
    switch subject {
    case .body(let body): lines.append("body: \(YAMLWords.scalar(body.value))")
    case .project(let project): lines.append("project: \(YAMLWords.scalar(project.value))")
    }
    lines.append("seats: \(seats)")
    lines += rules.filter { !shared.contains($0) }
    lines.append("cap: \(cap)")
    if !continuing.isEmpty {
      lines.append("continuing:")
      lines += continuing.map { "  - \($0.text)" }
    }
    lines.append("electorate: \(electorate.text)")
    if statements != .none { lines.append("statement: \(statements.text)") }
    if endorsements != .none {
      let rule = "people: \(endorsements.people), affiliations: \(endorsements.affiliations)"
      let people = "people: \(endorsements.people)"
      lines.append("endorsements: {\(endorsements.affiliations > 0 ? rule : people)}")
    }
    if let quorum { lines.append("quorum: \(quorum)") }
    if let defaultOption { lines.append("default-option: \(YAMLWords.scalar(defaultOption))") }
    return lines
  }
}

extension ContinuingMember {
  fileprivate var text: String {
    let words = affiliation.map { ", affiliation: \(YAMLWords.scalar($0))" } ?? ""
    return "{person: \(YAMLWords.scalar(person.value))\(words)}"
  }
}

extension StatementRule {
  fileprivate var text: String {
    let fields = fields.isEmpty ? [] : ["fields: \(YAMLWords.list(fields))"]
    let words = wordLimit.map { ["words: \($0)"] } ?? []
    return "{\((fields + words).joined(separator: ", "))}"
  }
}

extension ElectorateRule {
  fileprivate var text: String {
    var parts: [String] = []
    switch period {
    case .cycles(let cycles): parts.append("cycles: \(YAMLWords.list(cycles.map(\.value)))")
    case .window(let window):
      parts += ["from: \(window.start.utcText)", "to: \(window.end.utcText)"]
    }
    parts.append("changes: \(leastChanges)")
    switch projects {
    case .all: parts.append("projects: all")
    case .own: parts.append("projects: own")
    case .some(let projects): parts.append("projects: \(YAMLWords.list(projects.map(\.value)))")
    }
    parts.append("co-authors: \(countsCoAuthors ? "yes" : "no")")
    if let exceptions { parts.append("exceptions: \(YAMLWords.scalar(exceptions.value))") }
    if !excluded.isEmpty { parts.append("exclude: \(YAMLWords.list(excluded))") }
    if let members { parts.append("members: \(YAMLWords.scalar(members.value))") }
    return "{\(parts.joined(separator: ", "))}"
  }
}
