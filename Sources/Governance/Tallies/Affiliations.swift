package import BallotFormats

/// Who is affiliated with whom, candidates and continuing members alike.
package struct Affiliations: Hashable, Sendable {
  /// A line of the list.
  package struct Entry: Hashable, Sendable {
    /// The person, by the name on the ballot.
    package var name: String
    /// The employer or funder; empty for none.
    package var affiliation: String
    /// Whether the person already sits in the body and stays.
    package var isContinuing: Bool
    /// Where the entry stands, counted from 1.
    package var line: Int
  }

  /// The entries in the order of the list.
  package private(set) var entries: [Entry] = []

  /// Creates a list.
  package init(entries: [Entry] = []) { self.entries = entries }

  /// Drops the entries that are not wanted.
  mutating func keep(_ isWanted: (Entry) -> Bool) { entries = entries.filter(isWanted) }

  /// Reads a table of names and affiliations.
  ///
  /// Its columns are `name,affiliation` and, where a member continues, `continuing` in a third one. A
  /// header line that says so is optional.
  ///
  /// - Returns: the list, and everything wrong with it, in the table's order.
  package static func reading(
    _ bytes: Span<UInt8>
  ) -> (affiliations: Affiliations, problems: [BallotFileProblem]) {
    var affiliations = Affiliations()
    var (rows, problems) = CSVTable.rows(bytes)
    if let header = rows.first?.fields.map({ $0.lowercased() }),
      ["name", "candidate"].contains(header.first), header.dropFirst().first == "affiliation"
    {
      rows.removeFirst()
    }
    var seen: [String: Int] = [:]
    for row in rows where row.fields != [""] {
      guard (2...3).contains(row.fields.count), let name = row.fields.first, !name.isEmpty else {
        problems.append(
          BallotFileProblem(
            severity: .error, line: row.line, column: 1,
            message: "expected 'name,affiliation' or 'name,affiliation,continuing'"))
        continue
      }
      let role = row.fields.dropFirst(2).first ?? ""
      guard role.isEmpty || role == "continuing" else {
        problems.append(
          BallotFileProblem(
            severity: .error, line: row.line, column: 1,
            message: "'\(role)' in the third column; only 'continuing' can stand there"))
        continue
      }
      if let before = seen[name] {
        problems.append(
          BallotFileProblem(
            severity: .error, line: row.line, column: 1,
            message: "'\(name)' is listed twice, first on line \(before)"))
        continue
      }
      seen[name] = row.line
      affiliations.entries.append(
        Entry(
          name: name, affiliation: row.fields[1], isContinuing: role == "continuing",
          line: row.line))
    }
    problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return (affiliations, problems)
  }
}
