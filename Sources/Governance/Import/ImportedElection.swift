/// An election on its way into the community folder: what the source tells, and what it leaves open.
struct ImportedElection {
  let id: String
  var name: String?
  var officials: [String] = []
  /// Lines of the source that say when the election was, without a zone that could be trusted.
  var dates: [String] = []
  var contests: [ImportedContest] = []
  var otherFiles: [NominationImport.File] = []
  private(set) var notes: [String] = []

  init(id: String) { self.id = id }

  /// What the folder of an election or a contest is called, which must not be nothing.
  static func id(_ name: String) -> String {
    let slug = FieldValue.slug(name)
    return slug.isEmpty ? "unnamed" : slug
  }

  /// Notes a sentence once, without addresses.
  mutating func note(_ sentence: String) {
    let masked = Email.masked(sentence).text
    if !notes.contains(masked) { notes.append(masked) }
  }

  /// The files of the election; notes what had to change on the way.
  mutating func written() -> [NominationImport.File] {
    var files: [NominationImport.File] = []
    var masked = 0
    contests.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for place in contests.indices {
      var taken: Set<String> = []
      for statement in contests[place].statements.indices {
        var written = contests[place].statements[statement]
        let wanted = written.handle
        var number = 2
        while !taken.insert(written.handle.lowercased()).inserted {
          written.handle = "\(wanted)-\(number)"
          number += 1
        }
        let name = "\(written.handle).\(written.statement.path.isMarkdown ? "md" : "txt")"
        let (bytes, count) = written.file()
        masked += count
        files.append(
          .init(path: "candidates/\(id)/\(contests[place].id)/\(name)", bytes: bytes))
        notes += written.notes(wanted: wanted)
        contests[place].statements[statement] = written
      }
      if let record = contests[place].record() {
        files.append(
          .init(path: "elections/\(id)/\(contests[place].id)/elected.yml", bytes: record))
      }
    }
    noteTotals(masked: masked)
    files.append(.init(path: "elections/\(id)/election.yml", bytes: Array(settings().utf8)))
    return files + otherFiles
  }

  private mutating func noteTotals(masked: Int) {
    let leftOut = contests.flatMap(\.statements).count { $0.statement.email != nil }
    if leftOut > 0 {
      note(
        "\(id): candidates whose e-mail addresses were left out of headers and names: \(leftOut).")
    }
    if masked > 0 {
      note("\(id): e-mail addresses in statements that became '\(Email.mask)': \(masked).")
    }
    note(
      "\(id): timeline, method, strength, blanks, ties, cap and electorate are declared nowhere in "
        + "the source as far as election.yml leaves them out; 'hustings check' says what to write.")
  }

  /// What is known of the election, as `election.yml`.
  private func settings() -> String {
    var lines = [
      "# Imported. What the source does not declare is left out; 'hustings check' names it."
    ]
    if let name { lines.append("name: \(YAMLWords.imported(name))") }
    // A comment ends with its line, and what a stranger wrote on the next one would count.
    for date in dates { lines.append("# \(visible(Email.masked(date).text))") }
    if !officials.isEmpty {
      lines.append("officials: [\(officials.map(YAMLWords.imported).joined(separator: ", "))]")
    }
    lines.append("contests:")
    for contest in contests {
      let id = YAMLWords.imported(contest.id)
      lines.append("  \(id):")
      lines.append("    title: \(YAMLWords.imported(contest.title))")
      lines.append("    \(contest.isProject ? "project" : "body"): \(id)")
      if let seats = contest.seats { lines.append("    seats: \(seats)") }
      if let blanks = contest.blanks { lines.append("    blanks: \(blanks)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A contest on its way into the community folder.
struct ImportedContest {
  let id: String
  let title: String
  var isProject = false
  var seats: Int?
  var blanks: String?
  var statements: [ImportedStatement] = []
  /// Handles of those elected of whom there is no statement.
  var electedUnheard: [String] = []
  /// Whether a result was found, even one that elected nobody.
  var hasResult = false

  init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// `elected.yml`, if the source has a result.
  func record() -> [UInt8]? {
    guard hasResult else { return nil }
    let elected = statements.filter { $0.rank != nil }
      .sorted { ($0.rank ?? 0, $0.handle) < ($1.rank ?? 0, $1.handle) }
    let standing = statements.count { $0.statement.kind == .candidacy }
    let manner = standing == 0 ? "appointed" : standing > elected.count ? "poll" : "acclaimed"
    let handles = (elected.map(\.handle) + electedUnheard).map(YAMLWords.imported)
      .joined(separator: ", ")
    return Array("elected: [\(handles)]\nmanner: \(manner)\n".utf8)
  }
}
