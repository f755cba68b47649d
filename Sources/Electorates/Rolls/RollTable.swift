internal import BallotFormats
package import Governance

/// A roll as it is read from a file, ours or another's: who is on it, line by line.
package struct RollTable: Hashable, Sendable {
  /// A line.
  package struct Row: Hashable, Sendable {
    /// The handle; may be empty.
    package let handle: String
    /// The name; may be empty.
    package let name: String
    /// The addresses, in lower case; never published.
    package let addresses: [String]
    /// Why the person is on, if the roll says so.
    package let because: String
    /// How many changes count, if the roll says so.
    package let changes: String
    /// The commit that decided, if the roll names it.
    package let commit: String
    /// Where the line is.
    package let place: Place

    /// What is called after the person in messages.
    package var title: String {
      if !handle.isEmpty { return handle }
      if !name.isEmpty { return name }
      return commit.isEmpty ? "line \(place.line)" : commit
    }
  }

  /// The lines in the order of the file.
  package let rows: [Row]

  /// Reads a table with a column `handle`, `name` or `email`; others are used as far as they are known.
  ///
  /// Lines that cannot be read are noted and left out.
  package static func reading(
    _ bytes: [UInt8], file: String, findings: inout Findings
  ) -> RollTable? {
    let (table, problems) = CSVTable.rows(bytes.span)
    for problem in problems {
      findings.error(
        .listRow, at: Place(file: file, line: problem.line, column: problem.column),
        "the line cannot be read: \(problem.message)")
    }
    let titles = (table.first?.fields ?? []).map { $0.lowercased() }
    func column(_ names: String...) -> Int? { titles.firstIndex { names.contains($0) } }
    let handle = column("handle", "github", "username", "nick")
    let name = column("name")
    let emails = titles.indices.filter {
      ["email", "address", "addresses", "other addresses", "e-mail"].contains(titles[$0])
    }
    guard handle != nil || name != nil || !emails.isEmpty else {
      findings.error(
        .listRow, at: Place(file: file),
        "the first line names no column 'handle', 'name' or 'email'; write 'handle,name' there")
      return nil
    }
    let (because, changes, commit) = (column("because"), column("changes"), column("commit"))
    return RollTable(
      rows: table.dropFirst().map { row in
        func field(_ column: Int?) -> String {
          column.flatMap { row.fields.indices.contains($0) ? row.fields[$0] : nil } ?? ""
        }
        return Row(
          handle: field(handle), name: field(name),
          addresses: emails.flatMap {
            field($0).lowercased().split(separator: " ").map(String.init)
          },
          because: field(because), changes: field(changes), commit: field(commit),
          place: Place(file: file, line: row.line))
      })
  }
}
